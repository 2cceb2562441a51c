import type { Statement, Step } from '../../types.ts';

/** Why a pledge has its amount, deadline and condition, and whose word it is. */
export function reasons(
  statement: Statement | null,
  amount: string | null,
  deadline: string | null,
  hinges: boolean,
): Step[] {
  return [
    ...(amount ? [{ rule: 'amount', because: `${amount} stands in what is pledged` }] : []),
    ...(deadline ? [{ rule: 'deadline', because: `${deadline} says by when` }] : []),
    ...(hinges ? [{ rule: 'condition', because: 'it hangs on something else' }] : []),
    statement
      ? { rule: 'statement', because: `it is part of what ${statement.id} says` }
      : { rule: 'voice', because: 'the article itself says so' },
  ];
}
