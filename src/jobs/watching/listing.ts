import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { feedOf } from '../../intake/feed/feed.ts';
import { filesIn } from '../../intake/folder.ts';
import { READ_IN_FOLDERS } from '../../intake/formats/formats.ts';
import { leadsOut } from '../../intake/from-folder.ts';
import type { Loaded } from '../../intake/input.ts';
import { CONTAINERS } from '../../intake/media.ts';
import { InputProblem } from '../../intake/problem.ts';
import { type Listed, sitemapOf } from '../../intake/sitemap/sitemap.ts';
import { isAddress } from '../../intake/url/addresses.ts';
import { dayOf } from '../../record/days.ts';
import type { ListedPage } from '../../store/commands/watch-round.ts';

/** What a feed links to, in its order. @throws InputProblem `broken-feed`, `no-texts` */
export function feedPages({ content, encoding, url }: Loaded, address: string): readonly ListedPage[] {
  const { entries, listed } = feedOf(content, encoding, url ?? address);
  if (listed === 0) throw new InputProblem('no-texts', 'the feed lists nothing.');
  const pages = entries.flatMap(({ url: link, says }): ListedPage[] => {
    if (link === null || link === url || link === address || !isAddress(link)) return [];
    return [{ key: keyOf(link), address: link, kind: 'page', said: JSON.stringify(says), stamp: null }];
  });
  return onceEach(pages);
}

/**
 * What a sitemap lists, what changed last first.
 *
 * @param since day before which nothing that changed is taken; what says no day is taken
 * @throws InputProblem as `sitemapOf`, `no-texts`
 */
export function sitemapPages({ content, url }: Loaded, address: string, since: number | null): readonly ListedPage[] {
  const { kind, entries, foreign, listed } = sitemapOf(content, url ?? address);
  if (entries.length === 0) {
    const why = listed === 0 ? 'lists nothing' : `lists ${foreign} addresses, none of its own host`;
    throw new InputProblem('no-texts', `the sitemap ${why}.`);
  }
  const wanted = entries.filter(
    ({ changed }) => since === null || changed === null || (dayOf(changed) ?? since) >= since,
  );
  const newest = wanted.toSorted((a, b) => byTime(b) - byTime(a));
  return newest
    .filter((each) => each.url !== url && each.url !== address)
    .map(({ url: link, changed }) => ({
      ...{ key: keyOf(link), address: link, said: '{}', stamp: changed },
      kind: kind === 'index' ? 'sitemap' : 'page',
    }));
}

/** The files of a folder, or the one file. @throws errors of the file system */
export async function filePages(path: string, within: string | undefined): Promise<readonly ListedPage[]> {
  if ((await stat(path)).isFile()) return [await filePage(path)];
  const pages: ListedPage[] = [];
  for await (const found of filesIn(path, [...READ_IN_FOLDERS, ...CONTAINERS])) {
    if (found.kind !== 'file' || (await leadsOut(found.path, { within }))) continue;
    // One that goes away meanwhile is not there.
    const page = await filePage(found.path).catch(() => null);
    if (page !== null) pages.push(page);
  }
  return pages;
}

async function filePage(path: string): Promise<ListedPage> {
  const { mtimeMs, size } = await stat(path);
  return { key: keyOf(path), address: path, kind: 'file', said: '{}', stamp: `${Math.round(mtimeMs)} ${size}` };
}

function byTime({ changed }: Listed): number {
  const time = Date.parse(changed ?? '');
  return Number.isNaN(time) ? 0 : time;
}

function onceEach(pages: readonly ListedPage[]): readonly ListedPage[] {
  return [...new Map(pages.toReversed().map((page) => [page.key, page])).values()].toReversed();
}

/** Addresses can be longer than an index takes. What follows a # is no part of what is asked for. */
function keyOf(address: string): string {
  return createHash('sha256').update(address.replace(/#.*$/, '')).digest('hex');
}
