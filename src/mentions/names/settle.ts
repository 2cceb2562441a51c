import { PLACE_HEADS } from '../../lexicon/name-heads.ts';
import { PLACES } from '../../lexicon/places.ts';
import type { Phrases, Token } from '../../stages.ts';
import { KIND } from './classify.ts';
import type { NameDraft } from './draft.ts';
import type { InferredPlaces } from './inferred-places.ts';
import { heaviest } from './single-word.ts';
import { surnameOf } from './surname.ts';
import { guess, sure } from './typed.ts';

/** Gives the places that the article's own words show their type, and takes a person's from what begins with one. */
export function settleInferredPlaces(
  keys: readonly string[],
  drafts: readonly NameDraft[],
  { places, peoples }: InferredPlaces,
): void {
  if (places.size === 0) return;
  for (const each of drafts) {
    if (!each.typed) continue;
    const first = keys[each.name.from]!;
    const single = each.name.to - each.name.from === 1;
    if (single && places.has(first) && each.type !== 'body')
      each.typed = sure('place', 'has a people of its own, or the article was written there');
    else if (!single && each.type === 'person' && !each.typed.sure && (places.has(first) || peoples.has(first)))
      each.typed = guess('organisation', 'begins with a country or a people');
    else continue;
    each.type = each.typed.type;
    each.why = [{ rule: 'type', because: `${each.type}: ${each.typed.because}` }];
  }
}

/** "Clean Sella, the climate group that sued": a description after the name says that it is no person. */
export function describedAsKind(tokens: readonly Token[], phrases: Phrases, drafts: readonly NameDraft[]): void {
  for (const each of drafts) {
    const { to } = each.span;
    if (each.type !== 'person' || !each.typed || each.typed.sure || tokens[to]?.text !== ',') continue;
    const noun = phrases.nouns[phrases.nounAt[to + 1] ?? -1];
    if (noun?.from !== to + 1 || noun.kind !== 'common' || !/^(?:the|a|an)$/.test(tokens[noun.from]!.lower)) continue;
    if (tokens[noun.from]!.sentence !== tokens[to]!.sentence || !KIND.test(tokens[noun.head]!.text)) continue;
    each.typed = sure('organisation', `described as "${tokens[noun.head]!.text}"`);
    each.type = 'organisation';
    each.why = [{ rule: 'type', because: `organisation: ${each.typed.because}` }];
  }
}

/** Stands before a place, not before a person who bears its name. */
const PLACED = /^(?:in|at|near|from|across|outside|inside|around)$/;

/** A single word takes the type of the person whose surname it is; else all its places together decide. */
export function settleSingles(keys: readonly string[], drafts: readonly NameDraft[]): void {
  const surnames = new Set<string>();
  for (const { type, name, span } of drafts) {
    if (type !== 'person') continue;
    const several = name.to - name.from > 1;
    if (several || span.from < name.from) {
      surnames.add(surnameOf(keys, name));
    }
  }
  const tails = new Set<string>();
  for (const { typed, name } of drafts)
    if (typed?.sure && typed.type === 'place' && name.to - name.from === 2) tails.add(keys[name.to - 1]!);
  const open = new Map<string, NameDraft[]>();
  for (const each of drafts) {
    if (!each.typed || each.name.to - each.name.from > 1) continue;
    const key = keys[each.name.from]!;
    const city = each.typed.sure && PLACES.has(key) && !PLACED.test(keys[each.name.from - 1] ?? '');
    if (each.typed.sure && !city) continue;
    if (surnames.has(key)) {
      each.typed = sure('person', 'the surname of somebody named in full');
      each.type = 'person';
      each.why = [{ rule: 'type', because: `person: ${each.typed.because}` }];
    } else if (city) continue;
    else if (tails.has(key) && each.typed.type !== 'person' && !PLACE_HEADS.has(key)) {
      each.type = 'place';
      each.why = [{ rule: 'type', because: 'place: a longer place name here ends with it' }];
    } else if (open.has(key)) open.get(key)!.push(each);
    else open.set(key, [each]);
  }
  for (const same of open.values()) {
    const { type, because } = heaviest(same.map(({ typed }) => typed!));
    for (const each of same) {
      each.type = type;
      each.why = [{ rule: 'type', because: `${type}: ${because}` }];
    }
  }
}
