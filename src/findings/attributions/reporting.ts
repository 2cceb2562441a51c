import { besideQuotation } from './beside.ts';
import { cueOf } from './cue.ts';
import type { Draft } from './draft.ts';
import { leading, passive } from './leading.ts';
import { parenthetical } from './parenthetical.ts';
import { quotedAs } from './quoted-as.ts';
import type { Scene } from './scene.ts';

/** The attribution that a verb group is the cue of, or null. */
export function reported(scene: Scene, v: number): Draft | null {
  const cue = cueOf(scene, v);
  if (!cue) return null;
  const quoted = quotedAs(scene, cue);
  if (quoted !== undefined) return quoted;
  return cue.verb.voice === 'passive'
    ? passive(scene, cue)
    : (besideQuotation(scene, cue) ?? parenthetical(scene, cue) ?? leading(scene, cue));
}
