import type { Stance } from '../../../types.ts';
import { stanceOf } from '../../kinds/stance.ts';
import type { Located, Match, StatementFinding, Who } from '../../types.ts';
import { stretchesOf } from '../words/align.ts';
import { apart } from '../words/gaps.ts';
import { isDescribed, type Relation, relationOf } from '../words/names.ts';
import { overlap } from '../words/overlap.ts';
import { meet } from './keys.ts';
import { type Likeness, likenessOf } from './likeness.ts';
import { daysBetween } from './said-when.ts';
import { scoreOf, verdictOf } from './verdict.ts';
import { type Wording, wordingOf } from './wording.ts';

/**
 * Whether two statements are one utterance: the same words by the same speaker within ten days, or later where the
 * quotation is long and its words are its own. Nearly the same words are enough; whoever is not named in one of the two
 * needs more of them. Symmetric; not null only where the two have a key in common and their keys' days lie within
 * {@link STATEMENT_WINDOW_DAYS}.
 */
export function compareStatements(a: Located<StatementFinding>, b: Located<StatementFinding>): Match | null {
  if (!meet(a.finding, b.finding) || overlap(a, b, a.finding.content, b.finding.content)) return null;
  const days = daysBetween(a, b);
  const speakers = relationOf(speakerOf(a), speakerOf(b));
  if (days === null || speakers.how === 'different' || oppose(a.finding, b.finding)) return null;
  const likeness = likenessBetween(wordingOf(a.finding), wordingOf(b.finding));
  if (!likeness) return null;
  const nameless = isNameless(speakerOf(a)) && isNameless(speakerOf(b));
  const setting = { speakers: speakers.how, nameless, oneArticle: a.article === b.article, days };
  const verdict = verdictOf(likeness, setting);
  if (!verdict) return null;
  const denied = likeness.reversed ? ['only one denies it'] : [];
  const why = [likeness.why, ...denied, bySpeakers(speakers), apart(days)].join('; ');
  return { verdict, score: scoreOf(likeness, setting), why };
}

/**
 * Whether one speaker does something else with what is said than the other: whoever denies a thing and whoever asserts it
 * have not said the same, however alike the words. What is quoted is what was spoken, whatever verb introduces it.
 */
function oppose(a: StatementFinding, b: StatementFinding): boolean {
  return a.form !== 'direct' && b.form !== 'direct' && sideOf(a) !== sideOf(b);
}

/** A request is told as “they should” and as “urged them to”. */
function sideOf(finding: StatementFinding): Exclude<Stance, 'urges'> {
  const stance = stanceOf(finding);
  return stance === 'urges' ? 'asserts' : stance;
}

/** An alignment depends on which text comes first, so that is settled by the texts themselves. */
function likenessBetween(one: Wording, other: Wording): Likeness | null {
  const [a, b] = comesFirst(one, other) ? [one, other] : [other, one];
  return likenessOf(a, b, stretchesOf(a.words, b.words));
}

function comesFirst({ words: a }: Wording, { words: b }: Wording): boolean {
  if (a.length !== b.length) return a.length < b.length;
  const at = a.findIndex((word, i) => word.shown !== b[i]?.shown);
  return at < 0 || (a[at]?.shown ?? '') < (b[at]?.shown ?? '');
}

const speakerOf = ({ finding, who }: Located<StatementFinding>): Who | null =>
  finding.speaker === null ? null : (who.get(finding.speaker) ?? null);

const isNameless = (speaker: Who | null): boolean => speaker === null || isDescribed(speaker);

function bySpeakers({ how, names }: Relation): string {
  if (how === 'same') return 'same speaker';
  if (how === 'alike') return `speakers spelt nearly alike (${names})`;
  return how === 'unknown' ? 'not both name a speaker' : `speakers ${names}`;
}
