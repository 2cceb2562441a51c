import { basename, isAbsolute, relative, resolve } from 'node:path';

/**
 * What a record keeps of the name by which an input came: it is passed on with exports, and is to say nothing of the
 * machine. A path below the folder that the command was given in is kept from there on; of any other the file's name.
 *
 * @param name as it was given, `archive.wacz: …` where it stands in an archive
 * @param folder that paths are relative to
 */
export function storedName(name: string, folder: string = process.cwd()): string {
  const [path = '', ...rest] = name.split(': ');
  if (!isAbsolute(path) && !/^\.\.(?:[\\/]|$)/.test(path)) return name;
  const below = relative(folder, resolve(folder, path));
  const kept = below === '' || below.startsWith('..') || isAbsolute(below) ? basename(path) : below;
  return [kept, ...rest].join(': ');
}
