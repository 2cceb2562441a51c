import { COUNTRY_NAMES, PLACES, STATES } from '../../../lexicon/places.ts';
import { IDENTITY } from '../tuned.ts';
import { squash } from './fold-name.ts';
import { thingName } from './thing-name.ts';

/** Those an article names beside an entity: how each is written, by its folded form. */
export type CoMentions = ReadonlyMap<string, string>;

/** What two articles' co-mentions say about whether they tell of one thing. */
export interface CoMentionEvidence {
  /** How many names they share; countries and cities count half. */
  readonly weight: number;
  /** In plain words, where they share any: "both articles name Ilena Harsanby and River Watch". */
  readonly what: string;
}

/**
 * The co-mentions of an entity, without what is said of any article: descriptions, generic names, and the outlet itself.
 *
 * @param outlet the outlet that the article appears in, or null
 */
export function coMentionsOf(names: readonly string[], outlet: string | null): CoMentions {
  const out = new Map<string, string>();
  const own = outlet === null ? '' : (thingName(outlet)?.key ?? '');
  for (const name of names) {
    const thing = thingName(name);
    if (thing && !thing.generic && thing.key !== own) out.set(thing.key, name);
  }
  return out;
}

/** @param without a squashed surname or name whose bearers are no evidence: those who are compared themselves */
export function coMentionEvidence(a: CoMentions, b: CoMentions, without: readonly string[]): CoMentionEvidence {
  const shared: string[] = [];
  let weight = 0;
  for (const [key, name] of a) {
    if (!b.has(key) || without.some((own) => squash(key).endsWith(own))) continue;
    shared.push(name);
    weight += COUNTRY_NAMES.has(key) || STATES.has(key) || PLACES.has(key) ? IDENTITY.entityPlace.value : 1;
  }
  return { weight, what: shared.length === 0 ? '' : `both articles name ${listed(shared)}` };
}

function listed(names: readonly string[]): string {
  const [first = '', second, ...more] = names;
  if (second === undefined) return first;
  if (more.length === 0) return `${first} and ${second}`;
  return `${first}, ${second} and ${more.length === 1 ? more[0] : `${more.length} others`}`;
}
