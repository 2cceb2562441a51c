import { findingsOf } from '../record/findings-of.ts';
import { rolesOf, statementOf } from '../record/kinds/references.ts';
import type { Finding, StatementFinding } from '../record/types.ts';
import { type Said, saidBy, statedSpeaker, wholeTextBy } from '../record/wording/said.ts';
import type { NamedWho, Sentence } from '../record/wording/sentence.ts';
import { sentenceOf } from '../record/wording/wording.ts';
import type { Reading } from '../types.ts';

/** The findings of a reading as sentences, by id, in the wording that the record uses. */
export function sentencesOf(reading: Reading): ReadonlyMap<string, Sentence> {
  const findings = findingsOf(reading);
  const names = new Map(reading.entities.map(({ id, name }) => [id, name]));
  const named = (finding: Finding): readonly NamedWho[] =>
    rolesOf(finding).map(({ role, entity }) => ({ role, name: names.get(entity) ?? entity, entity }));
  const statements = new Map(
    findings.flatMap((finding) => (finding.kind === 'statement' ? [[finding.local, finding] as const] : [])),
  );
  const speakers = new Map([...statements.values()].map((finding) => [finding, saidBy(finding, named(finding))]));
  const stated = statedSpeaker(
    reading.article.speaker ?? null,
    reading.entities.map(({ id, name }) => ({ name, entity: id })),
  );
  const all = stated === null ? [] : [wholeTextBy(stated)];
  return new Map(
    findings.map((finding) => {
      const within = around(finding, statements, speakers);
      return [finding.local, sentenceOf(finding, named(finding), [...within, ...all])];
    }),
  );
}

/** The statements that contain a finding, from the innermost out. A cycle is followed once. */
function around(
  finding: Finding,
  statements: ReadonlyMap<string, StatementFinding>,
  speakers: ReadonlyMap<StatementFinding, Said>,
): readonly Said[] {
  const out = new Set<Said>();
  for (let local = statementOf(finding); local !== null; ) {
    const statement = statements.get(local);
    const said = statement && speakers.get(statement);
    if (statement === undefined || said === undefined || out.has(said)) break;
    out.add(said);
    local = statementOf(statement);
  }
  return [...out];
}
