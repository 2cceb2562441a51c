import type { Reading } from '../../src/index.ts';

/**
 * A reading as lines that a person can check against the article: every finding once, its passages quoted, its ids
 * resolved to names and values.
 */
export function outline(reading: Reading): string {
  const { article } = reading;
  const name = new Map(reading.entities.map((e) => [e.id, e.name]));
  const time = new Map(reading.times.map((t) => [t.id, t.value ?? t.passage.exact]));
  const figure = new Map(reading.quantities.map((q) => [q.id, q.passage.exact]));
  const who = (ids: readonly (string | null)[]): string =>
    ids.map((id) => (id === null ? '?' : (name.get(id) ?? id))).join(' + ') || '?';
  const quote = (passages: readonly { exact: string }[]): string =>
    passages.map((p) => JSON.stringify(p.exact)).join(' … ');
  const note = (label: string, value: string | null | undefined): string => (value ? ` [${label} ${value}]` : '');
  const at = (id: string | null): string | null => (id === null ? null : (time.get(id) ?? id));
  const lines = [
    `# ${article.title} | ${article.outlet} | ${article.byline.join(', ')} | ${article.published} | ${article.language}`,
    '',
    ...reading.statements.map(
      (s) =>
        `${s.id} ${s.kind}${s.parent ? ` in ${s.parent}` : ''}: ${who([s.speaker])} < ${quote(s.source)} ${quote(s.cue)} | ${quote(s.content)}${note('via', s.via && name.get(s.via))}${note('on', at(s.date))}`,
    ),
    '',
    ...reading.pledges.map(
      (p) =>
        `${p.id} ${p.kind}, ${p.testable}${p.statement ? ` in ${p.statement}` : ''}: ${who(p.pledgers)} | ${quote(p.passages)}${note('amount', p.amount && figure.get(p.amount))}${note('by', at(p.deadline))}${note('if', p.condition?.exact)}`,
    ),
    '',
    ...reading.actions.map(
      (a) =>
        `${a.id} ${a.type}${a.statement ? ` in ${a.statement}` : ''}: ${who(a.actors)} -> ${who(a.targets)} | ${quote([a.act])} in ${quote([a.passage])}${note('on', at(a.date))}${note('at', a.place && name.get(a.place))}`,
    ),
    '',
    ...reading.quantities.map(
      (q) =>
        `${q.id}: ${JSON.stringify(q.value)} ${q.unit} of ${q.of}${q.approximate ? ', about' : ''}${q.statement ? ` in ${q.statement}` : ''} | ${quote([q.passage])}`,
    ),
    '',
    ...reading.times.map((t) => `${t.id} ${t.type}: ${t.value} ${t.edtf} from ${t.anchor} | ${quote([t.passage])}`),
    '',
    ...reading.entities.map(
      (e) =>
        `${e.id} ${e.type}: ${e.name}${e.offices.length ? ` (${e.offices.map((o) => o.title).join('; ')})` : ''} x${e.mentions.length}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}
