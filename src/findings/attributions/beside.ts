import type { Quotation, Span } from '../../stages.ts';
import { utteranceStart } from './content.ts';
import { type Cue, cueSpan } from './cue.ts';
import { type Draft, drafted } from './draft.ts';
import { skipSetting } from './frames.ts';
import { type Placed, placeSource } from './place.ts';
import { quotationFrom, quotationTo, type Scene } from './scene.ts';

/** "…," Kovar said. "…" and "…," said Kovar: a quotation ends straight before the source or the inverted cue. */
export function besideQuotation(scene: Scene, cue: Cue): Draft | null {
  if (cue.verb.form !== 'finite' || !(cue.speech || cue.rate >= 0.8)) return null;
  const placed = placeSource(scene, cue);
  if (!placed) return null;
  const { right } = placed;
  const { source, left } = capitalsBefore(scene, placed);
  const before =
    quotationTo(scene, left) ?? (scene.tokens[left - 1]?.text === ',' ? quotationTo(scene, left - 1) : undefined);
  if (!before || !utters(scene, before) || !sameSentence(scene, before, left)) return null;
  const content = [leadIn(scene, before, cue.from)];
  const goesOn = after(scene, Math.max(right, addressedTo(scene, cue)), cue.end);
  if (goesOn) content.push(goesOn);
  return drafted('beside a quotation', [source], cueSpan(cue), content, Math.max(cue.rate, 0.9));
}

/** "…," Harbour Watch chair Ana Kovar said: capitals between the quotation and the source belong to the source, however tagged. */
function capitalsBefore(scene: Scene, { source, left }: Placed): { source: Span; left: number } {
  if (source.from !== left) return { source, left };
  let from = left;
  while (left - from < 4 && /^\p{Lu}/u.test(scene.tokens[from - 1]?.text ?? '')) from--;
  return from < left && quotationTo(scene, from) ? { source: { from, to: source.to }, left: from } : { source, left };
}

/** "Why now?" Kovar asked: a question or an exclamation in quotation marks ends a sentence for the splitter, not for the writer. */
function sameSentence({ tokens, sentences }: Scene, quotation: Quotation, at: number): boolean {
  const last = tokens[quotation.to - 1]!;
  const here = tokens[at]!;
  if (last.sentence === here.sentence) return true;
  return (
    sentences[last.sentence]!.paragraph === sentences[here.sentence]!.paragraph &&
    /^[?!]$/.test(tokens[quotation.to - 2]?.text ?? '')
  );
}

/** Where the one addressed ends ("told reporters, “…”"), or 0. */
const addressedTo = (scene: Scene, { complement }: Cue): number =>
  complement.frame === 'np+quote' && quotationFrom(scene, complement.at) ? complement.at : 0;

/** The quotation with the words before it in its sentence that it completes ("The plan is “bold,” Kovar said"). */
function leadIn(scene: Scene, quotation: Quotation, from: number): Span {
  const start = quotation.from <= from ? quotation.from : utteranceStart(scene, from, quotation.from);
  const gap = scene.tokens[quotation.from - 1];
  const separate = gap && (gap.text === ',' || gap.text === ':');
  return { from: separate ? quotation.from : start, to: quotation.to };
}

/** A quotation that goes on after the cue in the same sentence, over a comma and a setting. */
function after(scene: Scene, right: number, end: number): Span | null {
  let at = skipSetting(scene, right, end);
  if (/^[,:]$/.test(scene.tokens[at]?.text ?? '')) at++;
  const quotation = at < end ? quotationFrom(scene, at) : undefined;
  return quotation ? { from: quotation.from, to: quotation.to } : null;
}

/** Whether a quotation is somebody's words rather than a title or a single quoted term. */
export const utters = (scene: Scene, { from, to }: Quotation): boolean =>
  to - from > 4 || /^[.,!?]$/.test(scene.tokens[to - 2]?.text ?? '');
