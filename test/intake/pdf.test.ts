import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { read } from '../../src/index.ts';
import { textLayer } from '../../src/intake/formats/pdf/text-layer.ts';
import { LEADING, makePdf, type Placed, paragraph } from './make-pdf.ts';

const LEFT = 72;
const TOP = 780;
const WIDTH = 300;

/** Paragraphs one below the other from the top, `gap` points more than a line apart. */
function column(texts: readonly string[], { gap = 8, indent = 0, left = LEFT, width = WIDTH } = {}): Placed[] {
  let y = TOP;
  return texts.flatMap((text) => {
    const lines = paragraph(text, left, y, width, indent);
    y -= lines.length * LEADING + gap;
    return lines;
  });
}

const SLUICES =
  'Water Minister Iva Sorn said on Tuesday that the sluices in the valley would be opened before the summer begins, and that the government would pay 40 million crowns to the villages downstream by the end of 2032.';
const BRIDGE =
  'Mayor Odda Brenn of Lowen welcomed the plan, and asked who would pay for the bridge. No one in the council had an answer to that. The Treasury of Quell did not reply.';

const textOf = async (pages: readonly (readonly Placed[])[]) => (await textLayer(makePdf(pages))).text;
const paragraphsOf = async (text: string) => {
  const { article } = await read({ content: text, media: 'text/plain' });
  return article.paragraphs.map(([start, end]) => article.text.slice(start, end));
};

describe('paragraphs are found by layout', () => {
  test('by a gap', async () => {
    expect(await textOf([column([SLUICES, BRIDGE])])).toBe(`${SLUICES}\n\n${BRIDGE}`);
  });

  test('by an indented first line', async () => {
    expect(await textOf([column([SLUICES, BRIDGE, SLUICES], { gap: 0, indent: 14 })])).toBe(
      [SLUICES, BRIDGE, SLUICES].join('\n\n'),
    );
  });

  test('by a line that ends although the next word would fit', async () => {
    const short = 'The bridge was closed on Monday.';
    expect(await textOf([column([SLUICES, short, BRIDGE], { gap: 0 })])).toBe(`${SLUICES}\n\n${short}\n${BRIDGE}`);
  });

  test('with a continued line that begins with a name, at any letter width', async () => {
    for (let width = 180; width <= 320; width += 7) {
      expect(await textOf([column([SLUICES, BRIDGE], { width })])).toBe(`${SLUICES}\n\n${BRIDGE}`);
    }
  });

  test('in columns in order, continued in the next column', async () => {
    const half = SLUICES.indexOf('before');
    const text = await textOf([
      [
        ...column([BRIDGE, SLUICES.slice(0, half - 1)], { width: 200 }),
        ...column([SLUICES.slice(half)], { left: 320, width: 200 }),
      ],
    ]);
    expect(await paragraphsOf(text)).toEqual([BRIDGE, SLUICES]);
  });

  test('with the rows of tables kept', async () => {
    const row = (y: number, ...cells: string[]) => cells.map((text, i) => ({ x: LEFT + i * 120, y, text }));
    const rows = [
      ...row(700, 'Lowen', '12 crowns'),
      ...row(686, 'Quell', '140 crowns'),
      ...row(672, 'Marrow', '7 crowns'),
    ];
    expect(await textOf([rows])).toBe('Lowen 12 crowns\nQuell 140 crowns\nMarrow 7 crowns');
  });

  test('with superscript figures in their line', async () => {
    const line = [
      { x: LEFT, y: 700, text: 'The dam holds 40 km' },
      { x: 173, y: 704, text: '3', size: 7 },
      { x: 178, y: 700, text: 'of water.' },
    ];
    expect(await textOf([line])).toMatch(/^The dam holds 40 km ?3 ?of water\.$/);
  });
});

describe('text cut by a page break or a hyphen is joined', () => {
  test('in a paragraph over two pages, without page numbers and running heads', async () => {
    const cut = SLUICES.indexOf('before the summer');
    const head = { x: 200, y: 815, text: 'The Lowen Courier' };
    const number = (text: string) => ({ x: 290, y: 30, text });
    const text = await textOf([
      [head, ...column([BRIDGE, SLUICES.slice(0, cut - 1)]), number('1')],
      [head, ...column([SLUICES.slice(cut), BRIDGE]), number('2')],
    ]);
    expect(text.split('\f')).toHaveLength(2);
    expect(await paragraphsOf(text)).toEqual(['The Lowen Courier', BRIDGE, SLUICES, BRIDGE, '2']);
  });

  test('in a hyphenated word, within a page and over its end', async () => {
    const within = [
      { x: LEFT, y: 700, text: 'The minister told reporters in the valley that the govern-' },
      { x: LEFT, y: 686, text: 'ment would pay for the sluices, and for the well-' },
      { x: LEFT, y: 672, text: 'known bridge of Lowen.' },
    ];
    expect(await paragraphsOf(await textOf([within]))).toEqual([
      'The minister told reporters in the valley that the government would pay for the sluices, and for the well-known bridge of Lowen.',
    ]);
    const over = await textOf([within.slice(0, 1), within.slice(1)]);
    expect(await paragraphsOf(over)).toEqual(await paragraphsOf(await textOf([within])));
  });

  test('in a compound of names and one of years, without a space', async () => {
    const lines = [
      { x: LEFT, y: 700, text: 'The council of the valley voted for the plan of the Lowen-' },
      { x: LEFT, y: 686, text: 'Quell commission, which covers all of the years from 2031-' },
      { x: LEFT, y: 672, text: '2035 and the bridge.' },
    ];
    expect(await textOf([lines])).toContain('the Lowen-Quell commission');
    expect(await textOf([lines])).toContain('2031-2035 and');
  });
});

describe('unreadable PDFs are reported', () => {
  test('a PDF without text', async () => {
    await expect(textLayer(makePdf([[], [], []]))).rejects.toMatchObject({
      code: 'scanned-pdf',
      message: 'it is a scanned PDF: 3 pages without text. Run it through OCR first (for example ocrmypdf).',
    });
  });

  test('one page with text among scanned ones is read with a warning', async () => {
    const { text, warning } = await textLayer(makePdf([column([BRIDGE]), [], []]));
    expect(text).toBe(`${BRIDGE}\f\f`);
    expect(warning).toMatch(/^2 of its 3 pages hold no text/);
  });

  test('an encrypted PDF', async () => {
    const key = `<${'00'.repeat(32)}>`;
    const trailer = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [<00> <00>]`;
    await expect(textLayer(makePdf([column([BRIDGE])], { trailer }))).rejects.toMatchObject({ code: 'encrypted-pdf' });
  });

  test('other bytes and an empty file', async () => {
    await expect(textLayer(Buffer.from('%PDF-1.7\nno more'))).rejects.toMatchObject({
      code: 'broken-pdf',
      message: expect.stringMatching(/^it is a damaged PDF: .*pdftotext/),
    });
    await expect(textLayer(new Uint8Array())).rejects.toMatchObject({ code: 'empty' });
  });

  test('a truncated PDF gives its whole pages with a warning, or an error', async () => {
    const pages = Array.from({ length: 8 }, () => column([SLUICES, BRIDGE]));
    const whole = makePdf(pages);
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9, 0.98]) {
      const cut = whole.subarray(0, Math.floor(whole.length * share));
      const result = await textLayer(cut).catch((error: unknown) => error);
      if (result instanceof Error) {
        expect(result).toMatchObject({ name: 'InputProblem', code: 'broken-pdf' });
        continue;
      }
      const { text, pages: count, warning } = result as Awaited<ReturnType<typeof textLayer>>;
      const read = text.split('\f').filter((page) => page.includes('Odda Brenn')).length;
      expect(count).toBe(8);
      if (read < 8) expect(warning).toMatch(/of its 8 pages/);
    }
  });

  test('more pages than the limit', async () => {
    await expect(textLayer(makePdf([column([BRIDGE])], { times: 5001 }))).rejects.toMatchObject({
      code: 'pdf-pages',
      message: 'it has 5001 pages, more than 5000. Split it.',
    });
  });

  test('the caller’s bytes are not changed', async () => {
    const bytes = makePdf([column([BRIDGE])]);
    const before = Buffer.from(bytes);
    await textLayer(bytes);
    expect(bytes.equals(before)).toBe(true);
  });
});

describe('a PDF that takes too long', () => {
  /** A page whose stream unpacks a thousandfold, to operators that take pdfjs long. */
  const endless = () => {
    const bytes = deflateSync(Buffer.alloc(150 * 2 ** 20, 'BT ET\n'));
    return makePdf([[]], { streams: { 0: { head: '/Filter /FlateDecode', bytes } } });
  };

  test('is stopped after the time limit, though it computes without pause', async () => {
    const start = performance.now();
    await expect(textLayer(endless(), { seconds: 2 })).rejects.toMatchObject({ code: 'pdf-time' });
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  test('is abandoned when the run is interrupted', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(new Error('enough')), 500);
    await expect(textLayer(endless(), { signal: stop.signal })).rejects.toThrow('enough');
    await expect(textLayer(makePdf([[]]), { signal: stop.signal })).rejects.toThrow('enough');
  });
});

test('reading a PDF leaves built-in JavaScript functions unchanged', async () => {
  const { stringify, parse } = JSON;
  const { push } = Array.prototype;
  await textOf([column([SLUICES])]);
  expect([JSON.stringify === stringify, JSON.parse === parse, Array.prototype.push === push]).toEqual([
    true,
    true,
    true,
  ]);
  expect(Function.prototype.toString.call(JSON.stringify)).toContain('[native code]');
});
