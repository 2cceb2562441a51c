import type { Digest, DigestEntry, Follow } from '../record/views/following.ts';

const KINDS: Readonly<Record<Follow['kind'], string>> = {
  pledge: 'Pledge',
  entity: 'Person or body',
  topic: 'Topic',
  search: 'Search',
};

/** `Pledge P12: the ward would open by June`. */
export function followInWords({ kind, item, label }: Follow): string {
  return `${KINDS[kind]}${item === null ? '' : ` ${item}`}: ${label}`;
}

/** `Lowen Gazette, 2031-05-06 (T4)`; empty where it stands nowhere. */
export function whereInWords({ where }: DigestEntry): string {
  if (where === null) return '';
  const day = where.published?.slice(0, 10);
  return `${[where.outlet ?? 'no outlet named', ...(day === undefined ? [] : [day])].join(', ')} (${where.article})`;
}

export function titleOf({ by, sections }: Digest): string {
  const count = sections.reduce((sum, { entries, more }) => sum + entries.length + more, 0);
  return `saydo, for ${by}: ${count === 0 ? 'nothing new' : `${count} new`}`;
}

export function periodOf({ since, until }: Digest): string {
  return `${since.slice(0, 10)} to ${until.slice(0, 10)}`;
}
