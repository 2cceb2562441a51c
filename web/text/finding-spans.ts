import type { Finding, Part } from '../../src/record/views/findings.ts';
import type { Span } from './segments.ts';

/** A passage of a finding, as it lies over the text. */
export interface FindingSpan extends Span {
  readonly finding: string;
  readonly kind: Finding['kind'];
  readonly part: Part['part'];
}

const known = new WeakMap<Finding, readonly FindingSpan[]>();

/** The passages of a finding; the same ones for the same finding, so that what shows them need not be drawn again. */
export function spansOf(finding: Finding): readonly FindingSpan[] {
  const before = known.get(finding);
  if (before) return before;
  const { id, kind, parts } = finding;
  const spans = parts.map(({ start, end, part }) => ({ start, end, part, kind, finding: id }));
  known.set(finding, spans);
  return spans;
}

/** The first of the words that say what a finding is: its place in the text. Null where it has none. */
export function placeOf({ parts }: Pick<Finding, 'parts'>): Span | null {
  return parts.find(({ part }) => MAIN.has(part)) ?? parts[0] ?? null;
}

const MAIN: ReadonlySet<string> = new Set(['content', 'passage', 'mention']);

/** Findings in the order of the text; of those that begin together, the ones around the others first. */
export function inTextOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => {
    const [one, other] = [placeOf(a), placeOf(b)];
    return (one?.start ?? 0) - (other?.start ?? 0) || (other?.end ?? 0) - (one?.end ?? 0);
  });
}

/** In how many statements each finding stands. A circle, which no reading has, ends where it closes. */
export function depthsOf(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const within = new Map(findings.map((finding) => [finding.id, finding.within]));
  const depths = new Map<string, number>();
  for (const { id } of findings) {
    const seen = new Set<string>();
    let at = within.get(id);
    while (at && within.has(at) && !seen.has(at)) {
      seen.add(at);
      at = within.get(at);
    }
    depths.set(id, seen.size);
  }
  return depths;
}

/** How a stretch of text is drawn, by what lies over it. */
export interface Look {
  /** How many statements' contents it stands in: 0 is the article's own voice. */
  readonly depth: number;
  /** Marks that are drawn, as words: `source cue pledge …`. */
  readonly marks: string;
  /** Findings that lie over it, the innermost last. */
  readonly of: string;
}

const MARK: Readonly<Partial<Record<FindingSpan['part'], string>>> = {
  source: 'source',
  cue: 'cue',
  act: 'act',
  condition: 'condition',
  mention: 'name',
  office: 'name',
};

export function lookOf(over: readonly FindingSpan[]): Look {
  const statements = new Set<string>();
  const marks = new Set<string>();
  for (const { finding, kind, part } of over) {
    if (part === 'content') statements.add(finding);
    else marks.add(MARK[part] ?? kind);
  }
  return {
    depth: statements.size,
    marks: [...marks].join(' '),
    of: [...new Set(over.map(({ finding }) => finding))].join(' '),
  };
}
