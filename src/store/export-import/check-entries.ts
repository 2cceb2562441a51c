import { decodeEntry } from '../../record/history/entry.ts';
import { wrongEntry } from '../../record/schema/entries.ts';
import { RecordProblem } from '../problem.ts';

/**
 * Looks through an exported record for entries that say what no entry says, before anything of it is stored. Whether it is
 * cut, and whether hashes are right, is for the import itself, which keeps what comes before the damage.
 *
 * @throws RecordProblem `damaged` naming the first line that holds such an entry
 */
export async function checkEntries(lines: AsyncIterable<string>): Promise<void> {
  const found = await firstWrong(lines);
  if (found !== null) {
    throw new RecordProblem('damaged', `${found}. Nothing was stored.`);
  }
}

async function firstWrong(lines: AsyncIterable<string>): Promise<string | null> {
  let number = 0;
  try {
    for await (const text of lines) {
      number++;
      // Most of a file is bytes, which are none of this; an entry in another form is looked at when it is stored.
      if (!text.startsWith('{"entry":')) continue;
      const wrong = wrongIn(text);
      if (wrong !== null) return `line ${number}: the entry is not valid: ${wrong}`;
    }
  } catch {
    // A file that is cut or cannot be read: the import tells.
  }
  return null;
}

function wrongIn(line: string): string | null {
  try {
    const { entry } = JSON.parse(line) as { readonly entry: string };
    return wrongEntry(decodeEntry(entry));
  } catch {
    return null;
  }
}
