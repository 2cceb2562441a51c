import type { Passage, Reading } from '../../src/index.ts';
import type { ExpectedArticle, Fact } from './facts.ts';
import { overlap, sameName } from './words.ts';

/** Expected and found facts of each sort, and those that are missing. */
export interface Score {
  readonly counts: Map<string, { found: number; expected: number; proposed: number }>;
  readonly missed: string[];
}

const joined = (passages: readonly Passage[]): string => passages.map((p) => p.exact).join(' ');

/**
 * Compares readings of the fictional press with its manual gold standard. A statement is found where the words of its
 * content agree to 0.7 (F1), a pledge, action, figure or time to 0.5; who, when and how are compared for found ones
 * only. The gold standard is incomplete, so this is recall, with the number of proposals as a second figure.
 */
export function score(pairs: readonly (readonly [ExpectedArticle, Reading])[]): Score {
  const counts: Score['counts'] = new Map();
  const missed: string[] = [];
  const count = (name: string, found: boolean, label: string): void => {
    const row = counts.get(name) ?? { found: 0, expected: 0, proposed: 0 };
    counts.set(name, { ...row, expected: row.expected + 1, found: row.found + (found ? 1 : 0) });
    if (!found) missed.push(`${name}: ${label}`);
  };
  for (const [expected, reading] of pairs) {
    const named = namer(reading);
    const times = new Map(reading.times.map((t) => [t.id, t]));
    const meta: [string, boolean][] = [
      ['title', reading.article.title === expected.title],
      ['byline', expected.byline.every((name) => reading.article.byline.includes(name))],
      ['published', (reading.article.published ?? '').startsWith(expected.published)],
      ['outlet', reading.article.outlet === expected.outlet],
    ];
    for (const [name, ok] of meta) count(name, ok, `${expected.file}`);
    for (const fact of expected.facts) {
      const label = `${expected.file} ${fact.id} ${JSON.stringify(fact.passages.join(' … ')).slice(0, 140)}`;
      const said =
        fact.kind === 'statement'
          ? best(reading.statements, (s) => overlap(joined(s.content), fact.passages.join(' ')), 0.7)
          : null;
      if (fact.kind === 'statement') {
        count('statement', !!said, label);
        count(
          'speaker',
          !!said &&
            sameName(
              `${named(said.speaker)} ${/^(?:he|she|it|they|one)$/i.test(joined(said.source)) ? '' : joined(said.source)}`,
              fact.speaker ?? '',
            ),
          label,
        );
        count('kind', said?.kind === fact.form, label);
        if (fact.via) count('via', !!said && sameName(named(said.via), fact.via), label);
        if (fact.date)
          count('said on', !!said?.date && (times.get(said.date)?.value ?? '').startsWith(fact.date), label);
        if (fact.parent) count('nested', !!said?.parent, label);
      } else if (fact.kind === 'pledge') {
        const pledge = best(reading.pledges, (p) => overlap(joined(p.passages), fact.passages.join(' ')), 0.5);
        count('pledge', !!pledge, label);
        count(
          'pledger',
          !!pledge && pledge.pledgers.some((id) => sameName(named(id), fact.pledgers?.join(' ') ?? '')),
          label,
        );
      } else if (fact.kind === 'action') {
        const action = best(
          reading.actions,
          (a) => (sameAct(a.act.exact, fact) ? overlap(a.passage.exact, fact.passages.join(' ')) : 0),
          0.4,
        );
        count('action', !!action, label);
        if (fact.actors?.length)
          count(
            'actor',
            !!action && action.actors.some((id) => sameName(named(id), fact.actors?.join(' ') ?? '')),
            label,
          );
        if (fact.date)
          count('done on', !!action?.date && (times.get(action.date)?.value ?? '').startsWith(fact.date), label);
      } else if (fact.kind === 'figure') {
        const same = reading.quantities.some(
          (q) =>
            JSON.stringify(q.value) === JSON.stringify(fact.value) &&
            overlap(q.passage.exact, fact.passages[0] ?? '') >= 0.5,
        );
        count('figure', same, label);
      } else {
        const same = reading.times.some(
          (t) =>
            (t.value ?? '').startsWith(String(fact.value)) && overlap(t.passage.exact, fact.passages[0] ?? '') >= 0.5,
        );
        count('time', same, label);
      }
    }
    for (const [name, proposed] of [
      ['statement', reading.statements],
      ['pledge', reading.pledges],
      ['action', reading.actions],
      ['figure', reading.quantities],
      ['time', reading.times],
    ] as const) {
      const row = counts.get(name);
      if (row) counts.set(name, { ...row, proposed: row.proposed + proposed.length });
    }
  }
  return { counts, missed };
}

function sameAct(act: string, fact: Fact): boolean {
  return overlap(act, fact.act ?? '') > 0;
}

function best<T>(items: readonly T[], measure: (item: T) => number, least: number): T | null {
  let chosen: T | null = null;
  let top = least;
  for (const item of items) {
    const value = measure(item);
    if (value >= top && (value > top || !chosen)) [chosen, top] = [item, value];
  }
  return chosen;
}

function namer(reading: Reading): (id: string | null) => string {
  const names = new Map(reading.entities.map((e) => [e.id, [e.name, ...e.mentions.map((m) => m.exact)].join(' | ')]));
  return (id) => (id === null ? '' : (names.get(id) ?? ''));
}
