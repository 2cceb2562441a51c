import type { Sentence, Token, Tokens } from '../stages.ts';
import type { Article } from '../types.ts';
import { retag } from './retag.ts';
import { sentences } from './sentences.ts';
import { split } from './split.ts';
import { tag } from './tag.ts';
import type { Tag, Word } from './word.ts';

/** Maximum number of tokens that the tagger gets at once, to limit memory for long paragraphs. */
const MAX_TOKENS_PER_CALL = 2_000;

/** Sentences and tokens of an article, paragraph by paragraph: neither ever crosses a paragraph's end. */
export function tokenize(article: Article): Tokens {
  const tokens: Token[] = [];
  const all: Sentence[] = [];
  article.paragraphs.forEach(([start, end], paragraph) => {
    const text = article.text.slice(start, end);
    const chars = split(text);
    const { words, tags } = tagged(chars.map((c) => text.slice(c.start, c.end)));
    const base = tokens.length;
    for (const { from, to } of sentences(words, chars)) {
      for (let i = from; i < to; i++) {
        const c = chars[i]!;
        tokens.push({
          i: tokens.length,
          start: start + c.start,
          end: start + c.end,
          text: words[i]!.text,
          lower: words[i]!.lower,
          lemma: tags[i]!.lemma,
          pos: tags[i]!.pos,
          sentence: all.length,
          spaced: i === 0 || chars[i - 1]!.end < c.start,
        });
      }
      all.push({
        from: base + from,
        to: base + to,
        start: start + chars[from]!.start,
        end: start + chars[to - 1]!.end,
        paragraph,
        role: article.roles[paragraph] ?? 'body',
      });
    }
  });
  return { text: article.text, language: article.language, tokens, sentences: all };
}

function tagged(texts: readonly string[]): { words: readonly Word[]; tags: readonly Tag[] } {
  if (texts.length <= MAX_TOKENS_PER_CALL) {
    const { words, tags } = tag(texts);
    return { words, tags: retag(words, tags) };
  }
  const words: Word[] = [];
  const raw: Tag[] = [];
  for (let at = 0; at < texts.length; at += MAX_TOKENS_PER_CALL) {
    const part = tag(texts.slice(at, at + MAX_TOKENS_PER_CALL));
    words.push(...part.words);
    raw.push(...part.tags);
  }
  return { words, tags: retag(words, raw) };
}
