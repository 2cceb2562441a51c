import {
  BODY_NOUN_HEADS,
  COUNTRY_NOUNS,
  DOCUMENT_NOUNS,
  GROUP_NOUN_HEADS,
  ORGANISATION_NOUN_HEADS,
  PERSON_NOUNS,
} from '../../lexicon/description-nouns.ts';
import { NON_PERSON_NOUNS } from '../../lexicon/non-person-nouns.ts';
import { OFFICES, TRADES } from '../../lexicon/offices.ts';

/** What kind of thing a common noun stands for. */
export type Sort = 'person' | 'group' | 'body' | 'organisation' | 'country' | 'document' | 'thing';

/** Nouns that stand in several lists, and the sort that news means most often. */
const SETTLED: Readonly<Record<string, Sort>> = {
  agency: 'body',
  bank: 'body',
  service: 'body',
  force: 'group',
  union: 'organisation',
  paper: 'organisation',
  daily: 'organisation',
  weekly: 'organisation',
  star: 'person',
  regulator: 'body',
  police: 'body',
  military: 'body',
  army: 'body',
  state: 'country',
  side: 'group',
  executive: 'person',
  delegate: 'person',
  member: 'person',
  post: 'organisation',
  platform: 'thing',
  record: 'thing',
  note: 'thing',
  figure: 'thing',
  statistic: 'thing',
  message: 'thing',
  census: 'document',
  data: 'document',
  page: 'thing',
  order: 'thing',
  sign: 'thing',
  story: 'document',
};
const PERSON_ENDING =
  /(?:(?<![lfmws])ist|crat|grapher|woman|man|maker|worker|fighter|seeker|holder|goer|builder|bearer|keeper|owner|appointee|ee)$/;
/** "docker", "sculptor", "optician": most nouns with these endings are people, but for the listed ones. */
const AGENT_NOUN_ENDING = /^.{2,}(?:er|or|ian|eer|wright|smith|mate|monger|folk|ographer|ologist)$/;
const NON_AGENT_ENDING =
  /(?:meter|water|power|paper|letter|number|member-state|ever|over|under|border|order|matter|weather|ship|floor|door|sector|factor|tractor|reactor|container|computer|quarter|corner|tower|flower|shower|river|fever|silver|cover|computer)$/;
const NO_PERSON =
  /^(?:guarantee|committee|degree|fee|tree|coffee|human|knee|decree|pedigree|spree|jubilee|mainframe|talisman|specimen|assist|heist|checklist)$/;

/**
 * The sort of a noun.
 *
 * @param head dictionary form, folded
 * @param lower the word as it stands, folded: some groups have no singular
 */
export function sortOf(head: string, lower: string): Sort {
  const settled = SETTLED[head];
  if (settled) return settled;
  if (PERSON_NOUNS.has(head) || OFFICES.has(head) || TRADES.has(head)) return 'person';
  if (GROUP_NOUN_HEADS.has(lower) || GROUP_NOUN_HEADS.has(head)) return 'group';
  if (BODY_NOUN_HEADS.has(head)) return COUNTRY_NOUNS.has(head) ? 'country' : 'body';
  if (ORGANISATION_NOUN_HEADS.has(head)) return 'organisation';
  if (COUNTRY_NOUNS.has(head)) return 'country';
  if (DOCUMENT_NOUNS.has(head)) return 'document';
  const hyphen = head.lastIndexOf('-');
  if (hyphen > 0) return sortOf(head.slice(hyphen + 1), lower.slice(lower.lastIndexOf('-') + 1));
  if (PERSON_ENDING.test(head) && !NO_PERSON.test(head)) return 'person';
  return AGENT_NOUN_ENDING.test(head) && !NON_PERSON_NOUNS.has(head) && !NON_AGENT_ENDING.test(head)
    ? 'person'
    : 'thing';
}
