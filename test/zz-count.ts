import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isWithin } from '../src/record/bearing/within.ts';
import { RELATIONS } from '../src/record/evidence.ts';
import { openRecord } from '../src/store/opening/record.ts';
import { refreshBearings } from '../src/store/queries/bearings/refresh.ts';
import { addPress } from './add-press.ts';
import { judgeHere } from './judge-here.ts';

const { db } = await openRecord(
  { kind: 'folder', path: join(mkdtempSync(join(tmpdir(), 'cnt-')), 'r') },
  { create: true, command: 'x', by: 'x', now: new Date().toISOString() },
);
await addPress(db);
const real = await judgeHere();
let within = 0,
  found = 0;
const relations = Object.fromEntries(RELATIONS.map((r) => [r, 1 / 8])) as never;
const hist: number[] = [];
await refreshBearings(db, async () => ({
  ...real,
  judge: async (pairs) => {
    for (const { pledge, later } of pairs) isWithin(pledge, later) ? within++ : found++;
    hist.push(pairs.length);
    return pairs.map(() => ({ bears: 0, relations }));
  },
}));
console.log({ within, found, calls: hist.length, hist });
await db.close();
