import { dayOf, isoOf } from '../../record/days.ts';
import { lineOf } from '../../record/wording/sentence.ts';
import { html, type Markup } from '../../render/html/markup.ts';
import type { PublishedMoment, PublishedPledge } from '../model.ts';
import { dayWords, firstReports, momentWords } from '../sentences.ts';
import type { Site } from '../settings.ts';
import { filled } from '../texts.ts';
import { day, days } from './pieces.ts';

const LANE_HEIGHT = 27;
const RADIUS = 11;
const LEFT_MARGIN = 68;
const RIGHT_MARGIN = 18;
const DAY = 1;

interface Placed {
  readonly number: number;
  readonly moment: PublishedMoment;
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly lane: number;
}

type Band = 'said' | 'done' | 'judged';

/** The say/do timeline: what was said above the line, what was done below it, what reviewers judged under both. */
export function timeline(pledge: PublishedPledge, site: Site): Markup | null {
  const dated = pledge.timeline.filter(({ from, to }) => from !== null || to !== null);
  if (dated.length === 0) return null;
  return html`<div class="drawing wide">${drawing(pledge, site, 720)}</div><div class="drawing narrow">${drawing(pledge, site, 350)}</div>`;
}

/** The same as a list, with a number for each mark of the drawing. */
export function momentList(pledge: PublishedPledge, site: Site): Markup {
  const first = firstReports(pledge);
  const items = pledge.timeline.map((moment, i) => {
    const { id, side, what, label, outlet } = moment;
    const told =
      what === 'deadline' ? momentWords(moment, first) : html`<a href="#${id}">${momentWords(moment, first)}</a>`;
    const words = whenOf(moment, site);
    return html`<li class="moment side-${side}"><span class="number" aria-hidden="true">${i + 1}</span><p><span class="when">${words}</span> <b>${told}</b><br>${lineOf({ text: label })}${outlet !== null && what !== 'deadline' && html` <span class="outlet">${outlet}</span>`}</p></li>`;
  });
  return html`<ol class="moments">${items}</ol>`;
}

/** Of a deadline its last day, as everywhere else. */
function whenOf({ what, from, to, uncertain }: PublishedMoment, site: Site): Markup {
  const when = what === 'deadline' ? (to ?? from) : (from ?? to);
  if (when === null) return html`${site.words.undated}`;
  if (what !== 'deadline' && uncertain && from !== to) return days({ from, to }, site);
  return html`${what !== 'deadline' && uncertain && `${site.words.about} `}${day(when, site)}`;
}

function drawing({ timeline: all }: PublishedPledge, site: Site, width: number): Markup {
  const days = all.flatMap(({ from, to }) => [from, to].flatMap((each) => (each === null ? [] : (dayOf(each) ?? []))));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const pad = Math.max(DAY, (last - first) * 0.03);
  const [start, end] = [first - pad, last + pad];
  const x = (at: number) => LEFT_MARGIN + ((at - start) / (end - start)) * (width - LEFT_MARGIN - RIGHT_MARGIN);
  const placed = place(all, x);
  const lanes = (band: Band) => Math.max(1, ...placed[band].map(({ lane }) => lane + 1));
  const axis = 16 + lanes('said') * LANE_HEIGHT + 8;
  const judgedAt = axis + 26 + lanes('done') * LANE_HEIGHT + 6;
  const height = judgedAt + (placed.judged.length > 0 ? lanes('judged') * LANE_HEIGHT : 0) + 6;
  const y: { readonly [K in Band]: (lane: number) => number } = {
    said: (lane) => axis - 22 - lane * LANE_HEIGHT,
    done: (lane) => axis + 38 + lane * LANE_HEIGHT,
    judged: (lane) => judgedAt + 12 + lane * LANE_HEIGHT,
  };
  const { words, language } = site;
  const alt = filled(words.timelineAlt, dayWords(isoOf(first), language), dayWords(isoOf(last), language));
  return html`<svg viewBox="0 0 ${width} ${round(height)}" role="img" aria-label="${alt}" class="timeline">
<text x="0" y="${round(axis - 18)}" class="band">${words.saidLine}</text><text x="0" y="${round(axis + 42)}" class="band">${words.doneLine}</text>${placed.judged.length > 0 && html`<text x="0" y="${round(judgedAt + 16)}" class="band">${words.judgedLine}</text>`}
<line x1="${LEFT_MARGIN}" x2="${width - RIGHT_MARGIN / 2}" y1="${axis}" y2="${axis}" class="axis"/>
${deadlines(all).map(({ at, number }) => html`<line x1="${round(x(at))}" x2="${round(x(at))}" y1="14" y2="${round(height - 4)}" class="deadline"/><text x="${round(x(at))}" y="10" class="figure">${number}</text>`)}
${ticks(start, end, width).map(({ at, label }) => html`<line x1="${round(x(at))}" x2="${round(x(at))}" y1="${axis}" y2="${axis + 5}" class="axis"/><text x="${round(x(at))}" y="${axis + 17}" class="tick">${label}</text>`)}
${(['said', 'done'] as const).map((band) => placed[band].map((each) => stem(each, band, { axis, y: y[band](each.lane), x })))}
${(['said', 'done', 'judged'] as const).map((band) => placed[band].map((each) => mark(each, band, y[band](each.lane))))}
</svg>`;
}

/** The line from a mark to the axis, and its days on it. Drawn before all marks, so that it strikes none of them out. */
function stem(
  { from, to, x: at }: Placed,
  band: 'said' | 'done',
  { axis, y, x }: { readonly axis: number; readonly y: number; readonly x: (at: number) => number },
): Markup {
  const [cx, cy] = [round(at), round(y)];
  const span =
    to > from ? html`<line x1="${round(x(from))}" x2="${round(x(to))}" y1="${axis}" y2="${axis}" class="span"/>` : null;
  return html`${span}<line x1="${cx}" x2="${cx}" y1="${band === 'said' ? cy + RADIUS : axis + 20}" y2="${band === 'said' ? axis : cy - RADIUS}" class="stem"/>`;
}

function mark({ number, moment, x: at }: Placed, band: Band, y: number): Markup {
  const [cx, cy] = [round(at), round(y)];
  const vague = moment.uncertain ? ' vague' : '';
  const shape =
    band === 'judged'
      ? html`<rect x="${round(at - 9)}" y="${round(y - 9)}" width="18" height="18" transform="rotate(45 ${cx} ${cy})" class="mark judged"/>`
      : html`<circle cx="${cx}" cy="${cy}" r="${RADIUS}" class="mark ${band}${vague}"/>`;
  return html`${shape}<text x="${cx}" y="${round(y + 4)}" class="figure ${band}${vague}">${number}</text>`;
}

/** Where each mark goes: as near to the line as those before it leave room. */
function place(
  all: readonly PublishedMoment[],
  x: (at: number) => number,
): { readonly [K in Band]: readonly Placed[] } {
  const bands: { readonly [K in Band]: Placed[] } = { said: [], done: [], judged: [] };
  for (const [i, moment] of all.entries()) {
    if (moment.what === 'deadline') continue;
    const from = dayOf(moment.from ?? moment.to);
    const to = dayOf(moment.to ?? moment.from);
    if (from === null || to === null) continue;
    const at = x((from + to) / 2);
    const band = bands[moment.side === 'mark' ? 'judged' : moment.side];
    const taken = new Set(band.filter((other) => Math.abs(other.x - at) < 2 * RADIUS + 4).map(({ lane }) => lane));
    let lane = 0;
    while (taken.has(lane)) lane++;
    band.push({ number: i + 1, moment, from, to, x: at, lane });
  }
  return bands;
}

/** Days of the deadlines, each with its number in the list. */
function deadlines(all: readonly PublishedMoment[]): readonly { readonly at: number; readonly number: number }[] {
  return all.flatMap(({ what, from, to }, i) => {
    const at = what === 'deadline' ? dayOf(to ?? from) : null;
    return at === null ? [] : [{ at, number: i + 1 }];
  });
}

/** Beginnings of years, of months or of every few, as many as there is room for. */
function ticks(start: number, end: number, width: number): readonly { readonly at: number; readonly label: string }[] {
  const most = Math.max(2, Math.floor((width - LEFT_MARGIN - RIGHT_MARGIN) / 64));
  const months = (end - start) / 30.4;
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((each) => months / each <= most) ?? 240;
  const found: { at: number; label: string }[] = [];
  const firstYear = Number(isoOf(Math.floor(start)).slice(0, 4));
  for (let month = 0; ; month += step) {
    const year = firstYear + Math.floor(month / 12);
    const at = dayOf(`${String(year).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`);
    if (at === null || at > end)
      return found.length > 0 ? found : [{ at: (start + end) / 2, label: isoOf(Math.round((start + end) / 2)) }];
    if (at < start) continue;
    const name = MONTHS[month % 12] ?? '';
    const yearShown = month % 12 === 0 || found.length === 0;
    found.push({ at, label: step >= 12 ? String(year) : yearShown ? `${name} ${year}` : name });
  }
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const round = (value: number): number => Math.round(value * 10) / 10;
