import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));
const OUTLETS = ['brinmouth-tide', 'kessermark-record', 'vessaly-press-agency'];

/** The articles of the fictional press, each outlet's by day. */
const ARTICLES: readonly string[] = OUTLETS.flatMap((outlet) =>
  readdirSync(join(EXAMPLES, outlet))
    .sort()
    .map((name) => join(EXAMPLES, outlet, name)),
);

/** Some articles of each outlet. */
export const SOME_ARTICLES: readonly string[] = OUTLETS.flatMap((outlet) =>
  ARTICLES.filter((path) => path.includes(outlet)).slice(0, 3),
);

/** Copies articles into a new folder, where they are read in the same order. @returns their paths */
export function copyArticles(folder: string, articles: readonly string[]): readonly string[] {
  mkdirSync(folder);
  return articles.map((article, i) => {
    const path = join(folder, `${String(i + 1).padStart(2, '0')}${article.slice(article.lastIndexOf('.'))}`);
    copyFileSync(article, path);
    return path;
  });
}

/** A text of about so many characters in which every sentence says, pledges or does something. */
export function manyFindings(length: number): string {
  const speakers = ['Iva Sorn', 'Bero Taal', 'Milo Dask', 'Ana Kovar', 'Petra Venn', 'Odo Marr', 'Lena Fisk'];
  const places = ['Lowen', 'Brask', 'Tirna', 'Velden'];
  const paragraphs: string[] = [];
  for (let i = 0, size = 0; size < length; i++) {
    const place = places[i % places.length];
    const pledge = `“We will pay ${10 + (i % 90)} million crowns to ${place} by the end of ${2032 + (i % 20)},” ${speakers[i % speakers.length]} told reporters on Monday.`;
    const act = `Police arrested ${3 + (i % 40)} farmers in ${place} on ${1 + (i % 28)} May 2031.`;
    const paragraph = `${pledge} ${act}\n\n`;
    paragraphs.push(paragraph);
    size += paragraph.length;
  }
  return paragraphs.join('');
}

/** Writes short reports into a new folder, each soon read: something is said, pledged and done. @returns their paths */
export function writeReports(folder: string, count: number): readonly string[] {
  mkdirSync(folder);
  const speakers = ['Iva Sorn', 'Bero Taal', 'Ana Kovar'];
  const places = ['Lowen', 'Brask', 'Tirna', 'Velden'];
  return Array.from({ length: count }, (_, i) => {
    const path = join(folder, `${String(i + 1).padStart(2, '0')}.txt`);
    const place = places[i % places.length];
    const speaker = speakers[i % speakers.length];
    writeFileSync(
      path,
      `${place}, ${1 + (i % 28)} May 2031

“We will pay ${10 + i} million crowns to ${place} by the end of 2033,” ${speaker}, the harbour minister, told reporters on Monday.

${speaker} said that nobody would lose a home. Police arrested ${3 + i} farmers in ${place} on Sunday.
`,
    );
    return path;
  });
}
