import { fold } from '../../../lexicon/fold.ts';
import { HONORIFICS } from '../../../lexicon/offices.ts';
import type { EntityType } from '../../../types.ts';
import type { EntityFinding, Located } from '../../types.ts';
import { type CoMentions, coMentionsOf } from './co-mentions.ts';
import { type PersonName, personName } from './person-name.ts';
import { type Role, roleOf } from './roles.ts';
import { type ThingName, thingName } from './thing-name.ts';

/** Names within which things are compared; people, places, offices and instruments never meet anything else. */
export type Class = 'person' | 'org' | 'instrument' | 'place' | 'office';

/** What comparing an entity needs of its article, worked out once. */
interface Appears {
  readonly name: string;
  readonly outlet: string | null;
  readonly coMentions: CoMentions;
}

/** A person as one article shows them. */
export interface Person extends Appears {
  readonly class: 'person';
  readonly parts: PersonName;
  readonly roles: readonly Role[];
  /** The title that shows the gender, as written before the name: "Ms". */
  readonly courtesy: string | null;
  readonly gender: 'm' | 'f' | null;
}

/** A body, organisation, place, instrument or office as one article shows it. */
export interface Thing extends Appears {
  readonly class: Exclude<Class, 'person'>;
  readonly parts: ThingName;
  /** Acronyms that the article itself uses for it. */
  readonly acronyms: ReadonlySet<string>;
}

export type Appearance = Person | Thing;

const MAX_OFFICES = 8;
const MAX_MENTIONS = 40;

/** The reader wavers between bodies and organisations, so that they are one class; groups and unnamed speakers have none. */
const CLASSES: Readonly<Partial<Record<EntityType, Class>>> = {
  person: 'person',
  body: 'org',
  organisation: 'org',
  instrument: 'instrument',
  place: 'place',
  office: 'office',
};

/** One finding is compared with many: how it appears is kept for as long as the finding itself, which is of one article. */
const known = new WeakMap<EntityFinding, Appearance | null>();

/** An entity as its article shows it, or null where it is nothing that can be met again: no name, a group, an unnamed speaker. */
export function appearanceOf(located: Located<EntityFinding>): Appearance | null {
  const before = known.get(located.finding);
  if (before !== undefined) return before;
  const made = appear(located);
  known.set(located.finding, made);
  return made;
}

function appear({ finding, outlet }: Located<EntityFinding>): Appearance | null {
  const { name, type, mentions, offices } = finding;
  const kind = CLASSES[type];
  if (kind === undefined) return null;
  const coMentions = coMentionsOf(finding.company, outlet);
  const forms = mentions.slice(0, MAX_MENTIONS).map(({ exact }) => exact);
  if (kind === 'person') {
    const parts = personName(name);
    if (parts === null) return null;
    const titles = [
      ...offices.slice(0, MAX_OFFICES).map(({ title }) => title),
      ...(parts.title === null ? [] : [parts.title]),
    ];
    const roles = [...new Set(titles)].map(roleOf);
    return { class: kind, name, outlet, coMentions, parts, roles, ...courtesyOf([name, ...forms]) };
  }
  const parts = thingName(name);
  if (parts === null || (kind === 'office' && roleOf(name).head === '')) return null;
  const acronyms = new Set(forms.flatMap((form) => thingName(form)?.acronym ?? []));
  return { class: kind, name, outlet, coMentions, parts, acronyms };
}

/** The first title of a person's mentions that shows a gender. */
function courtesyOf(forms: readonly string[]): Pick<Person, 'courtesy' | 'gender'> {
  for (const form of forms) {
    const [first = '', second] = form.split(/\s+/, 2);
    const gender = second === undefined ? null : (HONORIFICS.get(fold(first)) ?? null);
    if (gender !== null) return { courtesy: first.replace(/\.$/, ''), gender };
  }
  return { courtesy: null, gender: null };
}
