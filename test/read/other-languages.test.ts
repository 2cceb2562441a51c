import { describe, expect, it } from 'vitest';
import { read } from '../../src/index.ts';

const GERMAN = `Die Ministerin Ana Kovar sagte am 2031-05-06: „Wir werden 300 Schulen bauen und keine einzige schließen.“
Das Parlament stimmte nicht zu, und die Opposition sprach von einem „Skandal“, der das Land noch lange beschäftigen
werde. Die Kosten belaufen sich auf €4,500,000.`;

describe('a text that is not English', async () => {
  const reading = await read({ content: GERMAN });

  it('has a notice', () => {
    expect(reading.article.language).toBe('de');
    expect(reading.notices.map((notice) => notice.code)).toContain('not-english');
  });

  it('has its quotations as statements without source, cue or speaker', () => {
    expect(reading.statements.map((s) => [s.kind, s.content[0]?.exact, s.source, s.cue, s.speaker])).toEqual([
      ['direct', '„Wir werden 300 Schulen bauen und keine einzige schließen.“', [], [], null],
    ]);
  });

  it('has its figures and ISO dates', () => {
    expect(reading.quantities.map((q) => q.value)).toEqual([300, 4_500_000]);
    expect(reading.times.map((t) => t.value)).toEqual(['2031-05-06']);
  });

  it('has no other findings', () => {
    expect([reading.entities, reading.pledges, reading.actions]).toEqual([[], [], []]);
  });
});
