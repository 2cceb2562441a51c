import type { Sentence, Span, Token } from '../../stages.ts';
import type { ActionType } from '../../types.ts';
import type { When } from './setting.ts';

/** An action as far as it matters to the next one's day. */
export interface Told {
  readonly act: Span;
  readonly passage: Span;
  readonly sentence: Sentence;
  readonly type: ActionType | null;
  readonly actors: readonly string[];
  readonly date: string | null;
  /** Whether the article tells it itself. */
  readonly own: boolean;
}

const SAME_DAY = /^(?:then|afterwards|thereupon|moments|minutes|hours)$/;

/**
 * Says on what day an act without a date was done, where the text carries a day on: a second act of the same doer joined
 * by "and"; one that "then" or "within hours" ties to the act before; and the paragraph after the lead, which tells the
 * lead's act again. Asked in text order; everything that a finite verb tells is to be noted.
 */
export function narrative(tokens: readonly Token[]): {
  carried(told: Omit<Told, 'date'>): When | null;
  note(told: Told): void;
} {
  let last: Told | null = null;
  let lead: Told | null = null;
  return {
    carried({ act, passage, sentence, type, actors, own }) {
      if (tokens[act.from]!.lower === 'had') return null;
      if (last?.date && last.own === own) {
        const together = last.sentence.from === sentence.from;
        const joins = tokens[Math.min(act.from, passage.from) - 1]?.pos === 'CCONJ';
        if (together && joins && last.actors.some((actor) => actors.includes(actor)))
          return { id: last.date, because: 'joined by “and” to an act of that day' };
        if (last.sentence.paragraph === sentence.paragraph) {
          for (let i = Math.max(sentence.from, passage.from - 4); i < act.from; i++)
            if (SAME_DAY.test(tokens[i]!.lower))
              return { id: last.date, because: `“${tokens[i]!.lower}” ties it to an act of that day` };
        }
      }
      const retold =
        lead?.date && own && type !== null && type === lead.type && sentence.paragraph === lead.sentence.paragraph + 1;
      return retold ? { id: lead!.date!, because: 'tells again what the first sentence dates' } : null;
    },
    note(told) {
      last = told;
      lead ??= told;
    },
  };
}
