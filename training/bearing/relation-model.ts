import { readFileSync } from 'node:fs';
import { relationFeatures } from '../../src/record/bearing/relation.ts';
import type { Features } from '../../src/record/bearing/relevance.ts';
import { TRAINED_RELATIONS, type TrainedRelation } from '../../src/record/evidence.ts';
import { classShares, learnClasses } from './learners.ts';

export interface RelationModel {
  readonly names: readonly string[];
  readonly weights: Float64Array;
}

export interface Told {
  readonly group: string;
  readonly features: Features;
  readonly relation: TrainedRelation;
  readonly share: number;
}

/** Sentences written for the relations: `relation, a or s, pledge, passage`, separated by tabs. */
export function writtenSteps(file: string, share: number): Told[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line, n) => {
      const [relation, kind, pledge = '', words = ''] = line.split('\t');
      const promised = { id: `w${n}`, title: null, text: `The government promised to ${pledge}.`, day: null };
      const articleText = { id: `v${n}`, title: null, text: words, day: null };
      const side = {
        wordings: [{ articleText: promised, pieces: [{ start: 27, end: promised.text.length - 1 }] }],
        pledgers: [],
        form: 'promise',
        deadline: null,
      } as const;
      const passage = {
        articleText,
        pieces: [{ start: 0, end: words.length }],
        kind: kind === 'a' ? 'action' : 'statement',
        type: null,
      } as const;
      return {
        group: 'written',
        features: relationFeatures(side, passage),
        relation: relation as TrainedRelation,
        share,
      };
    });
}

/** Features of fewer groups are omitted. */
export function learnRelations(
  told: readonly Told[],
  { l2, fewest, without }: { l2: number; fewest: number; without: RegExp | null },
): RelationModel {
  const groups = new Map<string, Set<string>>();
  const counts = new Map<string, number>();
  for (const { group, features } of told)
    for (const name of Object.keys(features)) {
      groups.set(name, (groups.get(name) ?? new Set()).add(group));
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  const names = [...groups]
    .flatMap(([name, its]) => {
      if (without?.test(name)) return [];
      const word = /^[wb] /.test(name);
      return !word || its.size >= fewest || (its.has('written') && counts.get(name)! >= 3) ? [name] : [];
    })
    .toSorted((a, b) => (a === 'bias' ? -1 : b === 'bias' ? 1 : a < b ? -1 : 1));
  const at = new Map(names.map((name, n) => [name, n]));
  const rows = told.map(({ features, share }) => new Map([...sparse(features, at)].map(([j, x]) => [j, x * share])));
  return {
    names,
    weights: learnClasses(
      rows,
      told.map(({ relation }) => TRAINED_RELATIONS.indexOf(relation)),
      TRAINED_RELATIONS.length,
      names.length,
      l2,
      0,
    ),
  };
}

export function relationShares({ names, weights }: RelationModel, features: Features): number[] {
  const at = new Map(names.map((name, n) => [name, n]));
  return classShares(sparse(features, at), weights, TRAINED_RELATIONS.length, names.length);
}

function sparse(features: Features, at: ReadonlyMap<string, number>): Map<number, number> {
  const row = new Map<number, number>();
  for (const [name, value] of Object.entries(features)) {
    const j = at.get(name);
    if (j !== undefined && value !== 0) row.set(j, value);
  }
  return row;
}
