import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { READ_IN_FOLDERS, READABLE } from '../intake/formats/formats.ts';
import type { CliContext } from './cli-context.ts';
import type { RawOptions } from './options.ts';
import { recordCommands } from './record/commands.ts';

/** Reads a file of the package. The path is the same from `src/cli` and from `dist/cli`. */
function packageFile(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

const VERSION = (JSON.parse(packageFile('package.json')) as { version: string }).version;
const SCHEMA_FILE = 'schema/saydo-reading-1.schema.json';

const EXAMPLES = `
Examples:
  saydo read article.txt                       a page for people
  saydo read article.txt --explain s3          why the reader found s3
  saydo read article.txt --html -o page.html   the text with its findings beside it
  saydo read https://example.org/news --json   for programs
  saydo read --brief archive/                  a few lines for each text in a folder
  saydo read report.pdf                        the text of a PDF, of letter.docx or press-release.eml
  zcat article.txt.gz | saydo read -           from another program
  saydo read --ndjson < texts.ndjson           many texts, one {"id", "text"} a line`;

const READ_HELP = `${EXAMPLES}

Inputs:
  FILE    ${READABLE}; a scanned PDF needs OCR first
  DIR     every text in it and its subfolders: ${READ_IN_FOLDERS.join(' ')}, by name; README files are left out
  URL     http or https; 30 seconds, 20 MB (a PDF 60 MB), five redirects at most; private addresses only with
          --allow-private
  -       standard input; also where no input is named and standard input is a pipe

A text may take 3 minutes, an hour more for each million characters, and 3,000 MB of memory. A text that takes more is
reported, and the others are read.

--json, --html and --explain take one input; --ndjson, --brief and the page take many. With --ndjson and no input
named, standard input is one JSON object a line: {"id", "text", "title"?, "published"?, "outlet"?, "url"?}. The output
is one line for each, in the same order: a reading, or {"id", "error": {"code", "message"}}.

Colour: on a terminal, unless NO_COLOR is set; FORCE_COLOR turns it on elsewhere; --color and --no-color take precedence.

Exit status:
  0    all inputs were read (a text that is not English is read in part, with a message)
  1    some inputs could not be read; each is named on standard error, the others were read
  2    usage error; nothing was read
  3    no input could be read
  4    the output could not be written
  130  interrupted by Ctrl-C; a file named with --output is unchanged`;

/** The command line. Exit statuses are passed to `exit`; usage errors throw as commander's errors. */
export function program(cli: CliContext, exit: (status: number) => void): Command {
  const root = new Command('saydo')
    .description(
      'Reads news and keeps what was said, what was pledged and what was done,\neach on the exact passage that proves it.',
    )
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show help for a command')
    .addHelpText('after', `${EXAMPLES}\n\nsaydo read --help describes the options.`)
    .configureOutput({
      writeOut: (text) => cli.stdout.write(text),
      writeErr: (text) => cli.stderr.write(text),
    })
    .exitOverride();

  root
    .command('read')
    .description('read texts and show who said what, what was pledged, what was done, the figures and the dates')
    .argument('[inputs...]', 'files, folders, addresses, or - for standard input')
    .option('--json', 'print the reading as JSON')
    .option('--ndjson', 'print one reading a line')
    .option('--html', 'print one self-contained HTML page')
    .option('--brief', 'print a summary of a few lines for each text')
    .option('--explain <id>', 'print why the reader made this finding')
    .option('-o, --output <file>', 'write to a file; it appears whole or not at all')
    .option('--width <columns>', 'columns to fill (the terminal’s up to 100, else 80)')
    .option('--color', 'use colour')
    .option('--no-color', 'use no colour')
    .option('--verbatim', 'read the text unchanged: page breaks, hyphens and escapes are not repaired')
    .option('--published <date>', 'day of publication, such as 2031-05-06; “last Friday” counts from it')
    .option('--outlet <name>', 'outlet that published it')
    .option('--title <title>', 'title of the text')
    .option('--url <url>', 'address of the text, where it was read from a file')
    .option('--encoding <label>', 'encoding of the text, such as windows-1252 (detected by default)')
    .option('--allow-private', 'also read addresses of this machine and the local network')
    .addHelpText('after', READ_HELP)
    .action(async (inputs: string[], options: RawOptions) => {
      // The engine takes a moment to load; help and usage errors do not need it.
      const { readCommand } = await import('./read-command.ts');
      exit(await readCommand(inputs, options, cli));
    });

  root
    .command('schema')
    .description('print the JSON Schema of a reading (saydo-reading/1)')
    .action(() => {
      cli.stdout.write(packageFile(SCHEMA_FILE));
    });

  recordCommands(root, cli, exit);
  return root;
}
