import type { Chars, PledgeFrame } from '../../stages.ts';
import type { Passage, Pledge, PledgeKind, Quantity, Statement, Testable, TimeExpression } from '../../types.ts';
import type { Context } from '../context.ts';
import { enclosingStatements } from '../enclosing-statements.ts';
import { firstOverlapping } from '../first-overlapping.ts';
import { passage, span } from '../passage.ts';
import { percent } from '../probabilities.ts';
import { typeOfAct, typeSteps } from '../type-of-act.ts';
import { pieces } from './pieces.ts';
import { pledgersOf } from './pledgers.ts';
import { reasons } from './reasons.ts';
import { aroundFigures, isAmount, isAtOnce, isDeadline } from './terms.ts';

/** Pledges from frames: promises, plans, agreements, orders and warnings. Ids are `p1`, `p2`, … in text order. */
export function pledges(
  context: Context,
  frames: readonly PledgeFrame[],
  statements: readonly Statement[],
  times: readonly TimeExpression[],
  quantities: readonly Quantity[],
): Pledge[] {
  const { article, tokens } = context;
  const enclosing = enclosingStatements(context, statements);
  return frames
    .map((frame) => ({ frame, commitment: frame.roles.commitment }))
    .filter(({ commitment }) => commitment.length > 0)
    .sort((a, b) => a.commitment[0]!.start - b.commitment[0]!.start || b.commitment[0]!.end - a.commitment[0]!.end)
    .map(({ frame, commitment }, n) => {
      const { roles, attributes, probability } = frame;
      const place = span(tokens, frame.trigger[0]!).from;
      const statementIndex = enclosing[place] ?? -1;
      const statement = statementIndex < 0 ? null : statements[statementIndex]!;
      const found = pledgersOf(context, frame, commitment);
      context.coreference.acted(found.entities, span(tokens, frame.trigger[0]!));
      const deadline =
        firstOverlapping(times, roles.deadline, isDeadline(article)) ??
        firstOverlapping(times, roles.deadline, isAtOnce);
      const amount = firstOverlapping(quantities, roles.amount, isAmount(article));
      const [condition] = roles.condition;
      const kind = likeliest(attributes.kind);
      const type = typeOfAct(attributes.type ?? {});
      return {
        id: `p${n + 1}`,
        kind: kind.first,
        type: type.likeliest,
        pledgers: [...new Set(found.entities)],
        passages: commitment.flatMap((piece) => cut(context, aroundFigures(piece, quantities), statements)),
        statement: statement?.id ?? null,
        amount,
        deadline,
        condition: condition ? passage(article.text, condition) : null,
        testable: likeliest(attributes.testable).first,
        confidence: probability,
        why: [
          {
            rule: kind.first,
            because: `${percent(probability)} sure that somebody is bound by this; ${kind.reason}`,
            passage: passage(article.text, frame.trigger[0]!),
          },
          ...typeSteps(type),
          ...found.why,
          ...reasons(statement, amount, deadline, condition !== undefined),
        ],
      };
    });
}

/** A piece of a commitment without the cue that stands within it, where its statement is cut there. */
function cut(context: Context, piece: Chars, statements: readonly Statement[]): Passage[] {
  const { article, tokens } = context;
  const whole = pieces(context, span(tokens, piece), statements);
  if (whole.length === 1) return [passage(article.text, piece)];
  return whole.map(({ from, to }, n) =>
    passage(article.text, {
      start: n === 0 ? piece.start : tokens.tokens[from]!.start,
      end: n === whole.length - 1 ? piece.end : tokens.tokens[to - 1]!.end,
    }),
  );
}

/** The value that is most likely, and a reason that names the next. */
function likeliest<T extends PledgeKind | Testable>(
  shares: Readonly<Record<T, number>>,
): { readonly first: T; readonly reason: string } {
  const sorted = (Object.entries(shares) as [T, number][]).sort(([, a], [, b]) => b - a);
  const [[first, share], [second, next]] = sorted as [[T, number], [T, number]];
  return { first, reason: `as ${first} ${percent(share)}, as ${second} ${percent(next)}` };
}
