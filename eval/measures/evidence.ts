import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Judge } from '../../src/record/bearing/judge.ts';
import type { PassageInput, PledgeInput } from '../../src/record/bearing/pair-inputs.ts';
import {
  type EvidenceProposal,
  MIN_FOLLOWED,
  MIN_PROPOSED,
  proposeEvidence,
} from '../../src/record/bearing/propose-evidence.ts';
import type { TrainedRelation } from '../../src/record/evidence.ts';
import type { Reading } from '../../src/types.ts';
import { type Dossier, type Example, goldExamples, HELD_OUT, loadDossiers, touches } from '../dossiers/dossiers.ts';
import { calibrationError } from '../dossiers/measures.ts';
import { readNews } from '../dossiers/readings.ts';
import { type UnitExample, unitExamples } from '../dossiers/units.ts';
import { isKeptAside, loadRecalling, RECALLING, withinExamples } from '../dossiers/within.ts';
import { judgeMeasured } from '../read.ts';

/**
 * Evidence for pledges, on the dossiers that were held out from training: given the annotated passages, and end to end,
 * where a miss of the reader counts as a miss. A proposal is right where it overlaps a passage that annotators named
 * for the same pledge.
 */
export const name = 'evidence';

export async function run(corpus: string): Promise<Record<string, number> | null> {
  if (!existsSync(join(corpus, 'dossiers'))) return null;
  const dossiers = loadDossiers(corpus).filter(({ id }) => HELD_OUT.has(id));
  const judge = await judgeMeasured();
  const given: Judged[] = [];
  for (const dossier of dossiers)
    given.push(...(await judged(goldExamples(dossier), judge, true)).filter(({ example }) => example.named));
  const found: Judged<UnitExample>[] = [];
  for (const dossier of dossiers)
    found.push(...(await judged(unitExamples(dossier, await readingsOf(dossier)), judge, false)));
  const all = found.filter(({ example }) => example.named);
  const wanted = dossiers.flatMap(({ id, evidence }) => evidence.map((each) => ({ id, ...each })));
  const right = all.filter(({ example, proposal }) => proposal.confidence >= MIN_PROPOSED && example.bears);
  const reached = wanted.filter((its) =>
    right.some(
      ({ example }) =>
        example.dossier === its.id &&
        example.article === its.article &&
        example.goldPledges.includes(its.pledge) &&
        touches(example.exact, its.exact),
    ),
  );
  const within = await judgedWithin(judge);
  return {
    ...figures('given', given),
    'given recall': recallOf(given),
    ...figures('reader and all', all),
    'reader and all recall': share(reached.length, wanted.length),
    '# reader and all proposals': all.filter(({ proposal }) => proposal.confidence >= MIN_PROPOSED).length,
    ...figures('same article', within),
    'same article recall': recallOf(within),
  };
}

/** Passages of written articles that were kept aside, held against the pledges that the same article recalls. */
async function judgedWithin(judge: Judge): Promise<Judged[]> {
  const all: Judged[] = [];
  for (const article of loadRecalling(RECALLING).filter(({ id }) => isKeptAside(id))) {
    const examples = withinExamples(article, await readNews(article));
    const pledges = [...new Map(examples.map(({ pledgeId, pledge }) => [pledgeId, pledge])).entries()];
    const passages = uniqueOf(examples.map(({ passage }) => passage));
    const followed = pledges.map(([, pledge]) => ({ pledge, before: [] }));
    const proposals = await proposeEvidence(followed, passages, judge);
    const at = new Map(proposals.map((each) => [`${each.pledge} ${keyOf(passages[each.passage]!)}`, each]));
    for (const example of examples) {
      const n = pledges.findIndex(([pledgeId]) => pledgeId === example.pledgeId);
      all.push({ example, proposal: at.get(`${n} ${keyOf(example.passage)}`) ?? NONE });
    }
  }
  return all;
}

interface Judged<E extends Example = Example> {
  readonly example: E;
  readonly proposal: { readonly confidence: number; readonly relation: TrainedRelation };
}

const NONE: Pick<EvidenceProposal, 'confidence' | 'relation'> = { confidence: 0, relation: 'comments' };

function figures(of: string, its: readonly Judged[]): Record<string, number> {
  const proposed = its.filter(({ proposal }) => proposal.confidence >= MIN_PROPOSED);
  const right = proposed.filter(({ example }) => example.bears);
  const related = right.filter(({ example, proposal }) => example.relations.includes(proposal.relation));
  const error = calibrationError(
    proposed.map(({ proposal }) => proposal.confidence),
    proposed.map(({ example }) => example.bears),
  );
  return {
    [`${of} precision`]: share(right.length, proposed.length),
    [`${of} relation of those right`]: share(related.length, right.length),
    [`${of} calibration`]: 100 * (1 - error),
  };
}

function recallOf(its: readonly Judged[]): number {
  const bears = its.filter(({ example }) => example.bears);
  return share(bears.filter(({ proposal }) => proposal.confidence >= MIN_PROPOSED).length, bears.length);
}

const share = (some: number, all: number): number => (100 * some) / Math.max(1, all);

/** Processes the articles in order, as a record grows; likely evidence is used as context for later articles. */
async function judged<E extends Example>(examples: readonly E[], judge: Judge, given: boolean): Promise<Judged<E>[]> {
  const pledges = [...new Map(examples.map((each) => [each.pledgeId, each.pledge])).entries()];
  const before = new Map<string, PassageInput[]>();
  const articles = new Map<string, E[]>();
  for (const each of examples.toSorted((a, b) => (a.passage.articleText.day ?? 0) - (b.passage.articleText.day ?? 0))) {
    const { id } = each.passage.articleText;
    articles.set(id, [...(articles.get(id) ?? []), each]);
  }
  const all: Judged<E>[] = [];
  for (const its of articles.values()) {
    const passages = [...new Set(its.map(({ passage }) => passage))];
    const unique = uniqueOf(passages);
    const asked = pledges.filter(([id]) => its.some(({ pledgeId }) => pledgeId === id));
    const followed = asked.map(([id, pledge]): { pledge: PledgeInput; before: readonly PassageInput[] } => {
      return { pledge, before: before.get(id) ?? [] };
    });
    const proposals = await proposeEvidence(followed, unique, judge, { given });
    const at = new Map(proposals.map((each) => [`${each.pledge} ${keyOf(unique[each.passage]!)}`, each]));
    for (const { pledge, passage, confidence } of proposals) {
      const id = asked[pledge]![0];
      if (confidence >= MIN_FOLLOWED) before.set(id, [...(before.get(id) ?? []), unique[passage]!]);
    }
    for (const example of its) {
      const n = asked.findIndex(([id]) => id === example.pledgeId);
      all.push({ example, proposal: at.get(`${n} ${keyOf(example.passage)}`) ?? NONE });
    }
  }
  return all;
}

const keyOf = ({ pieces, kind }: PassageInput): string => `${kind} ${pieces[0]?.start} ${pieces.at(-1)?.end}`;

function uniqueOf(passages: readonly PassageInput[]): PassageInput[] {
  return [...new Map(passages.map((passage) => [keyOf(passage), passage])).values()];
}

async function readingsOf({ articles }: Dossier): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const article of articles) readings.push(await readNews(article));
  return readings;
}
