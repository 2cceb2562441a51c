import { describe } from 'vitest';
import { compareEntities } from '../../../../src/record/identity/entities/entities.ts';
import { runCases } from '../../../cases.ts';
import { appearing, shownBy } from './appearing.ts';

describe('two entities of two articles', () => {
  runCases('test/cases/identity-entities.txt', ({ passage, meta }) => {
    const [a, b] = passage
      .split('\n\n')
      .map((line, i) => appearing(`article ${i}`, { ...shownBy(line), outlet: meta['outlet'] ?? null }));
    const found = a && b ? compareEntities(a, b) : null;
    return found ? [`${found.verdict} | ${found.why}`] : [];
  });
});
