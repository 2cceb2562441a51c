import { stanceOfWords } from '../../../src/lexicon/stances.ts';
import { runCases } from '../../cases.ts';

runCases('test/cases/stances.txt', ({ passage }) => {
  const [saying = '', content = ''] = passage.split(' | ');
  return [stanceOfWords(saying, content)];
});
