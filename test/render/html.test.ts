import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Layer, LayerKind } from '../../src/render/html/layers.ts';
import { markedText } from '../../src/render/html/marked-text.ts';
import { escapeHtml, html } from '../../src/render/html/markup.ts';
import { htmlPage } from '../../src/render/html/page.ts';
import type { Reading } from '../../src/types.ts';
import { sluices } from './fixture.ts';
import { hostileReading, hostileText } from './hostile.ts';

const ELEMENTS = new Set(
  'html head meta title link style body a header h1 h2 h3 p b i ul ol li form label input span main article div section details summary q time footer'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'lang charset http-equiv content name rel href class id aria-label aria-labelledby aria-hidden tabindex type checked autocomplete title'.split(
    ' ',
  ),
);

const findingsOf = (r: Reading) =>
  [...r.statements, ...r.pledges, ...r.actions, ...r.quantities, ...r.times].map(({ id }) => id);

describe('hostile text stays text', () => {
  test('has only the page’s own elements and attributes, for any words', () => {
    fc.assert(
      fc.property(hostileReading, (reading) => {
        const { document } = parseHTML(htmlPage(reading));
        for (const element of document.querySelectorAll('*')) {
          expect(ELEMENTS).toContain(element.localName);
          for (const { name, value } of element.attributes) {
            expect(ATTRIBUTES).toContain(name);
            if (name === 'href') expect(value).toMatch(/^(#|https?:|data:,$)/);
          }
        }
        const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 100 },
    );
  });

  test('is shown whole: without badges, each paragraph equals its text', () => {
    fc.assert(
      fc.property(hostileReading, (reading) => {
        const { document } = parseHTML(htmlPage({ ...reading, article: { ...reading.article, title: null } }));
        for (const badge of document.querySelectorAll('.badge')) badge.remove();
        const shown = [...document.querySelectorAll('.text')].map((element) => element.textContent);
        const { text, paragraphs } = reading.article;
        const { document: expected } = parseHTML(
          `<html><body>${paragraphs.map(([s, e]) => `<p>${escapeHtml(text.slice(s, e))}</p>`).join('')}</body></html>`,
        );
        expect(shown).toEqual([...expected.querySelectorAll('p')].map((element) => element.textContent));
      }),
      { numRuns: 100 },
    );
  });

  test('is escaped by templates, and parses back unchanged', () => {
    expect(html`<p title="${'"<&>\''}">${'<b>'}</p>`.source).toBe('<p title="&quot;&lt;&amp;&gt;&#39;">&lt;b&gt;</p>');
    expect(html`${null}${false}${[html`<i>`, '<']}${5}`.source).toBe('<i>&lt;5');
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']/);
      }),
    );
  });
});

describe('findings and their words', () => {
  test('have one card for each finding, linked to its words and back', () => {
    fc.assert(
      fc.property(hostileReading, (reading) => {
        const { document } = parseHTML(htmlPage({ ...reading, article: { ...reading.article, title: null } }));
        for (const id of findingsOf(reading)) {
          const card = document.getElementById(id);
          const words = document.getElementById(`${id}-text`);
          expect(card?.className).toContain('card');
          if (words === null) {
            // Only passages that lie between paragraphs have no words to lead to; such a card has no link.
            expect(card?.querySelector('a.badge')).toBeNull();
            continue;
          }
          expect(words.getAttribute('href')).toBe(`#${id}`);
          expect(card?.querySelector('a.badge')?.getAttribute('href')).toBe(`#${id}-text`);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('are complete in the sample article', () => {
    const { document } = parseHTML(htmlPage(sluices()));
    for (const id of findingsOf(sluices())) expect(document.getElementById(`${id}-text`)).not.toBeNull();
  });

  test('distinguish source, cue and content, and own voice from statements', () => {
    const { document } = parseHTML(htmlPage(sluices()));
    const words = (selector: string) =>
      [...document.querySelectorAll(`article ${selector}`)].map((element) => element.textContent);
    expect(words('.source.of-s1')).toEqual(['Water Minister Iva Sorn']);
    expect(words('.cue.of-s1')).toEqual(['told']);
    expect(words('.content.of-s4')).toEqual(['that any money had been offered']);
    for (const voice of document.querySelectorAll('article .voice')) expect(voice.querySelector('.content')).toBeNull();
    expect(words('.card-action .own')).toHaveLength(3);
    expect(words('#s4 .who')).toEqual(['A person close to the talks denied that any money had been offered']);
  });

  test('are shown without repeating the title', () => {
    const { document } = parseHTML(htmlPage(sluices()));
    expect(document.querySelectorAll('.text')).toHaveLength(5);
  });
});

describe('marks that nest and cross', () => {
  const layer = (kind: LayerKind, id: string, start: number, end: number): Layer => ({
    kind,
    id,
    start,
    end,
    anchor: true,
  });
  const badge = (id: string) => html`[${id}]`;

  test('a mark that crosses another is closed and opened again', () => {
    const layers = [layer('content', 's1', 0, 4), layer('pledge', 'p1', 2, 6)];
    expect(markedText('abcdef', [0, 6], layers, badge).source).toBe(
      '[s1]<span class="content of-s1">ab[p1]<span class="pledge of-p1">cd</span></span><span class="pledge of-p1">ef</span>',
    );
  });

  test('links never nest: the inner one has the words, the outer one a badge where both start', () => {
    const layers = [layer('figure', 'q1', 0, 4), layer('date', 't1', 0, 2)];
    expect(markedText('abcd', [0, 4], layers, badge).source).toBe(
      '[q1]<a class="figure of-q1 date of-t1" href="#t1" id="t1-text">ab</a><a class="figure of-q1" href="#q1">cd</a>',
    );
  });
});
