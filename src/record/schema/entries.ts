/**
 * What each kind of entry may say, as schemas. The log is checked by them wherever it is written: when something is
 * appended, and when entries come in from elsewhere, whose hashes say nothing of what they say.
 */
import { z } from 'zod';
import { CLARITIES, OFFICIALS, SCHEDULES, wrongIn } from '../assessment.ts';
import { type Entries, type EntryKind, RECORD_FORMAT, type SettingChanged } from '../entries.ts';
import { REFUSALS, RELATIONS } from '../evidence.ts';
import type { Description } from '../kinds/description.ts';
import { VERDICTS } from '../review/verdicts.ts';
import { wrongSetting } from '../settings.ts';
import { CRITERIA_SHAPE } from '../views/criteria.ts';
import { DESCRIPTION_SHAPE } from '../views/description.ts';
import { TONES } from '../vocabularies.ts';
import { FindingSchema } from './finding.ts';

const Id = z.int().min(1);
const Hash = z.string().regex(/^sha256:[0-9a-f]{64}$/, 'it is not a hash (sha256:…)');
const text = z.string();
const textOrNull = text.nullable();
const Score = z.number().min(0).max(1);

const Joined = z.strictObject({ finding: Id, item: Id, with: Id, score: Score, why: text });
const Proposed = z.strictObject({
  id: Id,
  items: z.tuple([Id, Id]),
  findings: z.tuple([Id, Id]),
  score: Score,
  why: text,
});

const facts = {
  title: text.exactOptional(),
  outlet: text.exactOptional(),
  published: text.exactOptional(),
  byline: z.array(text).exactOptional(),
  speaker: text.exactOptional(),
  url: text.exactOptional(),
};
const Facts = z.strictObject(facts);

const Capture = z.strictObject({
  id: Id,
  article: Id,
  version: z.int32().min(1),
  content: Hash,
  layer: Hash.nullable(),
  place: text,
  name: text,
  fetched: textOrNull,
  stated: z.strictObject({
    media: text.exactOptional(),
    encoding: text.exactOptional(),
    ...facts,
    id: text.exactOptional(),
    verbatim: z.boolean().exactOptional(),
  }),
});

const ArticleRead = z.strictObject({
  capture: Capture,
  reading: z.strictObject({ blob: Hash, text: Hash, engine: text }),
  found: z.strictObject({ first: Id, locals: z.array(text) }),
  firstItem: Id,
  joins: z.array(Joined),
  proposals: z.array(Proposed),
  kept: z.array(z.strictObject({ finding: Id, local: text })),
  held: z.array(z.strictObject({ finding: Id, body: FindingSchema })),
  corrections: z.array(z.strictObject({ finding: Id, by: text, body: FindingSchema })),
  withdrawn: z.array(Id),
  lost: z.array(Id),
  changes: z.array(z.strictObject({ removed: text, added: text, before: text, after: text })),
  moreChanges: z.int().min(0),
});

const Was = z.strictObject({ capture: Id, text: Hash, engine: text });

const ArticleCorrected = ArticleRead.extend({ facts: Facts });
const ArticleWithdrawn = z.strictObject({ article: Id, findings: z.array(Id) });

const Decided = z.strictObject({
  finding: Id,
  verdict: z.enum(VERDICTS),
  correction: FindingSchema.nullable(),
  blind: z.boolean(),
});

const ItemsJoined = z.strictObject({ into: Id, from: Id, proposal: Id.nullable() });
const ItemsParted = z.strictObject({ into: Id, from: Id, findings: z.array(Id) });
const ProposedRelation = z.strictObject({ relation: z.enum(RELATIONS), sure: Score });
const EvidenceLinked = z.strictObject({
  id: Id,
  pledge: Id,
  finding: Id,
  relation: z.enum(RELATIONS),
  proposed: ProposedRelation.exactOptional(),
});

const EvidenceRefused = z
  .strictObject({
    pledge: Id,
    finding: Id.nullable(),
    proposed: ProposedRelation.nullable(),
    reason: z.enum(REFUSALS).exactOptional(),
    sentence: z.strictObject({ article: Id, exact: text.min(1) }).exactOptional(),
  })
  .superRefine(({ finding, sentence }, context) => {
    if ((finding === null) === (sentence === undefined))
      context.addIssue({ code: 'custom', message: 'it needs either a finding or a sentence' });
  });

const Assessment = z
  .strictObject({
    officials: z.enum(OFFICIALS).nullable(),
    evidence: textOrNull,
    schedule: z.enum(SCHEDULES).nullable(),
    clarity: z.enum(CLARITIES).nullable(),
    searched: z.strictObject({ where: text, until: text }).nullable(),
    settle: textOrNull,
    missing: text.exactOptional(),
    supersededBy: Id.exactOptional(),
    date: text,
    criteria: Id.nullable().exactOptional(),
    vocabulary: text,
    value: z.strictObject({ id: text, label: text, tone: z.enum(TONES) }).nullable(),
  })
  .superRefine((assessment, context) => {
    // The vocabulary may be one that only the record it comes from knows; of it there is the value that was given.
    const { vocabulary: id, value } = assessment;
    const wrong = wrongIn(assessment, { id, name: id, source: null, values: value === null ? [] : [value] });
    if (wrong !== null) context.addIssue({ code: 'custom', message: wrong });
  });
const PledgeAssessed = z.strictObject({ id: Id, pledge: Id, assessment: Assessment });

const PledgeDescribed = z.strictObject({
  pledge: Id,
  fields: z.strictObject(
    Object.fromEntries(Object.entries(DESCRIPTION_SHAPE).map(([name, schema]) => [name, schema.exactOptional()])),
  ) as unknown as z.ZodType<Partial<Description>>,
});

const PledgeCriteria = z.strictObject({ pledge: Id, criteria: z.strictObject(CRITERIA_SHAPE).nullable() });

const FindingMade = z.strictObject({
  finding: Id,
  item: Id,
  article: Id,
  capture: Id,
  reading: Hash,
  body: FindingSchema,
  join: Joined.omit({ finding: true, item: true }).nullable(),
  proposals: z.array(Proposed),
});

const Setting = z.custom<SettingChanged>().superRefine((value: unknown, context) => {
  const {
    name,
    value: its,
    ...more
  } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const wrong = Object.keys(more).length > 0 ? `it has the unknown field ${Object.keys(more)[0]}` : null;
  const message = wrong ?? wrongSetting(String(name), its);
  if (message !== null) context.addIssue({ code: 'custom', message });
});

const HeadSigned = z.strictObject({ size: z.int().min(0), note: text.min(1), key: text.min(1) });

const WordsProtected = z.strictObject({
  id: Id,
  finding: Id.nullable(),
  words: z.array(text.min(1)),
  instead: text.min(1),
  salt: z.string().regex(/^[0-9a-f]{64}$/, 'it is not 32 bytes in hex'),
});

/** What was and what is, of one kind of entry. */
const was = <B extends z.ZodType, A extends z.ZodType>(before: B, after: A) => z.strictObject({ before, after });
const nothing = z.null();

const SCHEMAS: { readonly [K in EntryKind]: z.ZodType<Entries[K]> } = {
  'record.begun': was(nothing, z.strictObject({ format: z.literal(RECORD_FORMAT), record: text.min(1) })),
  'article.added': was(nothing, ArticleRead),
  'article.changed': was(Was, ArticleRead),
  'article.reread': was(Was, ArticleRead),
  'article.corrected': was(Was.extend({ facts: Facts }), ArticleCorrected),
  'article.withdrawn': was(nothing, ArticleWithdrawn),
  'article.restored': was(ArticleWithdrawn, nothing),
  'finding.decided': was(Decided.nullable(), Decided),
  'finding.undecided': was(Decided, nothing),
  'items.joined': was(z.strictObject({ into: z.array(Id), from: z.array(Id) }), ItemsJoined),
  'items.parted': was(ItemsJoined, ItemsParted),
  'finding.separated': was(z.strictObject({ item: Id }), z.strictObject({ finding: Id, from: Id, to: Id })),
  'items.held-apart': was(nothing, z.strictObject({ items: z.tuple([Id, Id]), proposal: Id.nullable() })),
  'evidence.linked': was(nothing, EvidenceLinked),
  'evidence.unlinked': was(EvidenceLinked, nothing),
  'evidence.refused': was(nothing, EvidenceRefused),
  'evidence.unrefused': was(EvidenceRefused, nothing),
  'pledge.assessed': was(PledgeAssessed.nullable(), PledgeAssessed),
  'pledge.unassessed': was(PledgeAssessed, nothing),
  'pledge.described': was(PledgeDescribed, PledgeDescribed),
  'pledge.criteria-set': was(PledgeCriteria.nullable(), PledgeCriteria),
  'finding.made': was(nothing, FindingMade),
  'setting.changed': was(Setting.nullable(), Setting),
  'words.protected': was(nothing, WordsProtected),
  'words.released': was(WordsProtected, nothing),
  'head.signed': was(nothing, HeadSigned),
};

/**
 * Looks whether an entry says what entries of its kind say.
 *
 * @returns what is wrong, with the place in the entry's data; null where nothing is
 */
export function wrongEntry({ kind, data }: { readonly kind: string; readonly data: unknown }): string | null {
  if (!Object.hasOwn(SCHEMAS, kind)) return `“${kind}” is not a kind of entry that this version of saydo knows`;
  const found = SCHEMAS[kind as EntryKind].safeParse(data);
  if (found.success) return null;
  const [issue] = found.error.issues;
  return `${kind}: data${(issue?.path ?? []).map((part) => `.${String(part)}`).join('')}: ${issue?.message ?? 'it is not valid'}`;
}
