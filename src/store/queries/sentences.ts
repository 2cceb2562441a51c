import type { Sentence } from '../../record/views/words.ts';
import { sentenceOfParts } from '../../record/wording/sentence.ts';
import type { Sql } from '../database/database.ts';
import { findingView } from './finding-view.ts';
import { shownFindings } from './shown-findings.ts';

/** The sentence of a finding, by its number; of one that is not there, one without parts. */
export type SentenceOf = (finding: number) => Sentence;

/** Findings in sentences, by number. */
export async function sentencesOf(sql: Sql, findings: readonly number[]): Promise<SentenceOf> {
  const shown = await shownFindings(sql, [...new Set(findings)]);
  const sentences = new Map(shown.map((found) => [found.id, findingView(found).sentence]));
  return (finding) => sentences.get(finding) ?? sentenceOfParts([]);
}
