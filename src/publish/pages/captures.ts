import { html } from '../../render/html/markup.ts';
import { archiveOf, type ListedCapture } from '../captures/listed.ts';
import type { QuotedSource } from '../people.ts';
import { dayWords } from '../sentences.ts';
import type { Site } from '../settings.ts';
import { filled } from '../texts.ts';
import type { Page } from './layout.ts';
import { day, liveAddress } from './pieces.ts';

/** Where the player stands in the folder. */
const PLAYER = 'replay/ui.js';

/** A page for each captured page, in which the player shows it. */
export function capturePages(
  listed: readonly ListedCapture[],
  sources: readonly QuotedSource[],
  site: Site,
): readonly Page[] {
  const known = new Map(sources.map((each) => [each.source.id, each.source]));
  return listed.flatMap((capture): Page[] => {
    const source = known.get(capture.article);
    if (source === undefined) return [];
    const { words } = site;
    const { article, url, at } = capture;
    const title = source.title ?? words.untitled;
    const live = liveAddress(source);
    const file = archiveOf(article).split('/').at(-1) ?? '';
    return [
      {
        path: `captures/${article}.html`,
        title: `${words.archived}: ${title}`,
        description: filled(words.capturedOn, dayWords(at, site.language)),
        section: 'sources',
        subject: article,
        scripts: [PLAYER],
        body: html`<h1 class="long">${title}</h1>
<p class="facts">${source.outlet ?? ''}${source.published !== null && html`, ${day(source.published, site)}`}. ${filled(words.capturedOn, dayWords(at, site.language))} · <a href="../sources/${article}.html">${words.quotedHere}</a>${live !== null && html` · <a href="${live}" rel="noreferrer">${words.inTheSource}</a>`}</p>
<replay-web-page class="player" source="${file}" url="${url}" ts="${stamp(at)}" replaybase="../replay/" embed="replay-with-info"></replay-web-page>
<p class="hint">${words.captureHow} <a href="${file}" download>${file}</a></p>`,
      },
    ];
  });
}

/** An instant as archives name it: `20310305093000`. */
function stamp(at: string): string {
  return new Date(at).toISOString().replace(/\D/g, '').slice(0, 14);
}
