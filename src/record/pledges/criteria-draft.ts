import { type Criteria, NO_CRITERIA } from '../kinds/criteria.ts';
import { actOf, bare } from './act.ts';

/** What a pledge says of itself, as far as criteria can be drafted from it. */
export interface Pledged {
  /** Its words, as they stand in the article. */
  readonly wording: string;
  /** promise, plan, agreement, order or warning. */
  readonly form: string | null;
  readonly amount: { readonly exact: string; readonly approximate: boolean } | null;
  /** `exact` are the words that say it; `from` and `to` are ISO dates. */
  readonly deadline: { readonly exact: string; readonly from: string | null; readonly to: string | null } | null;
  readonly condition: string | null;
  /** ISO date or instant of the article; null where it is not known. */
  readonly published: string | null;
}

export interface CriteriaDraft {
  readonly criteria: Criteria;
  /** What the words leave open, which a person has to decide: whole sentences. */
  readonly open: readonly string[];
}

/**
 * Criteria as the words of a pledge suggest them: what, how much, by when. It is a beginning for a person, who knows what the
 * words mean; nothing of it counts until they write it down.
 */
export function criteriaDraft(pledged: Pledged): CriteriaDraft {
  const { amount, deadline, condition, form, published } = pledged;
  // A deadline that is no day stays where it stands.
  const act = `“${actOf(pledged.wording, deadline?.to == null ? null : deadline.exact)}”`;
  const due = deadline?.to ?? null;
  const by = due === null ? '' : ` by ${due}`;
  const late = due === null ? '' : ` It is all done, but after ${due}.`;
  const some = amount === null ? 'A part of it is done, and the rest is not.' : `Less than “${amount.exact}” is done.`;
  const before = published === null ? null : `What was done before it was pledged (${published.slice(0, 10)}).`;
  if (form === 'warning')
    return {
      criteria: {
        ...NO_CRITERIA,
        kept: `What was threatened is carried out${by}: ${act}.`,
        broken: `What would bring it about has happened, and it is not carried out${by}.`,
        due,
        not: joined('That the warning is repeated.', before),
      },
      open: openIn(pledged),
    };
  const kept = `All of it is done${by}: ${act}.`;
  return {
    criteria: {
      kept: condition === null ? kept : `${kept} It is owed once its condition is met: “${bare(condition)}”.`,
      partly: `${some}${late}`,
      broken: `${due === null ? 'Nothing of it is done' : `Nothing of it is done${by}`}, or it is given up or undone.`,
      due,
      not: joined(NO_STEP[form ?? ''] ?? 'An announcement, or that it is promised again.', before),
    },
    open: openIn(pledged),
  };
}

/** What is easily taken for the act itself. */
const NO_STEP: Readonly<Record<string, string>> = {
  agreement: 'That it was signed, or that it is agreed again.',
  order: 'That the order was given, without what it orders.',
  plan: 'That the plan was published, or put off to another.',
};

function openIn({ amount, deadline, condition }: Pledged): readonly string[] {
  return [
    ...(deadline === null
      ? ['It names no deadline: decide by when you will judge it.']
      : deadline.to === null
        ? [`Its deadline, “${deadline.exact}”, is no day: decide by when you will judge it.`]
        : deadline.from !== null && deadline.from !== deadline.to
          ? [`Its deadline, “${deadline.exact}”, is taken for its last day, ${deadline.to}.`]
          : []),
    ...(amount === null
      ? ['It names no amount: say how much would be enough.']
      : amount.approximate
        ? [`Its amount, “${amount.exact}”, is approximate: say how much would be enough.`]
        : []),
    ...(condition === null ? [] : [`It depends on “${bare(condition)}”: say who tells whether that is met.`]),
  ];
}

const joined = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(' ');

/** What of the views a draft is made from. */
export function pledgedIn(pledge: {
  readonly wording: string;
  readonly form: string | null;
  readonly amount: Pledged['amount'];
  readonly deadline: Pledged['deadline'];
  readonly where: { readonly published: string | null };
  readonly wordings: readonly { readonly parts: readonly { readonly part: string; readonly exact: string }[] }[];
}): Pledged {
  const { wording, form, amount, deadline, where, wordings } = pledge;
  const condition = wordings[0]?.parts.find(({ part }) => part === 'condition')?.exact ?? null;
  return { wording, form, amount, deadline, condition, published: where.published };
}
