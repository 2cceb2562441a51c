/**
 * Sees to it that the page tests have a Chromium before they start (`npm run test:setup`). On Debian and Ubuntu, as
 * root, it installs one, without windows where there is such a package; elsewhere it says how to get one and fails.
 */
import { chromiumPath, HOW_TO_GET_CHROMIUM, isShell } from '../browser.ts';
import { canInstall, install } from './debian.ts';

function chromiumAtHand(): string {
  const found = chromiumPath();
  if (found !== null && (isShell(found) || process.env['CHROME_PATH'])) return found;
  for (const name of ['chromium-headless-shell', ...(found === null ? ['chromium'] : [])]) {
    if (canInstall() && install(name)) break;
  }
  const installed = chromiumPath();
  if (installed === null) throw new Error(HOW_TO_GET_CHROMIUM);
  return installed;
}

try {
  console.log(`Page tests use ${chromiumAtHand()}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
