import { describe } from 'vitest';
import { runCases } from '../../../cases.ts';
import { CASES } from '../verdicts.ts';

describe('two entities of two articles', () => runCases(...CASES.entities));
