import { parse } from 'parse5';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ArticleWithOriginals } from '../../src/record/views/articles.ts';
import { sanitizedHtml } from '../../src/server/original/sanitize-html.ts';
import { addArticle } from '../../src/store/ingest/add-article.ts';
import { blobOf } from '../../src/store/log/blobs.ts';
import { openerOn } from '../store/databases/each-database.ts';
import { incoming, newsroom, readOnce } from '../store/newsroom.ts';
import { deskOver, type TestDesk } from './desk.ts';

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';

/** What pages have been seen to do, and what they could. */
const HOSTILE = `<!doctype html><html><head><title>The ferry</title>
<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example">
<meta http-equiv="Content-Security-Policy" content="default-src *">
<link rel="stylesheet" href="https://evil.example/a.css"><link rel="preload" href="//evil.example/b" as="image">
<style>@import url(https://evil.example/c.css); p { color: navy; background: url("https://evil.example/d.png") }
@font-face { font-family: x; src: url(https://evil.example/e.woff) } b { background: u\\72l(//evil.example/f) }
i { width: expression(alert(1)); -moz-binding: url(x) } </style><script>alert(1)</script>
<style></style><img src=x onerror=alert(2)></style>
</head><body onload="alert(3)" background="https://evil.example/g.png">
<p onclick="alert(4)" style="color:red;background:url('https://evil.example/h')">Mayor Orla Fenwright said on Tuesday that the ferry would run.</p>
<img src="https://evil.example/i.png" srcset="//evil.example/j 2x" alt="The harbour" onerror="alert(5)"><img src="${PIXEL}">
<img src="data:image/svg+xml;base64,PHN2Zz4="><picture><source srcset="https://evil.example/k"><img src="l.png"></picture>
<a href="javascript:alert(6)">run</a> <a href="https://evil.example/m" ping="https://evil.example/n">away</a> <a href="#x">here</a>
<iframe src="https://evil.example/o"></iframe><iframe srcdoc="<script>alert(7)</script>"></iframe>
<object data="https://evil.example/p"></object><embed src="https://evil.example/q"><video src="/r" poster="/s"><source src="/t"></video>
<svg><script>alert(8)</script><a xlink:href="javascript:alert(9)"><image href="https://evil.example/u"/></a><style><img src=x onerror=alert(10)></style></svg>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(11)&gt;"></mtext></math>
<form action="https://evil.example/v"><input name="a" autofocus onfocus="alert(12)"><button formaction="//evil.example/w">Send</button></form>
<noscript><img src="https://evil.example/x.png"></noscript><template><script>alert(13)</script></template>
<textarea><script>alert(14)</script></textarea><xmp><img src=x onerror=alert(15)></xmp><p title="</p><script>alert(16)</script>">quoted</p>
<blockquote cite="https://evil.example/y">cited</blockquote></body></html>`;

interface Tree {
  readonly nodeName: string;
  readonly tagName?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Tree[];
  readonly value?: string;
}

function elements(tree: Tree): readonly Tree[] {
  return [...(tree.tagName === undefined ? [] : [tree]), ...(tree.childNodes ?? []).flatMap(elements)];
}

/** What in a page runs, loads, sends or leads away, by a browser's own parser. */
function harmIn(html: string): readonly string[] {
  return elements(parse(html) as Tree).flatMap(({ tagName = '', attrs = [], childNodes = [] }) => [
    ...(/^(script|iframe|object|embed|link|base|form|input|button|svg|math|video|audio|source|template|noscript)$/.test(
      tagName,
    )
      ? [`<${tagName}>`]
      : []),
    ...(tagName === 'meta' && attrs.some(({ name }) => name !== 'charset') ? ['<meta>'] : []),
    ...attrs.flatMap(({ name, value }) => {
      if (name.startsWith('on') || /^(srcset|srcdoc|poster|background|action|formaction|ping|data)$/.test(name))
        return [name];
      if (name === 'src' && !/^data:image\/(png|jpeg|gif|webp|avif);base64,/.test(value)) return [`src=${value}`];
      if (name === 'href' && !value.startsWith('#')) return [`href=${value}`];
      return name === 'style' && /url|@import|expression|\\/i.test(value) ? [`style=${value}`] : [];
    }),
    ...(tagName === 'style' && /url|@import|@font-face|expression|binding|\\|</i.test(childNodes[0]?.value ?? '')
      ? [`<style>${childNodes[0]?.value}`]
      : []),
  ]);
}

describe('sanitised HTML', () => {
  test('has no scripts, loads and links, and keeps text and style of a hostile page', () => {
    // The measure itself finds what is there.
    expect(harmIn(HOSTILE).length).toBeGreaterThan(40);
    const page = sanitizedHtml(HOSTILE);
    expect(harmIn(page)).toEqual([]);
    expect(page).not.toMatch(/evil\.example\/[a-x]\b/);
    expect(page).toContain('Mayor Orla Fenwright said on Tuesday that the ferry would run.');
    expect(page).toContain(`<img src="${PIXEL}">`);
    expect(page).toContain('[The harbour]');
    expect(page).toContain('cited');
    expect(page).toContain('color: navy');
    expect(page).toContain('<a href="#x">here</a>');
    expect(page).not.toMatch(/alert\((?!16)/);
  });

  test('does not change when it is sanitised again', () => {
    const once = sanitizedHtml(HOSTILE);
    expect(sanitizedHtml(once)).toBe(once);
  });

  test('takes linear time for deep nesting and endless markup', () => {
    const deep = `${'<div>'.repeat(60_000)}the ferry${'</div>'.repeat(60_000)}`;
    expect(sanitizedHtml(deep)).toContain('the ferry');
    const open = `<p>${'<b '.repeat(20_000)}`;
    expect(harmIn(sanitizedHtml(open))).toEqual([]);
  });
});

describe('originals', () => {
  const open = openerOn('PGlite');
  let desk: TestDesk;
  beforeAll(async () => {
    const db = await open();
    const { now, add } = newsroom(db);
    const put = async (bytes: Uint8Array, media: string, layer: string | null, name: string) => {
      const text = layer ?? bytes;
      const reading = await readOnce({ content: text, ...(layer === null ? { media } : { media: 'text/plain' }) });
      const its = {
        ...(await incoming('x said y.\n')),
        content: blobOf(bytes),
        layer,
        reading,
        place: name,
        name,
        stated: { media },
      };
      return addArticle(db, its, { by: 'saydo test', now: now() });
    };
    await put(Buffer.from(HOSTILE), 'text/html', null, 'hostile.html');
    await put(
      Buffer.from('%PDF-1.7 bytes'),
      'application/pdf',
      'Mayor Orla Fenwright said that it would run.\n',
      'a.pdf',
    );
    await add('Plain <script>alert(1)</script> words, Rurik Aldane said.\n');
    const latin = Buffer.from(
      '<meta charset="windows-1252"><p>“Caf\xe9”, said Orla Fenwright on Monday.</p>',
      'latin1',
    );
    await put(latin, 'text/html', null, 'latin.html');
    const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    await put(Buffer.from('PK\x03\x04 bytes'), word, 'Mayor Orla Fenwright said that it had run.\n', 'a.docx');
    await put(Buffer.from('From: Orla'), 'message/rfc822', 'Mayor Orla Fenwright said it runs.\n', 'a.eml');
    desk = deskOver(db);
    return () => desk.close();
  });

  const original = (article: string) => desk.ask('GET', `/api/articles/${article}/captures/1/original`);
  const POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

  test('are sanitised HTML with a sandbox policy', async () => {
    const response = await original('T1');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toBe(POLICY);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(harmIn(await response.text())).toEqual([]);
  });

  test('are the bytes of a PDF, and plain text', async () => {
    const pdf = await original('T2');
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(await pdf.text()).toBe('%PDF-1.7 bytes');
    const text = await original('T3');
    expect(text.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(text.headers.get('content-security-policy')).toBe(POLICY);
    expect(await text.text()).toContain('<script>');
  });

  test('are the bytes of a Word document, and an e-mail as plain text', async () => {
    const word = await original('T5');
    expect(word.headers.get('content-type')).toMatch(/^application\/vnd\.openxmlformats-officedocument/);
    expect(await word.text()).toBe('PK\x03\x04 bytes');
    const letter = await original('T6');
    expect(letter.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await letter.text()).toBe('From: Orla');
  });

  test('are shown in a sandbox, by the browser’s viewer or not at all', async () => {
    const shown = async (article: string) => {
      const response = await desk.ask('GET', `/api/articles/${article}`);
      const { captures } = (await response.json()) as ArticleWithOriginals;
      return captures.map((each) => each.display);
    };
    expect(await Promise.all(['T1', 'T2', 'T3', 'T5', 'T6'].map(shown))).toEqual([
      ['sandbox'],
      ['viewer'],
      ['sandbox'],
      ['none'],
      ['sandbox'],
    ]);
  });

  test('are converted to UTF-8', async () => {
    expect(await (await original('T4')).text()).toContain('Café');
  });
});
