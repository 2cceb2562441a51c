import type { Span } from '../../stages.ts';
import type { Statement } from '../../types.ts';
import type { Context } from '../context.ts';
import { firstIndex } from '../first-index.ts';
import { span } from '../passage.ts';

/** A pledge's passage in pieces, where the cue of the statement that holds it stands in between. */
export function pieces({ tokens }: Context, passage: Span, statements: readonly Statement[]): Span[] {
  const first = tokens.tokens[passage.from]!;
  const last = tokens.tokens[passage.to - 1]!;
  for (const { content } of near(statements, first.start)) {
    if (content.length < 2) continue;
    for (let n = 0; n + 1 < content.length; n++) {
      const [left, right] = [content[n]!, content[n + 1]!];
      if (left.start <= first.start && left.end > first.start && right.start < last.end && right.end >= last.end) {
        const cut = span(tokens, left).to;
        const on = span(tokens, right).from;
        if (cut > passage.from && on < passage.to && cut < on)
          return [
            { from: passage.from, to: cut },
            { from: on, to: passage.to },
          ];
      }
    }
  }
  return [passage];
}

/** The few statements around a place. Statements stand in text order of their first passage, give or take nesting. */
function near(statements: readonly Statement[], at: number): readonly Statement[] {
  const first = firstIndex(statements, ({ content }) => (content[0]?.start ?? 0) > at);
  return statements.slice(Math.max(0, first - 4), first + 1);
}
