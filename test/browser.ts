import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import axeCore from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

export const HOW_TO_GET_CHROMIUM =
  'The page tests need Chromium: install it (on Debian: apt-get install chromium-headless-shell; anywhere: npx playwright-core install chromium), or set CHROME_PATH to one.';

/** The program without windows does the same in less than half of the time. */
const SHELL = 'chromium-headless-shell';
const COMMANDS = [
  SHELL,
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Path of a Chromium that can be started: `CHROME_PATH`, then the commands on the path, the usual places, and what
 * Playwright has downloaded; null where there is none.
 *
 * @throws Error where `CHROME_PATH` is set and names no program: a wrong setting is not silently passed over
 */
export function chromiumPath(): string | null {
  const stated = process.env['CHROME_PATH'];
  if (stated) {
    if (!canRun(stated)) throw new Error(`CHROME_PATH is set to ${stated}, which is not a program that can be run.`);
    return stated;
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const commands = COMMANDS.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...commands, ...APPLICATIONS, ...downloaded()].find(canRun) ?? null;
}

/** Whether a program is a Chromium that has no windows at all. */
export function isShell(path: string): boolean {
  return basename(path).startsWith(SHELL);
}

/** A browser of one person: what is stored in it, no other sees. `close` closes its pages and removes what it stored. */
export interface OpenBrowser {
  readonly context: BrowserContext;
  readonly close: () => Promise<void>;
}

/** The Chromium of this process. Starting one takes seconds, and each person in it has cookies and storage of their own. */
let running: Promise<Browser> | null = null;
let open = 0;

/**
 * Opens a browser for one person, in a headless Chromium that the whole process shares. Where tests run, it ends with the
 * process, as the next file needs it too; else when the last person closes theirs.
 *
 * @throws Error that says how to get one, where there is none
 */
export async function openBrowser(): Promise<OpenBrowser> {
  open++;
  running ??= launch();
  const context = await (await running).newContext();
  // A page waits for the server, which shares its machine with others.
  context.setDefaultTimeout(60_000);
  const close = async () => {
    await context.close();
    open--;
    if (open > 0 || process.env['VITEST'] !== undefined) return;
    const ending = running;
    running = null;
    await (await ending)?.close();
  };
  return { context, close };
}

async function launch(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error(HOW_TO_GET_CHROMIUM);
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      ...(isShell(executablePath) ? [] : ['--headless=new']),
      // Chromium refuses to run as root with its sandbox, as containers do.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  });
}

/** One rule of axe that a page breaks: `impact` is minor, moderate, serious or critical. */
export interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly help: string;
  /** CSS selectors of the elements, with what is wrong at each. */
  readonly places: readonly string[];
}

/**
 * What axe finds wrong with the page as it is shown now.
 *
 * @param rules the rules that are asked for, by their ids; all of them where none is named
 */
export async function axe(page: Page, rules: readonly string[] = []): Promise<Violation[]> {
  // Evaluated, not added as a script element, so that a page's own content policy cannot keep it out.
  await page.evaluate(`void (window.axe ?? (() => { ${axeCore.source} })())`);
  const options = { resultTypes: ['violations'], ...(rules.length > 0 ? { runOnly: [...rules] } : {}) };
  const found = await page.evaluate<Raw[]>(`axe.run(document, ${JSON.stringify(options)}).then((r) => r.violations)`);
  return found.map(({ id, impact, help, nodes }) => {
    return { id, impact, help, places: nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary ?? ''}`) };
  });
}

interface Raw {
  readonly id: string;
  readonly impact: string | null;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Chromiums in Playwright's download folders, the newest first. */
function downloaded(): string[] {
  const caches = [
    process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? '',
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
    join(homedir(), 'AppData/Local/ms-playwright'),
  ];
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
  ];
  return caches
    .filter((cache) => cache !== '')
    .flatMap((cache) => {
      return versionsIn(cache).flatMap((version) => inside.map((path) => join(cache, version, path)));
    });
}

function versionsIn(cache: string): string[] {
  try {
    const number = (name: string) => Number(/\d+/.exec(name)?.[0] ?? 0);
    return readdirSync(cache)
      .filter((name) => /^chromium-\d+$/.test(name))
      .sort((a, b) => number(b) - number(a));
  } catch {
    return [];
  }
}
