import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openFolder } from '../../publish/folder/folder.ts';
import { readSigner, readSiteParts, settingsFile } from '../../publish/read-settings.ts';
import { makeToken } from '../../server/guard/access.ts';
import { example, lacksExample } from '../../server/imports/example/example.ts';
import type { PublishesTo } from '../../server/publishing/publisher.ts';
import { type OpenDesk, serve } from '../../server/serve.ts';
import type { Database } from '../../store/database/database.ts';
import { VERSION } from '../../version.ts';
import type { CliContext } from '../cli-context.ts';
import { EXIT } from '../exit-codes.ts';
import { UsageProblem } from '../problem.ts';
import { openBrowser } from './open-browser.ts';
import { given } from './publish-command.ts';
import { explainStorage } from './storage-problem.ts';
import { type RecordOptions, withRecord } from './with-record.ts';

export type ServeOptions = RecordOptions & {
  readonly port?: string;
  readonly host?: string;
  readonly open?: string | boolean;
  readonly example?: boolean;
  readonly allowFolder?: readonly string[];
  readonly watch?: boolean;
  readonly publishInto?: string;
  readonly settings?: string;
  readonly key?: string;
};

const PORT = 4747;

/** The path is the same from `src/` and from `dist/`. */
const WEB = fileURLToPath(new URL('../../../dist/web', import.meta.url));

/** `saydo serve`: serves the web app until Ctrl-C. Returns the exit status. */
export async function serveCommand(options: ServeOptions, cli: CliContext): Promise<number> {
  refuseOtherHosts(options.host);
  const port = portGiven(options.port);
  const opens = opensBrowser(options.open);
  const folders = (options.allowFolder ?? []).map(folderGiven);
  const publishes = given(() => publishesTo(options));
  const token = makeToken();
  const stopped = new Promise<void>((resolve) => cli.stopsBy(resolve, EXIT.allRead));
  return withRecord(options, cli, { command: 'serve', create: true, share: true, long: true }, async (record) => {
    const say = (message: string) => cli.stderr.write(`saydo: ${message}\n`);
    const desk = await serve({
      record,
      port: port ?? PORT,
      exactly: port !== null,
      now: cli.now,
      version: VERSION,
      web: WEB,
      token,
      folders,
      watches: options.watch === true,
      publishes,
      report: (error) => say(reported(explainStorage(record.db, error))),
    }).catch((error: unknown) => {
      throw cannotListen(error, port ?? PORT);
    });
    if (port === null && desk.port !== PORT) say(`port ${PORT} is taken; this desk uses ${desk.port}`);
    if (options.example === true) await fillWithExample(record.db, desk, say);
    const address = `http://127.0.0.1:${desk.port}/?token=${token}`;
    cli.stdout.write(`saydo desk: ${address}\n`);
    const browser = opens ? openBrowser(address) : null;
    const over = await Promise.race([stopped, record.over]);
    browser?.forget();
    await desk.close();
    if (over instanceof Error) throw over;
    return EXIT.allRead;
  });
}

/** Runs in the background; the web app shows each article as it is added. */
async function fillWithExample(db: Database, desk: OpenDesk, say: (message: string) => void): Promise<void> {
  if (await lacksExample(db)) desk.imports.start(await example());
  else say('the record holds articles already, so that --example adds nothing; the desk’s import page does, if asked');
}

/** Real path of a folder that the web app may import from. */
function folderGiven(folder: string): string {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory() !== true)
    throw new UsageProblem(`--allow-folder ${folder} is not a folder. Check its path.`);
  return realpathSync(folder);
}

/** By what the desk publishes: whatever cannot be used is told now, and not when somebody publishes. @throws PublishProblem */
function publishesTo({ publishInto, settings, key }: ServeOptions): PublishesTo {
  const to = {
    folder: publishInto === undefined ? null : resolve(publishInto),
    settings: settingsFile(settings),
    key: key === undefined ? null : resolve(key),
  };
  if (to.folder !== null) openFolder(to.folder);
  readSiteParts(to.settings);
  if (to.key !== null) readSigner(to.key);
  return to;
}

/** There are no users and roles yet: every client could read and change the record. */
function refuseOtherHosts(host: string | undefined): void {
  if (host === undefined || ['127.0.0.1', 'localhost'].includes(host)) return;
  throw new UsageProblem(
    `--host ${host}: the desk listens only on this machine (127.0.0.1). It has no user accounts and no encryption yet, so that others on the network could read and change the record. From another machine, use a tunnel: ssh -L 4747:127.0.0.1:4747 THIS-MACHINE`,
  );
}

function portGiven(port: string | undefined): number | null {
  if (port === undefined) return null;
  const number = Number(port);
  if (!/^\d{1,5}$/.test(port) || number > 65_535)
    throw new UsageProblem(`--port ${port} is not a port from 0 to 65535.`);
  return number;
}

function opensBrowser(open: string | boolean | undefined): boolean {
  if (open === undefined || open === 'no' || open === false) return false;
  if (open === true || open === 'yes') return true;
  throw new UsageProblem(`--open ${open} is not yes or no.`);
}

function cannotListen(error: unknown, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EADDRINUSE')
    return new UsageProblem(
      `port ${port} is taken. Name another with --port, or leave --port out to use the next free one.`,
    );
  if (code === 'EACCES') return new UsageProblem(`you may not listen on port ${port}. Name one from 1024 on.`);
  return error;
}

/** With its stack where it is an error of saydo itself. */
function reported(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.name === 'RecordProblem' ? error.message : (error.stack ?? error.message);
}
