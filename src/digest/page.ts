import type { Digest, DigestEntry } from '../record/views/following.ts';
import { html, type Markup, trusted } from '../render/html/markup.ts';
import { followInWords, periodOf, titleOf, whereInWords } from './words.ts';

/** A digest as a page of its own, without scripts: a file, and the HTML of a letter. */
export function digestPage(digest: Digest): string {
  const { sections, quiet } = digest;
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${titleOf(digest)}</title><style>${trusted(STYLE)}</style></head>
<body><h1>${titleOf(digest)}</h1>
<p class="note">${periodOf(digest)}</p>
${sections.map(({ follow, entries, more }) => html`<h2>${followInWords(follow)}</h2>\n<ul>${entries.map(entryOf)}</ul>${more > 0 && html`<p class="note">and ${more} more</p>`}\n`)}
${quiet.length > 0 && html`<p class="note">Nothing new of: ${quiet.map(followInWords).join('; ')}</p>`}
</body></html>
`.source;
}

function entryOf(entry: DigestEntry): Markup {
  const { text, where, at, finding, item } = entry;
  const place = whereInWords(entry);
  const url = where?.url ?? null;
  const safe = url !== null && /^https?:\/\//i.test(url);
  return html`<li>${text}<br><span class="note">${at.slice(0, 10)} · ${finding ?? item ?? ''}${place !== '' && html` · ${safe ? html`<a href="${url}">${place}</a>` : place}`}</span></li>`;
}

const STYLE =
  'body{font:16px/1.5 Georgia,serif;max-width:40rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}ul{padding-left:1.2rem}li{margin-bottom:.7rem}.note{color:#555;font:.85rem/1.4 sans-serif}';
