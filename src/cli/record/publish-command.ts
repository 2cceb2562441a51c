import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { PublishProblem } from '../../publish/problem.ts';
import { type Published, publish } from '../../publish/publish.ts';
import { type Site, siteOf } from '../../publish/settings.ts';
import { type SiteParts, sitePartsOf } from '../../publish/site-files.ts';
import { parseSignerKey, type Signer } from '../../record/history/note-keys.ts';
import { count } from '../../render/in-words.ts';
import { EXIT } from '../exit-codes.ts';
import { OutputProblem, UsageProblem } from '../problem.ts';
import type { Surroundings } from '../surroundings.ts';
import { longWork } from './long-work.ts';
import { type RecordOptions, withRecord } from './with-record.ts';

export type PublishOptions = RecordOptions & {
  readonly settings?: string;
  readonly key?: string;
  readonly all?: boolean;
};

const SETTINGS = 'saydo-site.json';

/** `saydo publish DIR`: writes a site of the accepted pledges. */
export async function publishCommand(folder: string, options: PublishOptions, around: Surroundings): Promise<number> {
  const parts = partsGiven(options.settings);
  const signer = options.key === undefined ? null : signerGiven(options.key);
  return withRecord(options, around, { command: 'publish', long: true }, async ({ db, id }) => {
    const tell = longWork(around.stderr);
    const progress = (what: string, done: number, all: number) => tell.progress(done, all, what);
    const asked = { db, record: id, folder, parts, signer, now: around.now(), all: options.all === true, progress };
    const published = await publish(asked).catch((error: unknown) => {
      if (error instanceof PublishProblem) throw new OutputProblem(error.message);
      throw error;
    });
    tell.progress(1, 1, '');
    around.stdout.write(publishedPage(folder, published));
    return EXIT.allRead;
  });
}

function publishedPage(
  folder: string,
  { pledges, written, kept, removed, strange, size, withheld, key }: Published,
): string {
  const lines = [
    `${folder}: ${count(pledges, 'pledge')} published; ${count(written, 'file')} written, ${kept} as they were, ${removed} removed`,
    key === null
      ? 'NOT SIGNED: anybody could change it unnoticed. Name a key: --key FILE (saydo key makes one).'
      : `signed over ${count(size, 'entry', 'entries')} of the log; others check it by the key ${key}`,
  ];
  if (withheld > 0)
    lines.push(`${count(withheld, 'entry', 'entries')} of the log withheld: they name what is protected`);
  if (strange.length > 0)
    lines.push(`not of this publication, and told of by saydo verify: ${strange.slice(0, 5).join(', ')}`);
  return `${lines.join('\n')}\n`;
}

/** @throws UsageProblem */
function partsGiven(named: string | undefined): SiteParts {
  const file = named ?? (existsSync(SETTINGS) ? SETTINGS : null);
  if (file === null) return sitePartsOf(siteOf({}), { head: null, header: null, footer: null, method: null }, null);
  let site: Site;
  try {
    site = siteOf(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new UsageProblem(
      `the settings ${file} cannot be used: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const beside = (name: string) => resolve(dirname(file), name);
  const text = (name: string | null) => (name === null ? null : read(beside(name)).toString('utf8'));
  const { head, header, footer, method } = site.parts;
  const parts = { head: text(head), header: text(header), footer: text(footer), method: text(method) };
  const logo =
    site.logo === null ? null : { name: basename(site.logo), bytes: new Uint8Array(read(beside(site.logo))) };
  return sitePartsOf(site, parts, logo);
}

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UsageProblem(`${path}, which the settings name, cannot be read: ${(error as Error).message}`);
  }
}

function signerGiven(path: string): Signer {
  try {
    return parseSignerKey(readFileSync(path, 'utf8').trim());
  } catch (error) {
    throw new UsageProblem(`--key ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
