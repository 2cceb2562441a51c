import { html } from '../../render/html/markup.ts';
import type { Site } from '../settings.ts';
import type { Page } from './layout.ts';

/** The page by which readers check the site for themselves, in their own browser, also from disk. */
export function checkPage({ words, name }: Site): Page {
  const body = html`<h1>${words.checkTitle}</h1>
<p class="intro">You need not take this site’s word for it. This page looks, in your own browser, whether anything of it was changed, added or removed since it was signed, and whether what it says follows from the log.</p>
<section aria-labelledby="check-now"><h2 id="check-now">Check it now</h2>
<div id="checker" hidden>
<p><label for="folder">A copy of this site on your disk (all of its folder):</label> <input type="file" id="folder" webkitdirectory multiple></p>
<p id="online" hidden><button type="button" id="fetch">Check what this server sends</button></p>
<details><summary>The signer’s key and an older checkpoint</summary>
<p><label for="key">Verifier key, from where the publisher announced it (else the one in the folder is taken)</label><input type="text" id="key" autocomplete="off" spellcheck="false" size="60"></p>
<p><label for="older">A checkpoint of this log that you kept from before</label><textarea id="older" rows="5" cols="60" spellcheck="false"></textarea></p></details>
<div id="result" role="status" aria-live="polite"></div>
</div>
<noscript><p class="hint">Checking in the browser needs scripts. The command below does the same.</p></noscript>
<p>The same on the command line, with nothing of this site’s own: download the folder, then</p>
<pre><code>npx saydo verify FOLDER --key 'KEY'</code></pre></section>
<section><h2>What is checked</h2>
<ol><li>The list of all files (<a href="manifest.json">manifest.json</a>) is signed by the publisher’s key.</li><li>Each file is there and has the hash that the list says; no other file is there.</li><li>The log’s <a href="log/checkpoint">checkpoint</a> is signed by the same key, and its tree is the one whose hashes are published.</li><li>Each entry that is shown is in that tree, and each names the one before it.</li><li>The log of now begins with the log of every earlier publication.</li><li>Each assessment, piece of evidence and accepted passage is what an entry of the log says.</li></ol></section>
<section><h2>What that does not prove</h2>
<p>That what ${name} says is true; that the words of a passage stand in the article: compare them with the source; that nothing was left out. Entries that are not shown are there as hashes alone, so that they cannot be changed, and cannot be read. An entry that names somebody who is at risk is withheld in the same way. A key that you have from this site alone says only that the site is of one piece: compare it with one that the publisher announced elsewhere.</p></section>`;
  return {
    path: 'check.html',
    title: words.checkTitle,
    description: 'Whether anything of this site was changed, added or removed, checked in your own browser.',
    section: 'check',
    body,
    scripts: ['check.js'],
  };
}
