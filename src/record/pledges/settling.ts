import { BODY_HEADS, INSTRUMENT_HEADS } from '../../lexicon/name-heads.ts';
import { SETTLING, SETTLING_BY_FORM, SETTLING_ELSE } from '../../lexicon/settling-words.ts';
import { isoOf } from '../days.ts';
import type { Criteria } from '../kinds/criteria.ts';
import { actOf } from './act.ts';
import { dueOf } from './schedule.ts';

/** What of a pledge tells what would settle it. */
export interface Unsettled {
  readonly wording: string;
  /** promise, plan, agreement, order or warning. */
  readonly form: string | null;
  readonly named: readonly { readonly role: string; readonly name: string }[];
  readonly deadline: { readonly exact: string; readonly to: string | null } | null;
  readonly criteria: Criteria | null;
}

/** A document or an event, and what of the pledge names it. */
export interface Deciding {
  readonly what: string;
  readonly because: string;
}

/** Words to search by, for the record or the web. */
export interface Search {
  readonly label: string;
  readonly words: string;
}

export interface Settling {
  readonly deciding: readonly Deciding[];
  readonly searches: readonly Search[];
}

/**
 * Which documents or events would settle a pledge, and what to search for them by. It follows from its criteria, its deadline,
 * what kind of pledge it is, and the instruments and bodies that its words name. Nothing is looked up.
 */
export function settlingOf(pledge: Unsettled): Settling {
  const { form, criteria, deadline } = pledge;
  // Who promises it is no document.
  const wording = actOf(pledge.wording, deadline?.exact ?? null);
  const names = namesIn(wording);
  const due = dueOf(pledge);
  const found = SETTLING.flatMap(({ words, look }) => {
    const because = words.exec(wording)?.[0];
    return because === undefined ? [] : look.map((what): Deciding => ({ what, because: `it says “${because}”` }));
  });
  const ofForm = SETTLING_BY_FORM[form ?? ''];
  const deciding: Deciding[] = [
    ...(criteria?.kept == null ? [] : [{ what: criteria.kept, because: 'its criteria say so' }]),
    ...(criteria?.broken == null
      ? []
      : [{ what: criteria.broken, because: 'its criteria say that it would be broken' }]),
    ...names.instruments.map((name) => ({ what: `${name} itself, as it stands then`, because: `it names ${name}` })),
    ...names.bodies.map((name) => ({
      what: `what ${name} publishes of it: minutes, reports, decisions`,
      because: `it names ${name}`,
    })),
    ...found,
    ...(found.length === 0 ? SETTLING_ELSE.map((what) => ({ what, because: 'its words name no document' })) : []),
    ...(ofForm === undefined
      ? []
      : [{ what: ofForm, because: `it is ${/^[aeiou]/.test(form ?? '') ? 'an' : 'a'} ${form}` }]),
    ...(due === null
      ? []
      : [
          {
            what: `whether that is dated ${isoOf(due.day)} or before`,
            because: due.by === 'criteria' ? 'its criteria set that day' : 'its deadline is that day',
          },
        ]),
  ];
  return {
    deciding: onceEach(deciding),
    searches: searchesOf({ ...pledge, wording }, [...names.instruments, ...names.bodies]),
  };
}

/** So many words tell what a pledge is about. */
const MAX_WORDS = 4;
const MAX_SEARCHES = 4;

/** By each thing that its words name, and by its longest words; and the same with whoever pledged. */
function searchesOf({ wording, named }: Unsettled, names: readonly string[]): readonly Search[] {
  const who = named.find(({ role }) => role === 'pledger')?.name ?? null;
  const words = wordsOf(wording);
  const topic = words.join(' ');
  const searches: Search[] = [
    ...(topic === '' ? [] : [{ label: 'What it is about', words: topic }]),
    ...names.map((name) => ({ label: name, words: [`"${name}"`, ...words.slice(0, 1)].join(' ') })),
    ...(who === null || topic === '' ? [] : [{ label: who, words: `"${who}" ${words.slice(0, 2).join(' ')}` }]),
  ];
  return searches.slice(0, MAX_SEARCHES);
}

/** What is in the words of any pledge. */
const COMMON = new Set(
  `bring make take give keep have been more most some such they their them that this with from into over than then when what which who
   whose very just only also both each many much same even still yet ever never monday tuesday wednesday thursday friday saturday sunday
   about above after again against their there these those which while would could should before other every where within
   without under until between through during promise promised pledge pledged government minister ministry going being
   first second last coming month months weeks years early later today tomorrow january february march april june july august
   september october november december spring summer autumn winter million billion percent people`.split(/\s+/),
);

function wordsOf(wording: string): readonly string[] {
  const words = wording.match(/\p{L}[\p{L}’'-]{3,}/gu) ?? [];
  const topical = [...new Set(words.filter((word) => !COMMON.has(word.toLowerCase())))];
  const longest = topical.toSorted((a, b) => b.length - a.length).slice(0, MAX_WORDS);
  return topical.filter((word) => longest.includes(word));
}

/** Capitalised words in a row, with what may join them. */
const NAME = /\p{Lu}[\p{L}’'-]*(?:(?:\s+(?:of|for|on|and)(?:\s+the)?)?\s+\p{Lu}[\p{L}’'-]*)*/gu;

/** Instruments and public bodies that a wording names, by the words that such names end or begin with. */
function namesIn(wording: string): { readonly instruments: readonly string[]; readonly bodies: readonly string[] } {
  const names = [...new Set(wording.match(NAME) ?? [])].filter((name) => /\s/.test(name));
  const is = (name: string, heads: ReadonlySet<string>) => {
    const words = name.toLowerCase().split(/\s+/);
    const of = words.findIndex((word) => ['of', 'for', 'on'].includes(word));
    return heads.has(words.at(-1) ?? '') || (of > 0 && heads.has(words[of - 1] ?? ''));
  };
  const instruments = names.filter((name) => is(name, INSTRUMENT_HEADS));
  return { instruments, bodies: names.filter((name) => is(name, BODY_HEADS) && !instruments.includes(name)) };
}

function onceEach(deciding: readonly Deciding[]): readonly Deciding[] {
  const seen = new Set<string>();
  return deciding.filter(({ what }) => !seen.has(what) && seen.add(what));
}

/** Address at which a person can search the web for it; nothing opens it by itself. */
export function webAddress({ words }: Search): string {
  return `https://duckduckgo.com/?q=${encodeURIComponent(words)}`;
}

/** Whether a pledge waits to be settled: nobody judged it, or the judgement says that it is not over. */
export function isUnsettled(
  status: {
    readonly evidence: string | null;
    readonly value: { readonly tone: string } | null;
  } | null,
): boolean {
  return (
    status === null || (!['kept', 'broken'].includes(status.value?.tone ?? '') && status.evidence !== 'superseded')
  );
}
