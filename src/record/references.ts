import type { Finding } from './types.ts';

/** A finding whose references to other findings, and whose own id, are given other names. */
export function renamed(finding: Finding, name: (local: string) => string): Finding {
  const one = (local: string | null): string | null => (local === null ? null : name(local));
  const local = name(finding.local);
  switch (finding.kind) {
    case 'entity':
      return { ...finding, local };
    case 'statement': {
      const { speaker, via, parent } = finding;
      return { ...finding, local, speaker: one(speaker), via: one(via), parent: one(parent) };
    }
    case 'pledge':
      return { ...finding, local, pledgers: finding.pledgers.map(name), statement: one(finding.statement) };
    case 'action': {
      const { actors, targets, place, statement } = finding;
      const who = { actors: actors.map(name), targets: targets.map(name), place: one(place) };
      return { ...finding, local, ...who, statement: one(statement) };
    }
    case 'quantity':
      return { ...finding, local, statement: one(finding.statement), whose: one(finding.whose) };
  }
}
