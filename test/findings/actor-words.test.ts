import { expect, test } from 'vitest';
import { actorWords } from '../../src/findings/actions/actor-words.ts';
import type { Context } from '../../src/findings/context.ts';
import { makeCoreference } from '../../src/findings/entities/coreference.ts';
import { span } from '../../src/findings/passage.ts';
import { mention } from '../../src/mentions/mention.ts';
import { phrase } from '../../src/phrases/phrase.ts';
import { tokenize } from '../../src/tokens/tokenize.ts';
import { plainArticle } from '../plain-article.ts';
import { place } from './entities/place.ts';

/** The words for who did something, where the reader took `words` for them; `act` as the text has it. */
function found(text: string, act: string, words: string | null): string[] {
  const article = plainArticle(text);
  const tokens = tokenize(article);
  const phrases = phrase(tokens);
  const mentions = mention(tokens, phrases);
  const context: Context = {
    article,
    tokens,
    phrases,
    mentions,
    coreference: makeCoreference(article, tokens, phrases, mentions),
  };
  const passage = span(tokens, { start: 0, end: text.length });
  const pieces = words === null ? [] : [place(text, words)];
  return actorWords(context, pieces, span(tokens, place(text, act)), passage).map(({ start, end }) =>
    text.slice(start, end),
  );
}

test('the subject of a passive is not the actor', () => {
  expect(found('Ana Kovar was fired on Monday.', 'fired', 'Ana Kovar')).toEqual([]);
});

test('the actor after "by" is found, where the reader found none or the subject', () => {
  expect(found('Ana Kovar was fired by the council.', 'fired', 'Ana Kovar')).toEqual(['the council']);
  expect(found('The arrest of two drivers by Ben Ode went unseen.', 'arrest', null)).toEqual(['Ben Ode']);
});

test('the subject of an active verb is the actor', () => {
  expect(found('Ana Kovar fired two aides by letter.', 'fired', 'Ana Kovar')).toEqual(['Ana Kovar']);
});

test('the subject of "was elected" is the actor', () => {
  expect(found('Ana Kovar was elected in May.', 'elected', 'Ana Kovar')).toEqual(['Ana Kovar']);
});

test('"He’s backed" is not a passive', () => {
  expect(found('He’s backed the plan.', 'backed', 'He')).toEqual(['He']);
});

test('"by" in the next sentence, or before a number, gives no actor', () => {
  expect(found('The tax was cut. It came by the council.', 'cut', null)).toEqual([]);
  expect(found('The tax was cut by 12 percent.', 'cut', null)).toEqual([]);
});
