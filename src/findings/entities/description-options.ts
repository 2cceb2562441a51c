import { fold } from '../../lexicon/fold.ts';
import { OFFICE_KINDS, OFFICES, TRADES } from '../../lexicon/offices.ts';
import { DEMONYMS } from '../../lexicon/places.ts';
import { firstIndex } from '../first-index.ts';
import { contradicts, SINGLE } from './contradictions.ts';
import type { As, CorefState } from './coref-state.ts';
import { isSamePost, NON_RESTRICTIVE, RESTRICTIVE, TITLE_MODIFIERS } from './description-modifiers.ts';
import type { Described } from './description-referents.ts';
import type { Description } from './descriptions.ts';
import type { Occurrence } from './discourse.ts';
import type { Member } from './member.ts';

/** Somebody whom a definite description may mean, or somebody new, and what speaks for or against that. */
export interface Option {
  /** Null: whom nobody's name fits. */
  readonly member: Member | null;
  readonly features: readonly string[];
}

/** Maximum number of candidates with the description's head in their name or title, the last ones mentioned first. */
const MAX_SHARING_HEAD = 12;
/**
 * Maximum number of distant candidates where no near one fits, and the number of earlier entities that are searched for
 * them.
 */
const MAX_FAR_CANDIDATES = 4;
const MAX_EARLIER_NAMES = 60;
const KIND: Readonly<Record<string, RegExp>> = {
  person: /^(?:person|office|unnamed)$/,
  body: /^(?:body|organisation|place|group)$/,
  organisation: /^(?:organisation|body|group)$/,
  group: /^(?:group|organisation|body)$/,
};

/** Nouns for what has members or an owner, for what judges or deliberates, and for what serves. */
const CLASSES: readonly (readonly [name: string, words: RegExp])[] = [
  ['firm', /^(?:company|firm|bank|giant|business|manufacturer|maker|carrier|airline|corporation|retailer|insurer)$/],
  ['party', /^party$/],
  [
    'circle',
    /^(?:group|organi[sz]ation|charity|association|union|federation|movement|foundation|nonprofit|pac|coalition|alliance)$/,
  ],
  ['council', /^(?:court|tribunal|committee|council|commission|board|panel|senate|house|parliament|congress|chamber)$/],
  ['office', /^(?:agency|bureau|department|ministry|office|service|authority|watchdog|regulator)$/],
  ['rule', /^(?:government|administration|regime|cabinet|state|country|nation)$/],
  ['outlet', /^(?:network|newspaper|paper|outlet|channel|magazine|station|site|website|publication|broadcaster)$/],
];

/** Members that were first named before a place, the nearest first. */
function before({ identified: { members } }: CorefState, at: number): readonly Member[] {
  const to = firstIndex(members, ({ starts }) => (starts[0] ?? Number.MAX_SAFE_INTEGER) >= at);
  return members.slice(Math.max(0, to - MAX_EARLIER_NAMES), to).toReversed();
}

/** What a member is, as its name tells. */
function typeOf({ type, outlet, name }: Member): string {
  if (outlet) return 'outlet';
  if (type === 'organisation' && /part(?:y|ies)$/i.test(name)) return 'party';
  return type;
}

const most = (count: number, limit: number): number => Math.min(count, limit);

/**
 * Those whom "the minister", "the bureau", "the company" may mean: members of a fitting kind spoken of before, and those who
 * have its head in their name or title. The first is somebody new.
 */
export function options(
  coref: CorefState,
  { headOf }: Described,
  { sort, head, modifiers, of, phrase, gender, outlet }: Description,
  as: As,
  introduced: Member | null,
): Option[] {
  const { all, discourse, identified, tokens } = coref;
  const here = all[phrase.from]!;
  const fits = KIND[sort] ?? /^$/;
  const able = (member: Member): boolean =>
    !member.plural &&
    !member.document &&
    fits.test(member.type) &&
    (member.type !== 'unnamed' || headOf.get(member) === head) &&
    !(gender !== 'unknown' && member.gender !== 'unknown' && gender !== member.gender);
  const recent = discourse.before(phrase.from);
  const kinds = OFFICE_KINDS.get(head);
  // "the state company" says who owns it, seldom which it is.
  const telling = modifiers.filter((word) => !NON_RESTRICTIVE.test(word) && !(word === 'state' && head === 'company'));
  const beside = new Set(
    recent
      .filter(({ token, quotation }) => all[token]!.sentence === here.sentence && quotation < 0)
      .map(({ member }) => member),
  );
  const single = SINGLE.test(head) && !modifiers.some((word) => /^(?:former|ex|then)$/.test(word));
  const linked = (member: Member): boolean =>
    headOf.get(member) === head || member.roles.has(head) || fold(member.name).split(/\s+/).includes(head);
  const hasTitle = ({ roles }: Member): boolean =>
    roles.has(head) || TITLE_MODIFIERS.some((part) => part !== head && roles.has(part));
  /**
   * Whom no description stands for: whoever it contradicts, who holds another post of the same name, or was introduced by
   * other words where somebody was introduced by these; to whom something is done is not who does it.
   */
  const ruledOut = (member: Member): boolean =>
    sort === 'person' &&
    (contradicts(member, head, modifiers) ||
      (!linked(member) && (introduced !== null || (as === 'target' && beside.has(member)))) ||
      (hasTitle(member) && !isSamePost(member.roles, head, modifiers)));
  const spoken = new Map<Member, Occurrence[]>();
  for (const each of recent) {
    if (!able(each.member) || ruledOut(each.member)) continue;
    const list = spoken.get(each.member);
    if (list) list.push(each);
    else spoken.set(each.member, [each]);
  }
  const sharing = [...(identified.byRole.get(head) ?? []), ...(identified.byHead.get(head) ?? [])];
  for (const kind of kinds ?? []) sharing.push(...(identified.byRole.get(kind) ?? []));
  for (const member of [...new Set(sharing)].slice(-MAX_SHARING_HEAD))
    if (able(member) && !ruledOut(member) && !spoken.has(member)) spoken.set(member, []);
  if (introduced && able(introduced) && !spoken.has(introduced)) spoken.set(introduced, []);
  if (spoken.size === 0 && sort !== 'person')
    for (const member of before(coref, here.start))
      if (able(member) && spoken.size < MAX_FAR_CANDIDATES) spoken.set(member, []);
  const named = Math.max(1, ...[...spoken.keys()].map(({ starts }) => starts.length));
  const speakers = discourse.speakersBefore(here.start).map(({ member }) => member);
  const listed = CLASSES.find(([, words]) => words.test(head))?.[0];
  const ofKind = OFFICES.has(head) ? 'post' : TRADES.has(head) ? 'trade' : (listed ?? 'word');
  const follows = all[phrase.to]?.lower ?? '';
  const after = /^(?:who|whose|that|which)$/.test(follows)
    ? 'clause'
    : of.length > 0
      ? 'name'
      : follows === 'of'
        ? 'of'
        : 'end';
  const apart = telling.some((word) => RESTRICTIVE.test(word)) ? 'apart' : telling.length > 0 ? 'told' : 'bare';

  function featuresOf(member: Member, list: readonly Occurrence[], rank: number): string[] {
    const name = fold(member.name).split(/\s+/);
    const words = new Set([...name, ...member.roles]);
    const has = (word: string): boolean => words.has(word) || words.has(DEMONYMS.get(word) ?? ' ');
    const matched = telling.filter(has).length;
    const link =
      headOf.get(member) === head
        ? 'described so'
        : name.at(-1) === head
          ? 'head of its name'
          : name.includes(head)
            ? 'in its name'
            : member.roles.has(head)
              ? 'in its title'
              : kinds && [...kinds].some((kind) => member.roles.has(kind))
                ? 'kind of title'
                : member.roles.size > 0
                  ? 'other title'
                  : 'no title';
    const out = [
      link,
      `${sort} ${link}`,
      `${ofKind} ${link}`,
      `${sort} for ${member.type}`,
      `${ofKind} for ${typeOf(member)}`,
      ...(list.length > 0 ? [`${ofKind} rank ${most(rank, 2)}`] : []),
      `${link} ${apart}`,
      `words ${matched === telling.length ? 'all' : matched > 0 ? 'some' : 'none'} of ${most(telling.length, 2)}`,
      `${link} head=${head}`,
      `named ${most(Math.floor(Math.log2(1 + member.starts.length)), 4)}`,
    ];
    if (of.length > 0) out.push(of.some(has) ? 'of this' : 'of another');
    if (telling.some((word) => DEMONYMS.has(word) && !has(word)))
      out.push('of another country', `of another country ${link}`);
    if (member.starts.length === named) out.push('named most');
    if (member.outlet !== outlet) out.push(outlet ? 'no outlet' : 'outlet');
    if (member === introduced) out.push('introduced so');
    const turn = speakers.indexOf(member);
    if (turn >= 0) out.push(`spoke ${most(turn, 2)}${as === 'speaker' ? ' speaking' : ''}`);
    if (beside.has(member)) out.push('beside', `beside ${link}`);
    if (single) out.push(`single ${link}`);
    const [nearest] = list;
    if (!nearest) return [...out, (member.starts[0] ?? 0) > here.start ? 'named later' : 'far'];
    const back = here.sentence - all[nearest.token]!.sentence;
    out.push(`back ${most(back, 5)}`, `back ${most(back, 3)} ${link}`, `rank ${most(rank, 4)}`);
    if (list.some(({ subject }) => subject)) out.push('subject');
    if (nearest.inside) out.push('part of a phrase');
    if (nearest.quotation !== discourse.quotationAt[phrase.from]) out.push('other voice');
    if (tokens.sentences[all[nearest.token]!.sentence]!.paragraph === tokens.sentences[here.sentence]!.paragraph)
      out.push('same paragraph');
    out.push(`told ${most(list.length, 4)}`);
    return out;
  }

  const none = [
    'new',
    `new ${sort}`,
    `new ${ofKind}`,
    `new ${apart}`,
    `new ${after}`,
    `new head=${head}`,
    `new of ${most(spoken.size, 3)}`,
    `new ${introduced ? 'introduced' : 'not introduced'}`,
  ];
  const withSort = (features: readonly string[]): string[] => features.flatMap((each) => [each, `${sort}: ${each}`]);
  return [
    { member: null, features: none },
    ...[...spoken].map(([member, list], rank) => ({ member, features: withSort(featuresOf(member, list, rank)) })),
  ];
}
