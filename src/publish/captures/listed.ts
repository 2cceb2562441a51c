import type { PublishedPledge, Quoted, Source } from '../model.ts';
import type { Site } from '../settings.ts';

/** What is published of a capture, as the list of them says. */
export interface ListedCapture {
  /** Id of its article. */
  readonly article: string;
  readonly url: string;
  readonly at: string;
  /** Hash of the bytes that were captured. */
  readonly content: string;
  /** Of the archive that it stands in. */
  readonly hash: string;
  readonly bytes: number;
}

/** The list of them in the folder. */
export const CAPTURE_LIST = 'captures/captures.json';

export const archiveOf = (article: string): string => `captures/${article}.wacz`;

/** The list of captures: web archive players open all of them by it (`multi-wacz-package`). */
export function captureList(listed: readonly ListedCapture[], site: Site): string {
  const resources = listed.map(({ article, hash, bytes, ...rest }) => {
    const path = archiveOf(article).split('/').at(-1);
    return { ...{ name: path, path, hash, bytes, article }, ...rest };
  });
  return `${JSON.stringify({ profile: 'multi-wacz-package', title: site.name, resources }, null, 1)}\n`;
}

/** What such a list says; empty where it is none. */
export function readCaptureList(list: object | null): readonly ListedCapture[] {
  const resources = list !== null && 'resources' in list && Array.isArray(list.resources) ? list.resources : [];
  return resources.map(({ article, url, at, content, hash, bytes }: ListedCapture) => {
    return { article, url, at, content, hash, bytes };
  });
}

/** Pledges whose sources say when the page beside the site was captured. What says so already stays what it is. */
export function withCaptures(
  pledges: readonly PublishedPledge[],
  listed: readonly ListedCapture[],
): readonly PublishedPledge[] {
  const days = new Map(listed.map(({ article, at }) => [article, at]));
  const fits = ({ id, captured }: Source) => captured === days.get(id);
  return pledges.map((pledge) => {
    const quoted = [...pledge.wordings, ...pledge.evidence.map((each) => each.quoted)];
    if (quoted.every(({ source }) => fits(source))) return pledge;
    return {
      ...pledge,
      wordings: pledge.wordings.map((each) => quotedWith(each, days)),
      evidence: pledge.evidence.map((each) => ({ ...each, quoted: quotedWith(each.quoted, days) })),
    };
  });
}

function quotedWith(quoted: Quoted, days: ReadonlyMap<string, string>): Quoted {
  const { captured: _, ...source } = quoted.source;
  const at = days.get(source.id);
  return { ...quoted, source: at === undefined ? source : { ...source, captured: at } };
}

export function withoutCaptures(pledge: PublishedPledge): PublishedPledge {
  return withCaptures([pledge], [])[0] ?? pledge;
}
