import type { PledgeKind } from '../../types.ts';
import { sayingOf } from '../kinds/stance.ts';
import type { EntityFinding, Finding, PledgeFinding, QuantityFinding, StatementFinding } from '../types.ts';
import { actionSentence } from './action.ts';
import { quotedIn, spokenIn, wordParts } from './quoted.ts';
import { byWhom, isAmong, OWN, type Said, speakerOf, tellingOf } from './said.ts';
import {
  glue,
  type NamedWho,
  NOBODY,
  oneLine,
  part,
  type Sentence,
  type SentencePart,
  SOMEBODY,
  sentenceOfParts,
  whoParts,
} from './sentence.ts';

/**
 * A finding as a sentence.
 *
 * @param named whom it names, by their names in the record
 * @param within the statements that it is told in, from the innermost out; last the text itself where it is somebody's words
 */
export function sentenceOf(finding: Finding, named: readonly NamedWho[], within: readonly Said[]): Sentence {
  return { ...worded(finding, named, within), textBy: within.find(({ whole }) => whole)?.who?.name ?? null };
}

function worded(finding: Finding, named: readonly NamedWho[], within: readonly Said[]): Sentence {
  switch (finding.kind) {
    case 'statement':
      return statementSentence(finding, named, within);
    case 'pledge':
      return pledgeSentence(finding, named, within);
    case 'action':
      return actionSentence(finding, named, within);
    case 'quantity':
      return figureSentence(finding, named, within);
    case 'entity':
      return nameSentence(finding);
  }
}

/** `Ida Fenn denied that the ferry was late`, `Ida Fenn said: “We sail in May.”`, `According to Ida Fenn: they sail in May`. */
function statementSentence(finding: StatementFinding, named: readonly NamedWho[], within: readonly Said[]): Sentence {
  const speaker = speakerOf(finding, named);
  const who = speaker === null ? [part('who', SOMEBODY)] : whoParts([speaker]);
  const words = wordParts(finding.content, quotedIn(finding.content, finding.form));
  const telling = tellingOf(within);
  const foreign =
    telling !== null && !(telling.stance === 'asserts' && isAmong(telling, speaker === null ? [] : [speaker]));
  const own = foreign ? null : ownWords(finding, telling);
  if (own !== null) return sentenceOfParts([...who, glue(': '), part('words', own, { quoted: true })]);
  const relay = foreign ? [glue(', '), ...byWhom(telling, telling.form === 'direct')] : [];
  const saying = oneLine(sayingOf(finding));
  if (BEFORE_WHO.test(saying))
    return sentenceOfParts([part('saying', saying), glue(' '), ...who, ...relay, glue(': '), ...words]);
  return sentenceOfParts([
    ...who,
    ...relay,
    ...sayingParts(finding, relay.length > 0, speaker !== null, words[0], hearerOf(saying, named)),
    ...words,
  ]);
}

/** "We accept its ruling" in somebody's own text: the words as they stand, since the verb is theirs too; null elsewhere. */
function ownWords(finding: StatementFinding, telling: Said | null): string | null {
  const [source, content] = [finding.source[0], finding.content[0]];
  const cue = finding.cuePhrase ?? finding.cue[0];
  if (!telling?.whole || source === undefined || content === undefined || !cue) return null;
  if (!/^(?:I|we)$/i.test(source.exact) || finding.source.length + finding.content.length > 2) return null;
  const follows = source.end + 1 === cue.start && cue.end + 1 === content.start;
  return follows ? oneLine([source, cue, content].map(({ exact }) => exact).join(' ')) : null;
}

/** Whom somebody told it, where the words of saying ask for one: the outlet that relays it, as `Radio Tarn`. */
function hearerOf(saying: string, named: readonly NamedWho[]): NamedWho | null {
  return /\b(?:told|tells?)$/i.test(saying) ? (named.find(({ role }) => role === 'via') ?? null) : null;
}

/** Words of saying that stand before the one who says it. */
const BEFORE_WHO = /^(?:according to|as per|per|in the (?:words|view|opinion|eyes) of)$/i;
/** Words of saying that are no verb: they stand in brackets. */
const NO_VERB =
  /^(?:an?|the|his|her|their|its|in|by|of|with|on|from|for|as|to)\b|(?:tion|ment|ism|ance|ence)s?$|^(?:comments?|criticism|beliefs?|views?|words|opinions?|interview|speech|letter)$/i;
const PASSIVE = /^(?:is|are|was|were|(?:has|have|had) been|been|being)\s(?!\p{L}+ing\b)/iu;
/** What a content begins with that its verb goes on to. */
const GOES_ON = /^(?:that|whether|if|to|how|what|when|where|who|why|which|for|of|about)\b/;

/** The words of saying between who says it and what they say: `denied`, `said:`, `(was asked):`. */
function sayingParts(
  finding: StatementFinding,
  parted: boolean,
  known: boolean,
  first: SentencePart | undefined,
  hearer: NamedWho | null,
): readonly SentencePart[] {
  const saying = lowered(oneLine(sayingOf(finding)));
  if (!/\p{L}/u.test(saying)) return [glue(': ')];
  // Of a passive the one who says it stands behind: “the figure was disputed by the fishermen”.
  const behind = (finding.source[0]?.start ?? 0) > (finding.cue[0]?.start ?? 0);
  if (NO_VERB.test(saying) || (PASSIVE.test(saying) && (behind || !known)))
    return [glue(' ('), part('saying', saying), glue('): ')];
  // Where the words stand before their verb, or begin as a sentence does, they do not go on from it.
  const inOrder =
    (finding.cue[0]?.start ?? 0) < (finding.content[0]?.start ?? 0) && !/^\p{Lu}\p{Ll}/u.test(first?.text ?? '');
  const goesOn = first !== undefined && !first.quoted && (inOrder || GOES_ON.test(first.text));
  const whom = hearer === null ? [] : [glue(' '), part('source', oneLine(hearer.name), { entity: hearer.entity })];
  return [glue(parted ? ', ' : ' '), part('saying', saying), ...whom, glue(goesOn ? ' ' : ': ')];
}

/** `Asked` at the beginning of a sentence → `asked`; capitals throughout stay. */
const lowered = (saying: string): string => saying.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

const PLEDGED: Readonly<Record<PledgeKind, string>> = {
  promise: 'promised',
  plan: 'planned',
  agreement: 'agreed',
  order: 'ordered',
  warning: 'threatened',
};
/** Words that go on from whoever pledges: `threatened to withhold it`, `has promised to complete it`. */
const GOES_ON_FROM_PLEDGER =
  /^(?:(?:has|have|had|also|again|still|since) )*(?:promised|pledged|vowed|threatened|agreed|ordered|undertook|undertaken|offered|warned|planned|guaranteed|committed|sworn|swore|signed|promises|pledges|vows|threatens|agrees|orders|plans|undertakes)\b/;

/** `Jonna Petrask: recruitment of 24 midwives would begin this month`; `Ida Fenn promised to open the ward`. */
function pledgeSentence(finding: PledgeFinding, named: readonly NamedWho[], within: readonly Said[]): Sentence {
  const pledgers = named.filter(({ role }) => role === 'pledger');
  const telling = tellingOf(within);
  const words = wordParts(finding.passages, spokenIn(finding.passages, within));
  const own = telling === null || isAmong(telling, pledgers);
  const source = own
    ? []
    : byWhom(
        telling,
        words.every((each) => each.quoted || each.role !== 'words'),
      );
  // An order is called for by nobody else than whoever gives it.
  const stance = finding.form === 'order' && telling?.stance === 'urges' ? null : stanceIn(telling);
  const first = words[0]?.text ?? '';
  // "Corvasia promises to let the water through": the words name who pledges.
  if (pledgers.length > 0 && pledgers.every(({ name }) => beginsWith(first, name)) && (own ? stance === null : true))
    return sentenceOfParts([...source, ...(source.length === 0 ? [] : [glue(': ')]), ...words]);
  const who = pledgers.length === 0 ? [part('who', NOBODY)] : whoParts(pledgers);
  if (!own) return sentenceOfParts([...who, glue(', '), ...source, glue(': '), ...words]);
  if (stance !== null) return sentenceOfParts([...who, glue(` ${stance}: `), ...words]);
  if (pledgers.length === 0) return sentenceOfParts([...who, glue(': '), ...words]);
  if (/^(?:not )?to\b/.test(first)) return sentenceOfParts([...who, glue(` ${PLEDGED[finding.form]} `), ...words]);
  return sentenceOfParts([...who, glue(GOES_ON_FROM_PLEDGER.test(first) ? ' ' : ': '), ...words]);
}

/** What somebody did with what they tell of themselves; null where they hold it true. */
const stanceIn = (telling: Said | null): string | null =>
  telling === null || telling.stance === 'asserts' ? null : OWN[telling.stance];

/** Maximum position, in words, of the pledger's name in the passage: after an office or a determiner. */
const MAX_WORDS_TO_NAME = 7;

/** Whether words begin with somebody's name, with their office or an article before it. */
function beginsWith(words: string, name: string): boolean {
  const beginning = words.split(' ').slice(0, MAX_WORDS_TO_NAME).join(' ');
  const own = /[\p{L}\p{N}’'-]+$/u.exec(name)?.[0];
  const at = own === undefined ? -1 : beginning.search(new RegExp(`(?:^|\\s)${escaped(own)}(?!’s|'s)(?=\\s)`, 'u'));
  return (
    at >= 0 &&
    /^(?:(?:the|an?) )?(?:[\p{Lu}\d][\p{L}’'.-]*\s*|(?:of|for|and|the|de|von)\s+|\p{Ll}+ (?=\p{Lu}))*$/iu.test(
      beginning.slice(0, at),
    ) &&
    !/\b(?:would|will|had|has|was|were|is|are|that)\b/.test(beginning.slice(0, at))
  );
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** `According to police: 8,000 people`. */
function figureSentence(finding: QuantityFinding, named: readonly NamedWho[], within: readonly Said[]): Sentence {
  const whose = named.find(({ role }) => role === 'whose');
  const telling = tellingOf(within);
  const source =
    telling !== null
      ? byWhom(telling, false)
      : whose
        ? [part('source', 'according to '), part('source', whose.name, { entity: whose.entity })]
        : [];
  return sentenceOfParts([
    ...source,
    ...(source.length === 0 ? [] : [glue(': ')]),
    ...wordParts([finding.passage], []),
  ]);
}

function nameSentence({ name }: EntityFinding): Sentence {
  return sentenceOfParts([part('words', oneLine(name))]);
}
