import type { Span } from '../../stages.ts';
import { span, utteranceEnd, utteranceStart } from './content.ts';
import { type Cue, cueSpan } from './cue.ts';
import { cueRate, verbKey } from './cue-rate.ts';
import { type Draft, drafted } from './draft.ts';
import { skipSetting } from './frames.ts';
import { placeSource } from './place.ts';
import type { Scene } from './scene.ts';

/** Verbs that are a cue in this share without an object may stand amid what was said without quotation marks. */
const AMID = 0.75;

/** "The plan, Kovar said, is dead" and "The plan is dead, the minister said in Vessaly": no quotation marks, commas. */
export function parenthetical(scene: Scene, cue: Cue): Draft | null {
  const { tokens } = scene;
  if (cue.verb.form !== 'finite' || cueRate(verbKey(cue.verb, cue.complement), 'end') < AMID) return null;
  const placed = placeSource(scene, cue);
  if (!placed) return null;
  const { source, left, right } = placed;
  const opener = tokens[left - 1];
  const asLed = opener?.lower === 'as' && left - 1 >= cue.from;
  const start = asLed ? left - 1 : left;
  const comma = tokens[start - 1]?.text === ',' && start - 1 > cue.from;
  if (!comma && !(asLed && start === cue.from)) return null;
  const rest = skipSetting(scene, right, cue.end);
  const inverted = source.from >= cue.verb.head;
  if (!inverted && !SETTING.test(cue.complement.frame)) return null;
  if (inverted && rest < cue.end && tokens[rest]!.pos !== 'PUNCT') return null;
  if (asLed && rest < cue.end && tokens[rest]!.pos !== 'PUNCT') return null;
  const from = comma ? utteranceStart(scene, cue.from, start - 1) : start;
  const content = comma ? span(from, start - 1) : [];
  // "…, he said, and not from the coast": what is joined on without a verb of its own is still said.
  const joined = tokens[rest + 1]?.pos !== 'CCONJ' || !asserts(scene, { from: rest + 1, to: cue.end });
  if (tokens[rest]?.text === ',' && rest + 1 < cue.end && joined) {
    content.push(...span(rest + 1, utteranceEnd(scene, rest + 1, cue.end)));
  }
  if (comma && content.length === 1 && !asserts(scene, content[0]!)) return null;
  if (content.length === 0 || content[0]!.to - content[0]!.from < 2) return null;
  return drafted('parenthetical', [source], cueSpan(cue), content, Math.min(0.9, Math.max(cue.rate, 0.75)));
}

/** Frames of a cue with nothing after it but time, place and company. */
const SETTING = /^(?:end|pp:(?:in|at|on|during|to|after|before|from|through|by|outside|following))$/;

/** Whether a stretch holds a finite verb that no subordinating word at its head takes away ("After the vote was lost, …"). */
function asserts({ tokens, phrases, verbs }: Scene, { from, to }: Span): boolean {
  if (/^(?:after|before|while|when|although|though|if|since|until|despite|as|because)$/.test(tokens[from]!.lower)) {
    for (let i = from; i < to; i++)
      if (tokens[i]!.text === ',') return asserts({ tokens, phrases, verbs } as Scene, { from: i + 1, to });
    return false;
  }
  for (let i = from; i < to; i++) if (verbs[phrases.verbAt[i] ?? -1]?.form === 'finite') return true;
  return false;
}
