import { expect, test } from 'vitest';
import { isOutletName, looksLikeOutlet } from '../../../src/findings/entities/outlets.ts';
import { tokenize } from '../../../src/tokens/tokenize.ts';
import { plainArticle } from '../../plain-article.ts';

test.each(['CNN', 'Reuters', 'the Lunda Herald', 'Deutsche Welle', 'Arlen Daily', 'Radio Salva', 'lundawire.com'])(
  '%s is an outlet',
  (name) => expect(isOutletName(name)).toBe(true),
);

test.each(['Peru', 'the Green Party', 'Ana Kovar', 'the Supreme Court', 'Arlen Motors', 'the World Bank'])(
  '%s is none',
  (name) => expect(isOutletName(name)).toBe(false),
);

test.each([
  ['She spoke to *Meridian* about it.', 'Meridian', true],
  ['She spoke to Meridian about it.', 'Meridian', false],
  ['She spoke to *Peru* about it.', 'Peru', false],
  ['Later the network called.', 'network', true],
  ['Later the minister called.', 'minister', false],
])('in "%s" %s: %s', (text, word, is) => {
  const tokens = tokenize(plainArticle(text));
  const at = tokens.tokens.findIndex((token) => token.text === word);
  expect(looksLikeOutlet(tokens, { from: at, to: at + 1 })).toBe(is);
});
