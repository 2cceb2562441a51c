import { wrongIn } from '../../record/assessment.ts';
import type { Entries } from '../../record/entries.ts';
import type { Entry } from '../../record/history/entry.ts';
import { wrongSetting } from '../../record/settings.ts';
import { TONES } from '../../record/vocabularies/vocabulary.ts';
import { RecordProblem } from '../problem.ts';

/**
 * Refuses an entry from elsewhere that says of a pledge or of a setting what nobody can have said here: what reads it later
 * takes for granted that it was looked at.
 *
 * @throws RecordProblem `damaged`
 */
export function refuseStrange({ kind, data }: Entry): void {
  const wrong = kind === 'setting.changed' ? strangeSetting(data) : kind === 'pledge.assessed' ? strangeIn(data) : null;
  if (wrong !== null) throw new RecordProblem('damaged', wrong);
}

function strangeSetting(data: unknown): string | null {
  const { name, value } = (data as Entries['setting.changed']).after;
  return wrongSetting(name, value);
}

/** The vocabulary is one that only the record it comes from knows; of it there is the value that was given. */
function strangeIn(data: unknown): string | null {
  const { assessment } = (data as Entries['pledge.assessed']).after;
  const { vocabulary: id, value } = assessment;
  if (typeof id !== 'string') return 'an assessment names no vocabulary.';
  if (value !== null && !(typeof value.label === 'string' && TONES.includes(value.tone)))
    return `an assessment has a value that is none: ${JSON.stringify(value)}`;
  return wrongIn(assessment, { id, name: id, source: null, values: value === null ? [] : [value] });
}
