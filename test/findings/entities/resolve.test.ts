import { describe, expect, test } from 'vitest';
import type { Context } from '../../../src/findings/context.ts';
import type { As } from '../../../src/findings/entities/coref-state.ts';
import { makeCoreference } from '../../../src/findings/entities/coreference.ts';
import { type Resolved, resolve, voiceAt } from '../../../src/findings/entities/resolve.ts';
import { mention } from '../../../src/mentions/mention.ts';
import { phrase } from '../../../src/phrases/phrase.ts';
import { tokenize } from '../../../src/tokens/tokenize.ts';
import type { Article } from '../../../src/types.ts';
import { runCases } from '../../cases.ts';
import { plainArticle } from '../../plain-article.ts';
import { place } from './place.ts';

function contextOf(text: string, stated: Partial<Article> = {}): Context {
  const article = { ...plainArticle(text), ...stated };
  const tokens = tokenize(article);
  const phrases = phrase(tokens);
  const mentions = mention(tokens, phrases);
  return { article, tokens, phrases, mentions, coreference: makeCoreference(article, tokens, phrases, mentions) };
}

const names = ({ coreference }: Context, { entities }: Resolved): string =>
  entities.map((id) => coreference.entity(id)?.name ?? '?').join(' + ') || '-';

runCases('test/cases/resolve.txt', ({ passage, expected }) => {
  const context = contextOf(passage);
  return expected.map((line) => {
    const [as = '', words = ''] = line.split(' | ');
    const at = place(passage, words);
    const found = resolve([at], as as As, context);
    if (as === 'speaker') context.coreference.spoke(found.entities, at);
    return [as, words, names(context, found)].join(' | ');
  });
});

describe('a source of several pieces', () => {
  test('is resolved by a name before a description', () => {
    const text = 'The justice minister, it emerged, was told by Ana Kovar.';
    const context = contextOf(text);
    const pieces = [place(text, 'The justice minister'), place(text, 'Ana Kovar')];
    expect(names(context, resolve(pieces, 'speaker', context))).toBe('Ana Kovar');
  });

  test('without pieces has no entity', () => {
    expect(resolve([], 'actor', contextOf('Ana Kovar left.')).entities).toEqual([]);
  });
});

describe('the first person of a text whose speaker was stated', () => {
  const asked = (text: string, words: string, stated: Partial<Article>): string => {
    const context = contextOf(text, stated);
    return names(context, resolve([place(text, words)], 'pledger', context));
  };
  const SPEECH = 'I will build a bridge. We will pay for it. This government will open it, the ministry will run it.';

  test.each(['I', 'We', 'This government'])('“%s” is the speaker', (words) => {
    expect(asked(SPEECH, words, { speaker: 'Ana Kovar', byline: ['Ben Ode'] })).toBe('Ana Kovar');
  });

  test('“the ministry” is a speaker that is one, and no person', () => {
    expect(asked(SPEECH, 'the ministry', { speaker: 'Ministry of Water' })).toBe('Ministry of Water');
    expect(asked(SPEECH, 'the ministry', { speaker: 'Ana Kovar' })).toBe('the ministry');
  });

  test('a speaker with another form of the name in the text is one entity', () => {
    const text = `${SPEECH}\n\nMinister Kovar spoke in Lunda.`;
    expect(asked(text, 'I', { speaker: 'Ana Kovar' })).toBe(asked(text, 'Minister Kovar', { speaker: 'Ana Kovar' }));
  });
});

describe('the first person', () => {
  const asked = (text: string, words: string, stated: Partial<Article> = {}): string => {
    const context = contextOf(text, stated);
    return names(context, resolve([place(text, words)], 'pledger', context));
  };
  const content = (text: string, words: string, pronoun: string): string => {
    const context = contextOf(text);
    const source = place(text, words);
    const { entities } = resolve([source], 'speaker', context);
    context.coreference.spoke(entities, source, [{ start: text.indexOf(pronoun), end: text.length }]);
    return names(context, resolve([place(text, pronoun)], 'pledger', context));
  };

  test('is the speaker in what is said without quotation marks', () => {
    expect(content('KOVAR: I will close the port.', 'KOVAR', 'I')).toBe('KOVAR');
  });

  test('is both of two joint speakers', () => {
    expect(content('Ana Kovar and Ben Ode said: “We will sign.”', 'Ana Kovar and Ben Ode', 'We')).toBe(
      'Ana Kovar + Ben Ode',
    );
  });

  test('is the speaker of the current turn', () => {
    const answers = 'Written answers\n\nMs Ana Kovar: We have closed the port.\n\nMr Ben Ode: I did not know of it.';
    expect(asked(answers, 'We')).toBe('Ana Kovar');
    expect(asked(answers, 'I')).toBe('Ben Ode');
    expect(asked('Guest: Ana Kovar\n\nQ: Will it open?\n\nA: In May we ordered it.', 'we')).toBe('Ana Kovar');
  });

  test('is the author in the byline', () => {
    expect(asked('The road is bad. I will mend it.', 'I', { byline: ['Ana Kovar'] })).toBe('Ana Kovar');
  });

  test('is the speaker in the heading of a speech', () => {
    expect(asked('Address by Premier Ana Kovar\n\nFriends.\n\nI will mend the road.', 'I')).toBe('Ana Kovar');
  });

  test('is the signer of the letter, separately for each of several letters', () => {
    const letters = 'Letters\n\nThe town sleeps.\n\nI will vote.\n\nAna Kovar.\n\nI shall not.\n\nBen Ode.';
    expect(asked(letters, 'I')).toBe('Ana Kovar');
    expect(asked(letters, 'I #2')).toBe('Ben Ode');
  });

  test('“we” is the party that published it', () => {
    expect(asked('What we will do\n\nWe will mend roads.', 'We', { outlet: 'Harbour Party' })).toBe('Harbour Party');
  });

  test('“we” in a speech from somebody’s office is that person', () => {
    const speech = 'Address by Premier Ana Kovar\n\nFriends.\n\nWe will mend the road.';
    expect(asked(speech, 'We', { outlet: 'Office of the Premier' })).toBe('Ana Kovar');
  });

  test('is not the newspaper’s', () => {
    expect(asked('The road is bad. We saw it.', 'We', { outlet: 'The Lunda Herald' })).toBe('-');
  });
});

describe('“he” in reported words', () => {
  const asked = (text: string): string => {
    const context = contextOf(text);
    const source = place(text, 'Carl Dorn');
    const { entities } = resolve([source], 'speaker', context);
    context.coreference.spoke(entities, source, [{ start: text.indexOf('that'), end: text.length }]);
    return names(context, resolve([place(text, 'his')], 'pledger', context));
  };

  test('refers to the speaker', () => {
    expect(asked('Carl Dorn told Ben Ode that the council had read his plan.')).toBe('Carl Dorn');
  });

  test('refers to a nearer subject inside them', () => {
    expect(asked('Carl Dorn said that Ben Ode had stressed his plan.')).toBe('Ben Ode');
  });
});

describe('statements without a source', () => {
  const asked = (text: string, words: string, stated: Partial<Article>): string => {
    const context = contextOf(text, stated);
    return names(context, voiceAt(place(text, words), context));
  };

  test('are attributed to the body that published them', () => {
    expect(asked('What comes\n\n• Cut waiting times by June', 'Cut', { outlet: 'Harbour Party' })).toBe(
      'Harbour Party',
    );
  });

  test('are not attributed in a newspaper', () => {
    expect(asked('The levy will be cut by June.', 'levy', { outlet: 'The Lunda Herald' })).toBe('-');
  });
});
