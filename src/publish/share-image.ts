import { lineOf } from '../record/wording/sentence.ts';
import { html } from '../render/html/markup.ts';
import { type PublishedPledge, standingOf } from './model.ts';
import { signOf } from './pages/pieces.ts';
import { standingWords, titleOf } from './sentences.ts';
import type { Site } from './settings.ts';
import { filled } from './texts.ts';

/** Letters of a line, as far as can be told without measuring the font. */
const MAX_LINE_LENGTH = 38;
const MAX_LINES = 6;

const COLOURS: Readonly<Record<string, string>> = {
  kept: '#1f6b3a',
  partly: '#5f6b1f',
  moving: '#0b5563',
  stalled: '#8a4b00',
  broken: '#9b1c31',
  open: '#4a4a6a',
  none: '#5b5852',
};

/** The picture of a pledge for shared links: 1200 by 630, SVG. */
export function shareImage(pledge: PublishedPledge, site: Site): string {
  const standing = standingOf(pledge);
  const lines = linesOf(titleOf(pledge, MAX_LINE_LENGTH * MAX_LINES - 10));
  const colour = COLOURS[standing.tone] ?? '#4a4a6a';
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" width="1200" height="630" font-family="Charter, Georgia, 'Noto Serif', 'DejaVu Serif', serif">
<rect width="1200" height="630" fill="#fdfcf9"/><rect width="1200" height="14" fill="${colour}"/>
<text x="70" y="110" font-size="30" fill="#5b5852">${filled(site.words.pledgeKicker, pledge.id)}</text>
${lines.map((line, i) => html`<text x="70" y="${190 + i * 58}" font-size="46" fill="#1d1c1a">${line}</text>\n`)}<text x="70" y="566" font-size="34" font-weight="700" fill="${colour}">${signOf(standing.tone)} ${standingWords(standing, site)}</text>
<text x="1130" y="566" font-size="26" fill="#5b5852" text-anchor="end">${lineOf({ text: site.name }, 50)}</text>
</svg>
`.source;
}

function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < MAX_LINE_LENGTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.slice(0, MAX_LINES);
}
