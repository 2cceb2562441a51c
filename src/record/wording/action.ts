import { PAST } from '../../lexicon/irregular-verbs.ts';
import type { ActionFinding } from '../types.ts';
import { spokenIn, wordParts } from './quoted.ts';
import { byWhom, type Said, tellingOf } from './said.ts';
import {
  glue,
  type NamedWho,
  NOBODY,
  part,
  type Sentence,
  type SentencePart,
  sentenceOfParts,
  whoParts,
} from './sentence.ts';

/** What stands for somebody who is named elsewhere, at the beginning of what they did. */
const STANDS_FOR = /^(?:he|she|it|they|we|i|who|which|that)\b\s*/i;
/** Nothing but what goes with a verb: no subject. */
const AUXILIARIES =
  /^(?:(?:has|have|had|did|does|do|am|is|are|was|were|be|been|being|will|would|can|could|should|may|might|must|not|never|also|then|later|once|again|already|since|all|both|himself|herself|itself|themselves|\p{L}+ly)\s*)*$/iu;
const BE = "(?:am|is|are|was|were|be|been|being|get|gets|got|’s|'s)";
const BE_BEFORE = new RegExp(
  `\\b${BE}(?:\\s+(?:\\p{L}+ly|not|also|then|since|never|later|already|now|only)){0,3}\\s*$`,
  'iu',
);
const BE_FIRST = new RegExp(`^${BE}\\s`, 'iu');

/**
 * What was done, as the article words it: `The ward was closed by the then health minister`. The words of the article say
 * who did it and to whom; of a pronoun the sentence says whom it means, and where they name no actor, who it was as far as
 * that is known. The subject of a passive never reads as the one who did it.
 */
export function actionSentence(finding: ActionFinding, named: readonly NamedWho[], within: readonly Said[]): Sentence {
  const { passage } = finding;
  const actors = named.filter(({ role }) => role === 'actor');
  const telling = tellingOf(within);
  const source = telling === null ? [] : [...byWhom(telling, false), glue(': ')];
  const words = wordParts([passage], spokenIn([passage], within));
  const said = telling?.who;
  // "I signed it": whoever is quoted tells of themselves.
  const self = actors.filter(
    ({ entity }) => said?.entity != null && entity === said.entity && telling?.form !== 'indirect',
  );
  return sentenceOfParts([...source, ...toldOf(finding, actors, self, words)]);
}

function toldOf(
  { passage, act }: ActionFinding,
  actors: readonly NamedWho[],
  self: readonly NamedWho[],
  words: readonly SentencePart[],
): readonly SentencePart[] {
  const before = passage.exact.slice(0, Math.max(0, act.start - passage.start)).replace(/^[\s"“‘(]+/, '');
  const passive = isPassive(before, act.exact);
  const subject = before.replace(STANDS_FOR, '');
  const bare = AUXILIARIES.test(subject);
  const pronoun = subject !== before;
  if (!passive && bare && !pronoun) {
    // "signed the order": who did it stands elsewhere.
    const who = actors.length === 0 ? [part('who', NOBODY)] : whoParts(actors);
    return [...who, glue(before !== '' || isPast(act.exact) ? ' ' : ': '), ...words];
  }
  if (!passive && bare && pronoun && actors.length > 0 && words[0]?.quoted === false) {
    const [first, ...rest] = words;
    const text = first?.text.replace(STANDS_FOR, '') ?? '';
    return [
      ...whoParts(actors),
      glue(' '),
      ...(first === undefined || text === '' ? [] : [{ ...first, text }]),
      ...rest,
    ];
  }
  const strangers = actors.filter((each) => !self.includes(each) && !isNamedIn(passage.exact, each.name));
  // The subject of a passive did not do it, and nobody else is known to have, unless the words say by whom.
  if (passive && !/\bby\b/i.test(passage.exact)) return [...words, glue(' (nobody is named as doing it)')];
  if (strangers.length === 0) return words;
  if (isPast(passage.exact)) return [...whoParts(strangers), glue(' '), ...words];
  return [...words, glue(' (read as done by '), ...whoParts(strangers), glue(')')];
}

/** "was closed", "had been quietly sold": what stands before the verb did not do it. */
function isPassive(before: string, act: string): boolean {
  if (BE_FIRST.test(act)) return !/ing\b/.test(act.replace(/\bbeing\b/g, ''));
  return BE_BEFORE.test(before) && !/^\p{L}+ing\b/u.test(act);
}

/** Whether an act is a verb in the past, which goes on from who did it: `signed`, not `the signing`, `to sign`, `talks`. */
function isPast(act: string): boolean {
  const word = (/^\p{L}+/u.exec(act)?.[0] ?? '').toLowerCase();
  return /ed$/.test(word) || PAST.has(word);
}

/** Whether words name somebody: by any word of their name that says something. */
function isNamedIn(words: string, name: string): boolean {
  const said = new Set((words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 2));
  const own = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return own.some((word) => word.length > 2 && word !== 'the' && said.has(word));
}
