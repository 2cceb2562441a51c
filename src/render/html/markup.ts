/** HTML that is safe to insert into a page. Only {@link html} and {@link trusted} make it. */
export class Markup {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

type Hole = Markup | string | number | null | false | readonly Hole[];

/**
 * HTML from a template: strings are escaped, markup is inserted unchanged, lists are joined, `null` and `false` are
 * omitted. Text of an article is therefore always escaped.
 */
export function html(strings: TemplateStringsArray, ...holes: readonly Hole[]): Markup {
  let source = strings[0] ?? '';
  holes.forEach((hole, i) => {
    source += fill(hole) + (strings[i + 1] ?? '');
  });
  return new Markup(source);
}

/** Marks source code of this project, such as its style sheet, as markup. Never for text of an article. */
export function trusted(source: string): Markup {
  return new Markup(source);
}

function fill(hole: Hole): string {
  if (hole === null || hole === false) return '';
  if (hole instanceof Markup) return hole.source;
  if (typeof hole === 'string' || typeof hole === 'number') return escapeHtml(String(hole));
  return hole.map(fill).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// Characters that HTML forbids, or that can disguise text. The page shows a sign in their place.
const UNSHOWN = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]|\p{Surrogate}/gu;

/** What needs nothing: most of what a page is made of, which is told sooner than looked through twice. */
const PLAIN = /^[ !#$%(-;=?-~]*$/;

/** Escapes text for element content and for attribute values in quotation marks. */
export function escapeHtml(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(UNSHOWN, '\ufffd').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
