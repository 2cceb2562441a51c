import { describe, expect, test } from 'vitest';
import { loadReader, type Reading, read } from '../../src/index.ts';
import { saydo } from '../cli/run.ts';

const TEXT = `Tarnwick council sets a day for its new footbridge

By Sela Quorn
The Marram Courier
4 March 2031

TARNWICK — Mayor Orla Venn promised on Monday that the council would rebuild the footbridge over the Lisk by the end of May.

“No child in Tarnwick will walk to school along the main road again,” Venn told reporters.

The council approved 2.4 million crowns for the footbridge on Monday. Ivo Brandt, a councillor of the opposition, said the board had said that the fund was empty.
`;

const reader = await loadReader();
const names = ({ entities }: Reading, ids: readonly (string | null)[]) =>
  ids.map((id) => entities.find((each) => each.id === id)?.name ?? null);

describe('with the weights that come with saydo', async () => {
  const reading = await read({ content: TEXT }, { reader });

  test('statements are found with their speakers', () => {
    const said = reading.statements.map(({ cue, speaker }) => [cue[0]?.exact, ...names(reading, [speaker])]);
    expect(said).toContainEqual(['promised', 'Orla Venn']);
    expect(said).toContainEqual(['told', 'Orla Venn']);
    expect(said).toContainEqual(['said', 'Ivo Brandt']);
  });

  test('a statement within a statement is found', () => {
    const inner = reading.statements.find(({ source }) => source[0]?.exact === 'the board');
    const outer = reading.statements.find(({ id }) => id === inner?.parent);
    expect(names(reading, [outer?.speaker ?? null])).toEqual(['Ivo Brandt']);
  });

  test('pledges are found with pledger and deadline', () => {
    const [first] = reading.pledges;
    expect(first).toMatchObject({ kind: 'promise', passages: [{ exact: expect.stringContaining('rebuild') }] });
    expect(reading.times.find(({ id }) => id === first?.deadline)?.value).toBe('2031-05');
    const road = reading.pledges.find(({ passages }) => passages[0]?.exact.includes('main road'));
    expect(names(reading, road?.pledgers ?? [])).toEqual(['Orla Venn']);
  });

  test('actions are found with actor and date', () => {
    const [act] = reading.actions;
    expect(act?.act.exact).toBe('approved');
    expect(reading.times.find(({ id }) => id === act?.date)?.value).toBe('2031-03-03');
  });

  test('the reading names the weights, and is deterministic', async () => {
    expect(reading.weights).toBe(reader.weights);
    expect(await read({ content: TEXT }, { reader })).toEqual(reading);
  });

  test('saydo read uses them', async () => {
    const { status, stdout } = await saydo(['read', '--json', '-'], { stdin: TEXT });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ weights: reader.weights, pledges: [{ kind: 'promise' }, {}] });
  });

  test('every passage equals the text at its place', () => {
    const { statements, pledges, actions, article } = reading;
    const all = [
      ...statements.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
      ...pledges.flatMap(({ passages, condition }) => [...passages, ...(condition ? [condition] : [])]),
      ...actions.flatMap(({ act, passage }) => [act, passage]),
    ];
    for (const { start, end, exact } of all) expect(article.text.slice(start, end)).toBe(exact);
    expect(all.length).toBeGreaterThan(10);
  });
});
