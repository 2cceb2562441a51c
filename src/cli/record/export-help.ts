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

/** The purpose of each format and what it loses, for `saydo export --help`. */
export function exportHelp(): string {
  const formats = FORMATS.map(({ name, title, use, loses, ending }) =>
    [
      `  ${name}: ${title}${ending === null ? ' (several files)' : ''}`,
      lines(`For ${use}.`),
      lines(`Loses ${loses}.`),
    ].join('\n'),
  );
  return `
Without a format, or with “record”, the whole record is exported with its log, for backup or another database. All other
formats contain only what people accepted: findings that they accepted, corrected or added, their evidence and their
assessments. Open proposals, rejected and disputed findings are never exported.

“judgements” contains what people decided about evidence, one decision per line of JSON, for training and evaluation: the
words of pledge and passage, what was proposed and how sure that was, the linked relation or the reason of the rejection,
by whom and when. Removed links and rejections are not included.

Formats:
${formats.join('\n')}

Examples:
  saydo export record -o backup.ndjson.gz       the whole record; saydo import restores it
  saydo export judgements -o judgements.jsonl   decisions on evidence, to learn from
  saydo export csv -o tables                    a folder of tables with their data dictionary
  saydo export csv -o tables.zip                the same in one file
  saydo export timeline-js --pledge P12 -o timeline.json
  saydo export schema-org --publisher "The Tarn Desk" --base https://tarn.example/pledges > record.jsonld

Exit status: 0 written; 2 usage error; 4 the output cannot be written; 5 the record cannot be used.`;
}
