import { fold } from '../../lexicon/fold.ts';
import { COUNTRY_NAMES } from '../../lexicon/places.ts';
import type { Member } from './member.ts';
import { headOf, keyFrom, remembered, sortedKey } from './name-keys.ts';
import { type Index, put, type Register } from './register.ts';

/** The members that are no people: bodies, organisations, places, instruments, groups. */
export interface Bodies {
  /** By their folded name, by that in alphabetical order, and by their initials. */
  readonly byKey: Map<string, Member>;
  /** By their head word. */
  readonly byHead: Index;
  /** The organisation whose longer name begins with a word, where only one does. */
  firm(word: string): Member | null;
  /** The article's own outlet, where a mention means it. */
  own(mention: number): Member | null;
  /** Joins all mentions that are neither people nor offices. */
  join(): void;
}

/** @param outlet the outlet that the article appears in, where it is known: "the Herald" in its own pages */
export function bodies(register: Register, outlet: string | null): Bodies {
  const { tokens, names, exacts, of, nearest } = register;
  const byKey = new Map<string, Member>();
  const byHead: Index = new Map();
  const byFirst: Index = new Map();
  const keyOf = remembered(keyFrom);
  const outletKey = outlet === null ? '' : keyOf(outlet);
  let firsts: Map<string, number> | null = null;

  function firm(word: string): Member | null {
    firsts ??= firstWords();
    const at = firsts.get(word) ?? -1;
    return at < 0 ? null : organisation(at);
  }

  /** First words of organisations' longer names, with the mention that they come from; -1 where several begin so. */
  function firstWords(): Map<string, number> {
    const out = new Map<string, number>();
    names.forEach((mention, i) => {
      if (mention.type === 'person' || mention.type === 'office') return;
      const words = keyOf(exacts[i]!).split(' ');
      const first = words[0]!;
      if (mention.type === 'place' && words.length === 1) out.set(first, -1);
      if (words.length < 2 || COUNTRY_NAMES.has(first) || first.length < 4 || mention.type === 'place') return;
      const before = out.get(first);
      if (before === undefined) out.set(first, mention.type === 'organisation' ? i : -1);
      else if (before >= 0 && keyOf(exacts[before]!) !== words.join(' ')) out.set(first, -1);
    });
    return out;
  }

  /** "the Herald", in the Lunda Herald: the outlet itself. */
  function ownOutlet(i: number, key: string): Member | null {
    if (!outlet || names[i]!.type === 'place' || !(outletKey === key || outletKey.endsWith(` ${key}`))) return null;
    const known = byKey.get(outletKey);
    if (known) return known;
    if (outletKey !== key && tokens[names[i]!.name.from - 1]?.lower !== 'the') return null;
    const made = make(i, outletKey, 'organisation');
    made.name = outlet;
    made.outlet = true;
    return made;
  }

  /** The member of an organisation, body, place, instrument or group; made where there is none. */
  function organisation(i: number): Member {
    const mention = names[i]!;
    const key = keyOf(exacts[i]!);
    const known = byKey.get(key) ?? byKey.get(sortedKey(key)) ?? byKey.get(key.replace(/ party$/, ''));
    if (known) return known;
    const own = ownOutlet(i, key);
    if (own) return own;
    const words = key.split(' ');
    const last = words.at(-1)!;
    // "the Herald" after "the Lunda Herald"; "the Court" after "the Supreme Court".
    if (words.length === 1 && mention.type !== 'place' && tokens[mention.name.from - 1]?.lower === 'the') {
      const longer = nearest((byHead.get(last) ?? []).filter((each) => each.starts[0]! < mention.start));
      if (longer) return longer;
    }
    const party = byKey.get(`${key} party`);
    if (party) return party;
    const begun = words.length === 1 && mention.type === 'organisation' ? byFirst.get(last) : undefined;
    return begun?.length === 1 ? begun[0]! : make(i, key, mention.type);
  }

  function make(i: number, key: string, type: Member['type']): Member {
    const words = key.split(' ');
    const made = register.create(i, type);
    byKey.set(key, made);
    if (words.length > 1 && (type === 'body' || type === 'organisation')) {
      byKey.set(sortedKey(key), made);
      const initials = initialsOf(words);
      if (words.length > 2 && initials.length > 2 && !byKey.has(initials)) byKey.set(initials, made);
      if (words[0]!.length > 3 && !COUNTRY_NAMES.has(words[0]!)) put(byFirst, words[0]!, made);
    }
    if (/ party$/.test(key) && !byKey.has(key.slice(0, -6))) byKey.set(key.slice(0, -6), made);
    put(byHead, headOf(words), made);
    put(byHead, words.at(-1)!, made);
    return made;
  }

  /** "the Union of Lunda Miners (ULM)": the full name that an acronym in brackets stands for. */
  function definedBy(i: number): Member | null {
    const mention = names[i]!;
    if (tokens[mention.from - 1]?.text !== '(' || tokens[mention.to]?.text !== ')') return null;
    for (let k = i - 1; k >= Math.max(0, i - 3); k--) if (names[k]!.to === mention.from - 1 && of[k]) return of[k]!;
    return null;
  }

  function join(): void {
    names.forEach((mention, i) => {
      if (mention.type === 'person' || mention.type === 'office' || of[i]) return;
      const name = exacts[i]!;
      const key = keyOf(name);
      const bracketed = definedBy(i);
      if (bracketed && (!byKey.has(key) || byKey.get(key) === bracketed)) {
        byKey.set(key, bracketed);
        register.join(bracketed, i, 'acronym', `"${name}" stands in brackets after the full name`);
        return;
      }
      const found = organisation(i);
      const same = keyOf(found.name) === key;
      const longer = name.length > found.name.length && !COUNTRY_NAMES.has(key) && found.type !== 'group';
      if (longer && keyOf(found.name) !== outletKey) found.name = name;
      const [rule, because] = same
        ? ['name', 'the same name']
        : /^[\p{Lu}.&]+$/u.test(name)
          ? ['acronym', 'the initials of a longer name']
          : ['short name', 'another form of the name'];
      register.join(found, i, rule!, because!);
    });
  }

  return { byKey, byHead, firm, own: (i) => ownOutlet(i, keyOf(exacts[i]!)), join };
}

function initialsOf(words: readonly string[]): string {
  return words
    .filter((word) => !/^(?:of|the|for|and|on|in|&)$/.test(word))
    .map((word) => fold(word)[0])
    .join('');
}
