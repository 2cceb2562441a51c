import { readdirSync, statSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';

/** Megabytes. What is used of it is taken at once, and to open half a gigabyte takes half a second. */
const USUAL = 128;
const MANY = 512;
/** Data for which the usual ones are too few: each article touches pages all over the indexes, which then come and go. */
const LARGE = 256;
/** Of which machine's memory that is no great part. */
const MACHINE = 4_000;

/**
 * Megabytes of its data that an embedded database keeps in memory (`shared_buffers`), for long work such as adding: on a
 * record of 10,000 articles (1.5 GB) an article then costs a tenth less CPU and a third less time.
 *
 * @param data folder of the database
 */
export function buffersFor(data: string): number {
  return totalmem() / 1e6 >= MACHINE && sizeOf(join(data, 'base')) / 1e6 > LARGE ? MANY : USUAL;
}

/** Bytes of the files in a folder; 0 where it is absent. */
function sizeOf(folder: string): number {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .map((entry) => {
        const path = join(folder, entry.name);
        return entry.isDirectory() ? sizeOf(path) : statSync(path).size;
      })
      .reduce((sum, size) => sum + size, 0);
  } catch {
    // It only means that the usual size is taken; what is wrong is told where the database is opened.
    return 0;
  }
}
