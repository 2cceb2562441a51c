import type { Chars, StatementFrame } from '../../stages.ts';
import type { Article, Step } from '../../types.ts';
import { passage } from '../passage.ts';
import { percent } from '../percent.ts';

/** An attribution's bounds (PARC: source, cue, content), before its speaker is known. */
export interface Attribution {
  readonly source: readonly Chars[];
  readonly cue: readonly Chars[];
  readonly content: readonly Chars[];
  readonly confidence: number;
  readonly why: readonly Step[];
}

export function attributionOf({ trigger, roles, probability, second }: StatementFrame, { text }: Article): Attribution {
  return { ...roles, cue: trigger, confidence: probability, why: [step()] };

  function step(): Step {
    const [cue] = trigger;
    if (!cue)
      return {
        rule: 'quotation',
        because: 'words in quotation marks; who says them is not read in this language',
        passage: passage(text, roles.content[0]!),
      };
    const weighed = second ? `; the next best bounds are ${percent(second.ratio)} as likely` : '';
    return {
      rule: 'cue',
      because: `“${text.slice(cue.start, cue.end)}” tells what somebody says or thinks: ${percent(probability)} sure${weighed}`,
      passage: passage(text, cue),
    };
  }
}
