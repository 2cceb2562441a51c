import { CUE_FRAMES, CUE_VERBS } from '../../lexicon/cue-verbs.ts';
import type { VerbGroup } from '../../stages.ts';
import type { Complement } from './complement.ts';

interface Entry {
  readonly own: number;
  readonly frames: ReadonlyMap<string, number>;
}

/** The lexicon's key of a verb: its lemma, with the particle that makes it another verb ("point out"). */
export const verbKey = (verb: VerbGroup, { particle }: Complement): string =>
  particle ? `${verb.lemma} ${particle}` : verb.lemma;

/** The lexicon's key of what follows a verb. */
export const frameKey = (verb: VerbGroup, { frame }: Complement): string =>
  verb.voice === 'passive' ? `P:${frame}` : frame;

const pair = (text: string): [string, number] => {
  const at = text.lastIndexOf('=');
  return [text.slice(0, at), Number(text.slice(at + 1)) / 100];
};

const verbs = new Map<string, Entry>(
  CUE_VERBS.trim()
    .split('\n')
    .filter(Boolean)
    .map((row) => {
      const colon = row.indexOf(':');
      const [own = '0', ...frames] = row.slice(colon + 1).split(' ');
      return [row.slice(0, colon), { own: Number(own) / 100, frames: new Map(frames.map(pair)) }];
    }),
);
const lemmas = new Set([...verbs.keys()].map((key) => key.split(' ')[0]));

/** Whether the lexicon has a verb at all, alone or with a particle: asked first, since most verbs it has not. */
export const canBeCue = (lemma: string): boolean => lemmas.has(lemma);

const frames = new Map(CUE_FRAMES.trim().split('\n').filter(Boolean).map(pair));

const odds = (p: number): number => p / (1 - p);
const squeeze = (p: number): number => Math.min(0.98, Math.max(0.005, p));

/**
 * How likely a verb is a cue, 0 to 1, given what follows it. Where the lexicon has not seen the two together, the
 * verb's own share is shifted by what the kind of content says of verbs in general.
 */
export function cueRate(key: string, frame: string): number {
  const entry = verbs.get(key);
  if (!entry) return 0;
  const seen = entry.frames.get(frame);
  if (seen !== undefined) return seen;
  const shift = odds(squeeze(frames.get(frame) ?? 0.1)) / odds(squeeze(frames.get('all') ?? 0.15));
  const shifted = odds(squeeze(entry.own)) * Math.sqrt(shift);
  return shifted / (1 + shifted);
}
