import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseSignerKey, type Signer } from '../record/history/note-keys.ts';
import { PublishProblem } from './problem.ts';
import { type Site, siteOf } from './settings.ts';
import { type SiteParts, sitePartsOf } from './site-files.ts';

const SETTINGS = 'saydo-site.json';

/** The settings of a site that hold where nobody names any: those in the present folder; null where there are none. */
export function settingsFile(named: string | undefined): string | null {
  const file = named ?? (existsSync(SETTINGS) ? SETTINGS : null);
  return file === null ? null : resolve(file);
}

/**
 * The parts of a site, from its settings and the files that they name.
 *
 * @param file null for a site as saydo makes it
 * @throws PublishProblem that names the file and what is wrong with it
 */
export function readSiteParts(file: string | null): SiteParts {
  if (file === null) return sitePartsOf(siteOf({}));
  let site: Site;
  try {
    site = siteOf(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new PublishProblem(
      `the settings ${file} cannot be used: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const beside = (name: string) => resolve(dirname(file), name);
  const text = (name: string | null) => (name === null ? null : read(beside(name)).toString('utf8'));
  const { head, header, footer, method } = site.parts;
  return sitePartsOf(site, {
    parts: { head: text(head), header: text(header), footer: text(footer), method: text(method) },
    logo: site.logo === null ? null : { name: basename(site.logo), bytes: new Uint8Array(read(beside(site.logo))) },
    player: site.captures === null ? null : playerIn(beside(site.captures.player)),
  });
}

/** What of the player is published: the two files that it is, and its licence where it lies there. */
function playerIn(folder: string): ReadonlyMap<string, Uint8Array> {
  const names = ['ui.js', 'sw.js', ...(existsSync(join(folder, 'LICENSE')) ? ['LICENSE'] : [])];
  return new Map(names.map((name) => [name, new Uint8Array(read(join(folder, name)))]));
}

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new PublishProblem(`${path}, which the settings name, cannot be read: ${(error as Error).message}`);
  }
}

/** Who signs. @throws PublishProblem */
export function readSigner(file: string): Signer {
  try {
    return parseSignerKey(readFileSync(file, 'utf8').trim());
  } catch (error) {
    throw new PublishProblem(
      `the key ${file} cannot be used: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
