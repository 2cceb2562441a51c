import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Dossier, type Example, goldExamples, loadDossiers } from '../../eval/dossiers/dossiers.ts';
import { type UnitExample, unitExamples } from '../../eval/dossiers/units.ts';
import { cachedReadings } from './cached-readings.ts';

/** Dossiers written for training alone; what is measured is measured on the others. */
const WRITTEN = 'training/annotations/dossiers';

export interface Examples {
  readonly dossiers: readonly Dossier[];
  /** What the reader found, against pledges that it found. */
  readonly units: readonly UnitExample[];
  /** The passages that people judged, against the annotated pledges. */
  readonly gold: readonly Example[];
}

/** Names an example among all. */
export const keyOf = ({ dossier, pledgeId, passage }: Example): string =>
  `${dossier} ${pledgeId} ${passage.articleText.id} ${passage.pieces[0]!.start} ${passage.pieces.at(-1)!.end} ${passage.kind}`;

export const isMeasured = (dossier: string): boolean => /^d\d/.test(dossier);

/** @param file cache of readings, as of {@link cachedReadings} */
export async function loadExamples(corpus: string, file: string): Promise<Examples> {
  const written = readdirSync(WRITTEN)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => JSON.parse(readFileSync(join(WRITTEN, name), 'utf8')) as Dossier);
  const dossiers = [...loadDossiers(corpus), ...written];
  const readings = await cachedReadings(
    dossiers.flatMap(({ articles }) => articles),
    file,
  );
  const units = dossiers.flatMap((dossier) =>
    unitExamples(
      dossier,
      dossier.articles.map(({ id }) => readings.get(id)!),
    ),
  );
  const gold = dossiers.flatMap(goldExamples).map((each) => ({ ...each, pledgeId: `g${each.pledgeId}` }));
  return { dossiers, units, gold };
}
