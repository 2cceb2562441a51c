import { createHash } from 'node:crypto';

/** Why the page is shown: nobody signed in; the desk was started anew since; what was given is not the token. */
export type Asking = 'none' | 'stale' | 'wrong';

const WHY: Readonly<Record<Asking, string>> = {
  none: 'This desk requires the token that it printed when it was started.',
  stale: 'This desk was restarted since you signed in, so you need its new token.',
  wrong: 'This is not the token of this desk. It gets a new one at each start.',
};

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1.0625rem/1.5 Georgia, serif; max-width: 34rem; margin: 12vh auto; padding: 0 1.25rem; }
h1 { font-size: 1.6rem; margin: 0 0 1rem; }
label { display: block; margin: 1.5rem 0 0.35rem; }
input { font: inherit; width: 100%; box-sizing: border-box; padding: 0.45rem 0.6rem; }
button { font: inherit; margin-top: 0.75rem; padding: 0.4rem 1.1rem; }
code { font-size: 0.9em; overflow-wrap: anywhere; }
`;

/**
 * A browser does not send the cookie with a link from another site or program, though it has it. This page is of the desk
 * itself, so that its own request carries it.
 */
const SCRIPT = `
fetch('/sign-in', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' }).then((answer) => {
  if (answer.ok) location.replace('/sign-in?to=' + encodeURIComponent(document.forms[0].to.value) + location.hash);
}, () => {});
`;

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const POLICY = [
  "default-src 'none'",
  `script-src ${hashOf(SCRIPT)}`,
  `style-src ${hashOf(STYLE)}`,
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The page that everybody else is shown: nothing of the record is in it, and it needs nothing else of the desk.
 *
 * @param to address of the desk to go on to
 */
export function signInPage(asking: Asking, to: string): { readonly html: string; readonly policy: string } {
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sign in · saydo</title>
<style>${STYLE}</style>
<main>
<h1>Sign in to the desk</h1>
<p role="status">${WHY[asking]}</p>
<p>Open the address that <code>saydo serve</code> printed in its terminal when it was started (<code>http://127.0.0.1:…/?token=…</code>), or paste it here.</p>
<form method="get" action="/sign-in">
<label for="token">Address or token</label>
<input id="token" name="token" type="password" required autofocus autocomplete="off" spellcheck="false">
<input name="to" type="hidden" value="${escaped(to)}">
<button>Sign in</button>
</form>
</main>
<script>${SCRIPT}</script>
</html>
`;
  return { html, policy: POLICY };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
