import { fold } from '../../lexicon/fold.ts';
import type { Span } from '../../stages.ts';
import type { Context } from '../context.ts';

/** How a text speaks of the outlet that it appears in. */
const SELF =
  /^(?:us|this (?:newspaper|paper|newsletter|magazine|website|site|outlet|programme|program|podcast|reporter|correspondent)|our (?:newspaper|paper|reporter|correspondent))$/;

/** Whether words name the outlet that the article appears in: in full, by the end of its name ("the Tide"), by its initials. */
export function isOwnOutlet(outlet: string | null, words: string): boolean {
  const said = parts(words);
  if (SELF.test(words.toLowerCase().replace(/[’']s\b.*$/, ''))) return true;
  if (!outlet || said.length === 0 || !/^\p{Lu}/u.test(words.replace(/^(?:the|The)\s+/, ''))) return false;
  const own = parts(outlet);
  if (said.length <= own.length && said.every((word, n) => word === own[own.length - said.length + n])) return true;
  return own.length > 1 && said.length === 1 && said[0] === own.map((word) => word[0]).join('');
}

/** A place where the article names its own outlet, so that "this newspaper" and "us" can be told who they are; or null. */
export function ownOutlet({ article, tokens, mentions }: Context): Span | null {
  const { outlet } = article;
  if (!outlet) return null;
  const named = mentions.names.find(({ start, end }) => isOwnOutlet(outlet, tokens.text.slice(start, end)));
  return named ?? null;
}

const parts = (words: string): string[] =>
  words
    .split(/\s+/)
    .map(fold)
    .filter((word) => word !== '' && word !== 'the');
