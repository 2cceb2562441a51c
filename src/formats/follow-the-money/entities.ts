import type {
  Outgoing,
  OutgoingArticle,
  OutgoingEntity,
  OutgoingFinding,
  OutgoingPassage,
} from '../../record/views/outgoing.ts';
import { lineOf } from '../../record/wording/sentence.ts';
import { passageAddress, webAddressOf } from '../addresses.ts';
import { dayIn, dayOf, type Lookup, lookupOf, mainPassages } from '../lookup.ts';
import { assessmentInWords } from '../wording.ts';

/** The properties that are used, with their types (https://followthemoney.tech/explorer). */
export const PROPERTIES = {
  name: 'name',
  position: 'string',
  title: 'string',
  fileName: 'string',
  author: 'string',
  publisher: 'string',
  publishedAt: 'date',
  sourceUrl: 'url',
  keywords: 'string',
  description: 'text',
  summary: 'text',
  involved: 'entity',
  location: 'address',
  date: 'date',
  startDate: 'date',
  endDate: 'date',
  proof: 'entity',
  recordId: 'string',
  subject: 'entity',
  object: 'entity',
  role: 'string',
  entity: 'entity',
  modifiedAt: 'date',
} as const;
export type Property = keyof typeof PROPERTIES;

/** An entity as FollowTheMoney exchanges it. */
export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Partial<Record<Property, readonly string[]>>>;
}

/** Ids that no other record gives. */
function ftmId({ about }: Pick<Outgoing, 'about'>, id: string): string {
  return `saydo-${about.record}-${id}`;
}

/** A record as entities: people and bodies, articles, what was said, pledged and done as events, and the links between. */
export function entitiesOf(record: Outgoing): readonly FtmEntity[] {
  const lookup = lookupOf(record);
  const id = (its: string) => ftmId(record, its);
  const entity = (its: string, schema: string, properties: Values): FtmEntity => ({
    ...{ id: id(its), schema },
    properties: given(properties),
  });
  const events = new Map(record.findings.filter(({ kind }) => kind in EVENTS).map((finding) => [finding.id, finding]));
  return [
    ...record.entities.flatMap((each) => {
      const schema = SCHEMATA[each.type ?? ''];
      return schema === undefined ? [] : [entity(each.id, schema, party(each))];
    }),
    ...record.articles.map((article) => entity(article.id, 'Article', articleProperties(article))),
    ...[...events.values()].map((finding) => entity(finding.id, 'Event', eventOf(lookup, finding, id))),
    ...record.pledges.flatMap(({ id: pledge, finding, wordings }) =>
      wordings
        .filter((other) => other !== finding)
        .map((other) =>
          entity(`${pledge}-${other}`, 'UnknownLink', {
            ...{ subject: [id(other)], object: [id(finding)], role: ['repeats'], recordId: [pledge] },
          }),
        ),
    ),
    ...record.evidence.flatMap((link) => {
      const pledge = record.pledges.find((each) => each.id === link.pledge);
      if (pledge === undefined || !events.has(link.finding)) return [];
      return [
        entity(link.id, 'UnknownLink', {
          ...{ subject: [id(link.finding)], object: [id(pledge.finding)], role: [link.relation], recordId: [link.id] },
          ...{ summary: [link.why], date: [dayIn(link.at)], publisher: [link.by] },
        }),
      ];
    }),
    ...record.assessments.flatMap((assessment) => {
      const pledge = record.pledges.find((each) => each.id === assessment.pledge);
      if (pledge === undefined) return [];
      const words = assessmentInWords(assessment);
      return [
        entity(assessment.id, 'Note', {
          ...{ name: [`${words} (${assessment.date}, ${assessment.by})`], entity: [id(pledge.finding)] },
          ...{ description: [assessment.why], summary: [words], publisher: [assessment.by] },
          ...{ modifiedAt: [assessment.date], keywords: ['assessment'] },
        }),
      ];
    }),
  ];
}

type Values = Readonly<Partial<Record<Property, readonly (string | null | undefined)[]>>>;

const EVENTS = { statement: true, pledge: true, action: true };

/** What has no schema, such as a law or a place, stands as words where it is named. */
const SCHEMATA: Readonly<Record<string, string>> = {
  person: 'Person',
  body: 'PublicBody',
  organisation: 'Organization',
  office: 'LegalEntity',
  group: 'LegalEntity',
  unnamed: 'LegalEntity',
};

function party({ name, type, offices }: OutgoingEntity): Values {
  return { name: [name], ...(type === 'person' ? { position: offices } : {}) };
}

function articleProperties({ id, title, outlet, published, url, byline }: OutgoingArticle): Values {
  return {
    ...{ fileName: [id], name: [title ?? id], title: [title], publisher: [outlet], author: byline },
    ...{ publishedAt: [dayIn(published)], sourceUrl: [webAddressOf({ url })] },
  };
}

function eventOf(lookup: Lookup, finding: OutgoingFinding, id: (id: string) => string): Values {
  const { kind, form, exact, sentence, stance, article, named, date, item } = finding;
  const its = lookup.articles.get(article);
  const who = named.flatMap(({ role, entity }) => {
    const there = lookup.entities.get(entity);
    return there === undefined ? [] : [{ role, id: id(entity), name: there.name, schema: SCHEMATA[there.type ?? ''] }];
  });
  const day = dayOf(lookup, finding);
  const [passage]: (OutgoingPassage | undefined)[] = mainPassages(finding);
  return {
    ...{
      name: [lineOf(sentence, MAX_NAME_LENGTH)],
      description: [exact],
      keywords: [kind, form, stance],
      recordId: [item],
    },
    involved: who.filter(({ schema, role }) => schema !== undefined && role !== 'place').map((each) => each.id),
    location: who.filter(({ role }) => role === 'place').map(({ name }) => name),
    proof: [id(article)],
    sourceUrl: [its && passage ? passageAddress(its, passage) : null],
    publisher: [its?.outlet],
    ...(kind === 'pledge' ? { startDate: [day], endDate: [date?.to] } : { date: [day] }),
  };
}

/** Names have a greatest length in the model. */
const MAX_NAME_LENGTH = 250;

/** The values that there are, each once and on one line. */
function given(values: Values): FtmEntity['properties'] {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, all]) => {
      const said = all.flatMap((value) => {
        const clean = (value ?? '').toWellFormed().replaceAll('\0', '').replace(/\s+/g, ' ').trim();
        return clean === '' ? [] : [clean];
      });
      return said.length === 0 ? [] : [[name, [...new Set(said)]]];
    }),
  );
}
