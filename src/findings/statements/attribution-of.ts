import type { Attribution, StatementFrame } from '../../stages.ts';
import type { Article } from '../../types.ts';
import { passage } from '../passage.ts';
import { percent } from '../percent.ts';

/** The attribution that a frame gives: its trigger is the cue. */
export function attributionOf({ trigger, roles, probability, second }: StatementFrame, { text }: Article): Attribution {
  const cue = trigger[0]!;
  const weighed = second ? `; the next best bounds are ${percent(second.ratio)} as likely` : '';
  const words = text.slice(cue.start, cue.end);
  const because = `“${words}” tells what somebody says or thinks: ${percent(probability)} sure${weighed}`;
  const { source, content } = roles;
  return {
    source,
    cue: trigger,
    content,
    confidence: probability,
    why: [{ rule: 'cue', because, passage: passage(text, cue) }],
  };
}
