import { BODY_NOUNS, GROUP_MODIFIERS, GROUP_NOUNS } from '../../lexicon/name-heads.ts';
import { NO_NAMES } from '../../lexicon/particles.ts';
import { DEMONYMS } from '../../lexicon/places.ts';
import type { Span, Token } from '../../stages.ts';
import { isCapital, isKnownName } from './casing.ts';
import { type NameDraft, plain } from './draft.ts';
import type { InferredPlaces } from './inferred-places.ts';
import { isOffice } from './titles.ts';
import type { Typed } from './typed.ts';

/** "the Kovar administration", "the Kovar transition team", "the Velden government": a name that a common noun completes. */
export function collective(
  tokens: readonly Token[],
  keys: readonly string[],
  run: Span,
  { peoples }: InferredPlaces,
  type: (span: Span) => Typed,
): NameDraft[] | null {
  let at = run.to;
  const sentence = tokens[run.from]!.sentence;
  // "the Kovar and Ode administrations": the first name stands for what the second spells out.
  if (
    keys[at] === 'and' &&
    run.to - run.from === 1 &&
    tokens[run.from - 1]?.lower === 'the' &&
    isPlural(keys[at + 2] ?? '')
  ) {
    return [
      {
        span: run,
        name: run,
        type: 'person',
        typed: null,
        offices: [],
        why: [{ rule: 'type', because: 'person: shares a common noun with the next name' }],
      },
    ];
  }
  const own = (i: number): boolean => tokens[i]?.sentence === sentence && !isCapital(tokens[i]!) && tokens[i]!.spaced;
  while (
    own(at) &&
    GROUP_MODIFIERS.has(keys[at]!) &&
    at < run.to + 3 &&
    own(at + 1) &&
    (isCollective(keys[at + 1]!) || GROUP_MODIFIERS.has(keys[at + 1]!))
  )
    at++;
  if (!own(at) || !isCollective(keys[at]!)) return null;
  const body = BODY_NOUNS.has(stem(keys[at]!));
  const span = { from: run.from, to: at + 1 };
  const adjectival = isAdjectival(keys, run, peoples);
  if (adjectival && !body) return null;
  const typed = type(run);
  const personal = typed.type === 'person' || (!typed.sure && !adjectival && typed.type !== 'body');
  if (!personal && !(body && (adjectival || typed.type === 'place'))) return null;
  const kind = body ? 'body' : 'group';
  const made: NameDraft = {
    span,
    name: span,
    type: kind,
    typed: null,
    offices: [],
    why: [{ rule: 'type', because: `${kind}: "${tokens[at]!.text}" completes the name` }],
  };
  return typed.type === 'place' && !adjectival ? [made, plain(run, typed)] : [made];
}

const stem = (key: string): string => (key.endsWith('s') && key !== 'authorities' ? key.slice(0, -1) : key);
const isPlural = (key: string): boolean => stem(key) !== key && isCollective(key);
const isCollective = (key: string): boolean =>
  BODY_NOUNS.has(key) || GROUP_NOUNS.has(key) || BODY_NOUNS.has(stem(key)) || GROUP_NOUNS.has(stem(key));

/** "a Scientologist", "every Toyota": one of many that share a name, so no name of one thing. */
export function oneOfAKind(tokens: readonly Token[], keys: readonly string[], { from, to }: Span): boolean {
  return (
    to - from === 1 &&
    /^(?:a|an|every|another|former|each|any)$/.test(tokens[from - 1]?.lower ?? '') &&
    !isOffice(keys[from]!) &&
    !isKnownName(keys[from]!)
  );
}

export function isAdjectival(
  keys: readonly string[],
  { from, to }: Span,
  peoples: ReadonlyMap<string, string>,
): boolean {
  for (let i = from; i < to; i++) {
    const key = keys[i]!;
    if (!DEMONYMS.has(key) && !peoples.has(key) && !NO_NAMES.has(key) && key !== 'and') return false;
  }
  return true;
}
