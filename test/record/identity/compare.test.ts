import { describe } from 'vitest';
import { runCases } from '../../cases.ts';
import { CASES } from './verdicts.ts';

for (const kind of ['statements', 'pledges', 'actions', 'quantities'] as const)
  describe(kind, () => runCases(...CASES[kind]));
