import type { Chars, StatementFrame } from '../../stages.ts';
import type { ActionType, Article, Step } from '../../types.ts';
import { passage } from '../passage.ts';
import { percent } from '../probabilities.ts';
import { typeOfAct, typeSteps } from '../type-of-act.ts';

/** An attribution's bounds (PARC: source, cue, content), before its speaker is known. */
export interface Attribution {
  readonly source: readonly Chars[];
  readonly cue: readonly Chars[];
  readonly content: readonly Chars[];
  /** What kind of act it is to say this. */
  readonly type: ActionType | null;
  readonly confidence: number;
  readonly why: readonly Step[];
}

export function attributionOf(frame: StatementFrame, { text }: Article): Attribution {
  const { trigger, roles, attributes, probability, second } = frame;
  const type = typeOfAct(attributes?.type ?? {});
  const why = [step(), ...typeSteps(type)];
  return { ...roles, cue: trigger, type: type.likeliest, confidence: probability, why };

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
