import wrapAnsi from 'wrap-ansi';
import { FORMATS } from '../../formats/formats.ts';

const INDENT = 4;
const WIDTH = 96;

function lines(words: string): string {
  return wrapAnsi(words, WIDTH - INDENT)
    .split('\n')
    .map((line) => `${' '.repeat(INDENT)}${line}`)
    .join('\n');
}

/** What each format is for and what it loses, as `saydo export --help` tells. */
export function exportHelp(): string {
  const formats = FORMATS.map(({ name, title, use, loses, ending }) =>
    [
      `  ${name}: ${title}${ending === null ? ' (several files)' : ''}`,
      lines(`For ${use}.`),
      lines(`Loses ${loses}.`),
    ].join('\n'),
  );
  return `
Without a format, and as “record”, the whole record leaves with its log, for backup or another database. In every other
format only what people accepted leaves: what they accepted, corrected or made, what they linked as evidence, and what
they assessed. What a machine alone proposes, what was rejected and what is disputed never does.

As “judgements” leaves what people decided about evidence, one decision a line of JSON, to learn from: the words of pledge
and passage, what the machine had proposed and how sure it was, what it was linked as or why it was rejected, by whom and
when. What was taken back does not leave.

Formats:
${formats.join('\n')}

Examples:
  saydo export record -o backup.ndjson.gz       the whole record; saydo import brings it back
  saydo export judgements -o judgements.jsonl   decisions on evidence, to learn from
  saydo export csv -o tables                    a folder of tables with their data dictionary
  saydo export csv -o tables.zip                the same in one file
  saydo export timeline-js --pledge P12 -o timeline.json
  saydo export schema-org --publisher "The Tarn Desk" --base https://tarn.example/pledges > record.jsonld

Exit status: 0 written; 2 called wrongly; 4 it cannot be written; 5 the record cannot be used.`;
}
