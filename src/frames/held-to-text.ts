import { FrameError } from '../read-error.ts';
import type { Chars, Frame } from '../stages.ts';

/**
 * Lets frames through that stand on the text: every passage lies within it, is not empty, and cuts no character in two.
 *
 * @param frames as a reader of frames gave them, which may be anybody's
 * @throws FrameError that names the first frame and passage that do not
 */
export function heldToText(frames: readonly Frame[], text: string): readonly Frame[] {
  frames.forEach((frame, index) => {
    const name = `frame ${index} (${frame.kind})`;
    if (frame.trigger.length === 0) throw new FrameError(`${name} has no trigger. Give it the words that it hangs on.`);
    if (!(frame.probability >= 0 && frame.probability <= 1))
      throw new FrameError(`${name} has the probability ${frame.probability}. Give one from 0 to 1.`);
    holdParts(frame.trigger, frame.roles, text, name);
    if (frame.second) holdParts(frame.second.trigger, frame.second.roles, text, `${name}, second-best reading`);
  });
  return frames;
}

function holdParts(trigger: readonly Chars[], roles: Frame['roles'], text: string, name: string): void {
  hold(trigger, text, `${name}, trigger`);
  for (const [role, passages] of Object.entries(roles)) hold(passages, text, `${name}, ${role}`);
}

function hold(passages: readonly Chars[], text: string, name: string): void {
  for (const { start, end } of passages) {
    const fault = faultOf(start, end, text);
    if (fault !== null) throw new FrameError(`${name}: the passage from ${start} to ${end} ${fault}.`);
  }
}

function faultOf(start: number, end: number, text: string): string | null {
  if (!Number.isInteger(start) || !Number.isInteger(end)) return 'is no pair of whole numbers';
  if (start < 0 || end > text.length) return `lies outside the text, which has ${text.length} UTF-16 units`;
  if (start >= end) return 'is empty';
  if (cutsPair(text, start) || cutsPair(text, end)) return 'cuts a surrogate pair in two';
  return null;
}

function cutsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
}
