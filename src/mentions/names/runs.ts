import { PERSON_NOUNS } from '../../lexicon/description-nouns.ts';
import { FEMALE_NAMES, MALE_NAMES } from '../../lexicon/given-names.ts';
import {
  BODY_HEADS,
  BODY_NOUNS,
  DOMAINS,
  INSTRUMENT_HEADS,
  ORGANISATION_HEADS,
  PLACE_HEADS,
} from '../../lexicon/name-heads.ts';
import { HONORIFICS, OFFICES } from '../../lexicon/offices.ts';
import { NAME_SUFFIXES, NO_NAMES, PARTICLES } from '../../lexicon/particles.ts';
import { DEMONYMS } from '../../lexicon/places.ts';
import type { Sentence, Span, Tokens } from '../../stages.ts';
import { type Casing, isCapital, isKnownName, isOrdinary, isUpper, opensStretch } from './casing.ts';
import { CALENDAR, describes, FUNCTION, isAcronymOf, isHead, joins, LEADING, POSSESSORS } from './run-words.ts';

/** "PACs", "EB-5". */
const KIND = /^(?:\p{Lu}{2,}s|\p{Lu}{1,4}-?\d+\p{L}?)$/u;

const isGiven = (key: string): boolean => FEMALE_NAMES.has(key) || MALE_NAMES.has(key);

/** Stretches of capitalised words, with the small words inside them ("Ministry of Trade and Industry"), in one sentence. */
export function runs({ tokens }: Tokens, casing: Casing, sentence: Sentence, index: number): Span[] {
  const { keys } = casing;
  const style = casing.styles[index]!;
  const out: Span[] = [];
  const inferredPeoples = casing.inferredPlaces.peoples;

  const adjacent = (i: number): boolean => tokens[i]!.spaced || tokens[i - 1]!.text.endsWith('.');
  const capitalAt = (i: number): boolean =>
    i < sentence.to && isCapital(tokens[i]!) && !FUNCTION.has(keys[i]!) && !CALENDAR.has(keys[i]!);

  /** Whether the capital at `i` marks a name rather than a sentence's beginning or a headline. */
  function isName(i: number): boolean {
    const token = tokens[i]!;
    const key = keys[i]!;
    if (!isCapital(token)) return false;
    // "the PAC", "a super PAC": a kind of organisation, unless its name stands before it.
    if (key === 'pac')
      return i > sentence.from && isCapital(tokens[i - 1]!) && !FUNCTION.has(keys[i - 1]!) && keys[i - 1] !== 'super';
    if (isAcronymOf(key, token.text) || /^\p{Lu}\.$/u.test(token.text)) return true;
    if (key === 'will') return !opensStretch(tokens, i, sentence) && capitalAt(i + 1);
    if (FUNCTION.has(key) && key !== 'may') return false;
    // "US-backed" and "Kovar-appointee" describe; "D-Ohio" is a party and a state.
    if (key.includes('-') && describes(key, token.text)) return false;
    // "PACs" and "EB-5" name kinds and models.
    if (KIND.test(token.text) && !isKnownName(key)) return false;
    // "US$ 200": a currency.
    if (tokens[i + 1]?.text === '$' && !tokens[i + 1]!.spaced) return false;
    if (CALENDAR.has(key)) {
      if (!isGiven(key) && key !== 'may') return false;
      const afterGiven =
        i > sentence.from && isGiven(keys[i - 1]!) && !CALENDAR.has(keys[i - 1]!) && isCapital(tokens[i - 1]!);
      return afterGiven || (isGiven(key) && capitalAt(i + 1) && !isOrdinary(casing, keys[i + 1]!));
    }
    if (style === 'upper') return named(key) && !isOrdinary(casing, key);
    if (style === 'title') {
      if (isUpper(token.text)) return true;
      if (named(key)) return !isOrdinary(casing, key) || isKnownName(key);
      return (isHead(key) || OFFICES.has(key)) && titleNeighbour(i);
    }
    if (!opensStretch(tokens, i, sentence)) return true;
    return opens(i);
  }

  const named = (key: string): boolean => casing.asName.has(key) || isKnownName(key) || HONORIFICS.has(key);

  function titleNeighbour(i: number): boolean {
    const fits = (k: number): boolean =>
      k >= sentence.from &&
      k < sentence.to &&
      isCapital(tokens[k]!) &&
      (named(keys[k]!) || DOMAINS.has(keys[k]!)) &&
      !FUNCTION.has(keys[k]!);
    return OFFICES.has(keys[i]!) ? fits(i + 1) : fits(i - 1);
  }

  /** A capital that stands first: is it a name's? */
  function opens(i: number): boolean {
    const key = keys[i]!;
    const token = tokens[i]!;
    if (casing.inferredPlaces.places.has(key)) return true;
    if (isUpper(token.text)) {
      // A long word in capitals is a heading more often than an acronym, unless it names who speaks in a transcript.
      return (
        !isOrdinary(casing, key) &&
        (token.text.length <= 5 || named(key) || tokens[i + 1]?.text === ':' || capitalAt(i + 1))
      );
    }
    // "Ministry of …", "Alliance for …"
    if ((isHead(key) || OFFICES.has(key)) && joins(keys[i + 1] ?? '', key) && (capitalAt(i + 2) || capitalAt(i + 3)))
      return true;
    if (casing.pairs.has(`${key} ${keys[i + 1]}`) || ownsBody(i)) return true;
    // "Clients may …", "Mothers …": people, not a name.
    if (key.endsWith('s') && PERSON_NOUNS.has(key.slice(0, -1)) && !casing.asName.has(key) && !isKnownName(key))
      return false;
    const ordinary = isOrdinary(casing, key);
    // "Correction: …": a label.
    if (tokens[i + 1]?.text === ':' && !casing.asName.has(key) && !isKnownName(key)) return false;
    const next = capitalAt(i + 1) && adjacent(i + 1) && !opensStretch(tokens, i + 1, sentence);
    if (next && (isHead(keys[i + 1]!) || OFFICES.has(keys[i + 1]!) || OFFICES.has(key) || HONORIFICS.has(key)))
      return !ordinary || DOMAINS.has(key) || OFFICES.has(key) || HONORIFICS.has(key);
    if (ordinary) return false;
    if (casing.asName.has(key) || isKnownName(key)) return true;
    if (next) return !/(?:ly|ing)$/.test(key) || token.pos === 'PROPN';
    const after = tokens[i + 1];
    // "Elements of …", "Estimates suggest": a plural noun that the tagger does not know.
    if (
      after &&
      after.sentence === token.sentence &&
      (after.pos === 'ADP' || after.pos === 'NOUN' || (/[^s]s$/.test(key) && after.pos === 'VERB'))
    )
      return false;
    return token.pos === 'PROPN' && !casing.asWord.has(key) && !/(?:ing|ly|ed)$/.test(key) && key.length > 2;
  }

  /** Where a run goes on after `end`: the end of what joins it, or `end` itself. */
  function goOn(from: number, end: number): number {
    const next = end;
    if (next >= sentence.to) return end;
    const token = tokens[next]!;
    const key = keys[next]!;
    const last = keys[end - 1]!;
    if (NAME_SUFFIXES.has(key) && isCapital(token) && adjacent(next)) return next + 1;
    if (token.text === ',' && next + 1 < sentence.to && /^[JS]r\.?$/.test(tokens[next + 1]!.text)) return next + 2;
    if (isName(next) && !opensStretch(tokens, next, sentence) && adjacent(next)) return next + 1;
    const far = next + 1;
    if (far >= sentence.to) return end;
    if (token.text === '&' && capitalAt(far)) return far + 1;
    if (PARTICLES.has(key) && !isCapital(token)) {
      let at = far;
      while (at < sentence.to && PARTICLES.has(keys[at]!) && !isCapital(tokens[at]!)) at++;
      if (at < sentence.to && isName(at) && !isHead(last) && !OFFICES.has(last)) return at + 1;
    }
    if (joins(key, last)) {
      let at = far;
      if (keys[at] === 'the' && at + 1 < sentence.to) at++;
      if (at < sentence.to && (isName(at) || capitalAt(at)) && !isPerson(at)) return at + 1;
    }
    const inPhrase = hasJoint(from, end);
    if (key === 'and' || (token.text === ',' && inPhrase)) {
      if (isCapital(tokens[far]!) && DOMAINS.has(keys[far]!) && DOMAINS.has(last) && (inPhrase || endsInHead(far)))
        return far + 1;
      if (
        token.text === ',' &&
        keys[far] === 'and' &&
        far + 1 < sentence.to &&
        DOMAINS.has(keys[far + 1]!) &&
        DOMAINS.has(last) &&
        isCapital(tokens[far + 1]!)
      )
        return far + 2;
    }
    if (ownsBody(end - 1)) return far + 1;
    if (token.lemma === "'s" && POSSESSORS.has(last) && capitalAt(far)) return far + 1;
    return end;
  }

  /** "Teachers’ Union", "Fishermen’s Association": a plural whose possessive leads to the head of a name. */
  function ownsBody(i: number): boolean {
    const mark = tokens[i + 1];
    if (!mark || mark.spaced || !/^['’]s?$/.test(mark.text) || !capitalAt(i + 2)) return false;
    const plural = mark.text.length === 1 ? /[^s]s$/.test(keys[i]!) : /(?:men|people|children|folk)$/.test(keys[i]!);
    if (!plural || isKnownName(keys[i]!) || isGiven(keys[i - 1] ?? '')) return false;
    for (let at = i + 2; at < Math.min(sentence.to, i + 6) && capitalAt(at); at++)
      if (BODY_HEADS.has(keys[at]!) || ORGANISATION_HEADS.has(keys[at]!) || INSTRUMENT_HEADS.has(keys[at]!))
        return true;
    return false;
  }

  const hasJoint = (from: number, end: number): boolean => {
    for (let i = from; i < end; i++) if (/^(?:of|for|on)$/.test(keys[i]!)) return true;
    return false;
  };
  /** "… and Drug Administration": capitals after an "and" that lead to a head. */
  const endsInHead = (i: number): boolean => {
    for (let at = i + 1; at < Math.min(sentence.to, i + 4) && capitalAt(at); at++)
      if (isHead(keys[at]!) || OFFICES.has(keys[at]!)) return true;
    return false;
  };
  const isPerson = (i: number): boolean =>
    isGiven(keys[i]!) &&
    capitalAt(i + 1) &&
    !isHead(keys[i + 1]!) &&
    !PLACE_HEADS.has(keys[i]!) &&
    !DOMAINS.has(keys[i]!);

  let i = sentence.from;
  while (i < sentence.to) {
    if (!isName(i)) {
      i++;
      continue;
    }
    // "… de Blasio": a particle before a surname that stands alone.
    const begin = i > sentence.from && LEADING.has(tokens[i - 1]!.text) && tokens[i]!.spaced ? i - 1 : i;
    let end = i + 1;
    for (let further = goOn(i, end); further > end; further = goOn(i, end)) end = further;
    out.push(...trimmed(begin, end));
    i = end;
  }
  return out;

  /** Adjectives of people and faith make no name by themselves. */
  function trimmed(from: number, end: number): Span[] {
    // "the Velden government": what follows makes a body's name of it.
    if (end < sentence.to && BODY_NOUNS.has(keys[end]!) && !isCapital(tokens[end]!)) return [{ from, to: end }];
    for (let k = from; k < end; k++) {
      const key = keys[k]!;
      if (isCapital(tokens[k]!) && !DEMONYMS.has(key) && !inferredPeoples.has(key) && !NO_NAMES.has(key))
        return [{ from, to: end }];
    }
    return [];
  }
}
