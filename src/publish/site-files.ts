import { asset, styleSheet } from './assets.ts';
import { CAPTURE_LIST, captureList, type ListedCapture } from './captures/listed.ts';
import type { Publication } from './changes.ts';
import { oembedOf, personCard, pledgeCards, trackerCards } from './embeds.ts';
import { pledgeFeed, siteFeed } from './feeds.ts';
import { sha256Hex } from './folder/manifest.ts';
import type { PublishedPledge } from './model.ts';
import { capturePages } from './pages/captures.ts';
import { changesPage } from './pages/changes.ts';
import { checkPage } from './pages/check.ts';
import { type Frame, type Page, pageSource } from './pages/layout.ts';
import { methodPage, type RecordFacts } from './pages/method.ts';
import { peoplePages } from './pages/people.ts';
import { type EntryShown, pledgePage } from './pages/pledge.ts';
import { sourcePages } from './pages/sources.ts';
import { trackerPages } from './pages/tracker.ts';
import { peopleOf, sourcesOf } from './people.ts';
import { titleOf } from './sentences.ts';
import type { Site } from './settings.ts';
import { shareImage } from './share-image.ts';
import { trackerScript } from './tracker-data.ts';

/** What is the same for all files of a site. */
export interface SiteParts extends Frame {
  /** Style sheet, scripts, logo. */
  readonly assets: ReadonlyMap<string, string | Uint8Array>;
  /** Whether captured pages stand beside the site. */
  readonly captures: boolean;
  /** Of all of it: another one makes other pages. */
  readonly hash: string;
}

/** What a publisher’s settings name beside themselves. */
interface Named {
  /** HTML of the publisher’s own. */
  readonly parts: Frame['parts'];
  /** Name and bytes; null where there is none. */
  readonly logo: { readonly name: string; readonly bytes: Uint8Array } | null;
  /** Files of the player of captured pages, by name; null where none are published. */
  readonly player: ReadonlyMap<string, Uint8Array> | null;
}

const NOTHING: Named = { parts: { head: null, header: null, footer: null, method: null }, logo: null, player: null };

/** The parts of a site out of its settings. */
export function sitePartsOf(site: Site, { parts, logo, player }: Named = NOTHING): SiteParts {
  const assets = new Map<string, string | Uint8Array>([
    ['style.css', `${styleSheet()}${coloursOf(site)}`],
    ['site.js', asset('site.js')],
    ['check.js', asset('check.js')],
    // GitHub Pages would leave out what begins with a dot or an underscore, and run Jekyll over the rest.
    ['.nojekyll', ''],
    ...(logo === null ? [] : [[logo.name, logo.bytes] as const]),
    ...[...(player ?? [])].map(([name, bytes]) => [`replay/${name}`, bytes] as const),
  ]);
  const hashes = [...assets].map(([name, content]) => `${name} ${sha256Hex(content)}`);
  return {
    site,
    parts,
    logo: logo?.name ?? null,
    captures: player !== null,
    assets,
    hash: sha256Hex(JSON.stringify([site, parts, hashes])).slice(0, 16),
  };
}

function coloursOf({ colours: { accent, accentDark } }: Site): string {
  const light = accent === null ? '' : `\n:root{--accent:${accent}}`;
  const dark = accentDark ?? accent;
  return dark === null ? light : `${light}\n@media (prefers-color-scheme:dark){:root{--accent:${dark}}}\n`;
}

/** Files that are of one pledge alone, but its earlier versions. */
export function filesOfPledge(id: string, { base }: Site): readonly string[] {
  return [
    `pledges/${id}.html`,
    `pledges/${id}.xml`,
    `data/pledges/${id}.json`,
    `embed/${id}.html`,
    `embed/${id}-timeline.html`,
    `share/${id}.svg`,
    ...(base === null ? [] : [`oembed/${id}.json`]),
  ];
}

/** Whether a path is of an earlier version of a pledge’s page. */
export function isOfPledge(path: string): boolean {
  return /^pledges\/P\d+\/[^/]+\.html$/.test(path);
}

export function pledgeFiles(
  pledge: PublishedPledge,
  frame: SiteParts,
  {
    record,
    shown,
    others,
    now,
  }: { readonly record: string; readonly shown: EntryShown; readonly others: readonly string[]; readonly now: string },
): ReadonlyMap<string, string> {
  const { site } = frame;
  const { id, published } = pledge;
  const page = pledgePage(pledge, site, shown, { others, of: null });
  const dated = pledgePage(pledge, site, shown, { others: [], of: published });
  const oembed = oembedOf(id, titleOf(pledge), site);
  return new Map([
    [page.path, pageSource(page, frame)],
    [dated.path, pageSource(dated, frame)],
    [`pledges/${id}.xml`, pledgeFeed(pledge, site, record, now)],
    [`data/pledges/${id}.json`, `${JSON.stringify(pledge, null, 1)}\n`],
    ...pledgeCards(pledge, site),
    [`share/${id}.svg`, shareImage(pledge, site)],
    ...(oembed === null ? [] : [oembed]),
  ]);
}

/** Files that are of more than one pledge. */
export function siteFiles(
  pledges: readonly PublishedPledge[],
  frame: SiteParts,
  {
    record,
    facts,
    publications,
    captures,
    now,
  }: {
    readonly record: string;
    readonly facts: RecordFacts;
    readonly publications: readonly Publication[];
    readonly captures: readonly ListedCapture[];
    readonly now: string;
  },
): ReadonlyMap<string, string> {
  const { site, parts } = frame;
  const people = peopleOf(pledges);
  const sources = sourcesOf(pledges);
  const pages: readonly Page[] = [
    ...trackerPages(pledges, site),
    ...peoplePages(people, site),
    ...sourcePages(sources, site),
    ...capturePages(captures, sources, site),
    methodPage(pledges, facts, site, parts.method),
    changesPage(publications, pledges, site),
    checkPage(site),
  ];
  const files = new Map<string, string>();
  for (const page of pages) files.set(page.path, pageSource(page, frame));
  for (const person of people) {
    const [path, source] = personCard(person, site);
    files.set(path, source);
    const oembed = oembedOf(person.id, person.name, site);
    if (oembed !== null) files.set(...oembed);
  }
  for (const [path, source] of trackerCards(pledges, site)) files.set(path, source);
  if (frame.captures) files.set(CAPTURE_LIST, captureList(captures, site));
  files.set('feed.xml', siteFeed(pledges, site, record, now));
  files.set('data/tracker.js', trackerScript(pledges, site));
  files.set('data/changes.json', `${JSON.stringify(publications, null, 1)}\n`);
  return files;
}
