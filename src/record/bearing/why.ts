import type { StepClass } from '../../lexicon/step-words.ts';
import type { TrainedRelation } from '../evidence.ts';
import { analyse, type Token } from './analysed-text.ts';
import { inCommon, isTelling, sentencesOf } from './in-common.ts';
import { type PassageInput, type PledgeInput, pledgeTerms, type Terms, wordsWithin } from './pair-inputs.ts';
import { deniedBy, stepWords } from './steps.ts';
import { isWithin, sentencesFrom } from './within.ts';

/** Words that are shown of each kind, at most. */
const MAX_SHOWN = 4;

/** What each class of words says, where it speaks for a relation. */
const SAYS: Partial<Record<StepClass, string>> = {
  step: 'a step is taken',
  done: 'it is done or in force',
  delay: 'it is put off or waits',
  lack: 'something is missing for it',
  halt: 'it is stopped',
  undo: 'it is taken back or replaced',
  cut: 'it becomes less',
  contest: 'it is contested',
  deny: 'it is denied',
  opinion: 'somebody judges it',
  will: 'it is still to come',
  measured: 'something is counted or checked',
};

const SPEAKS_FOR: Readonly<Record<TrainedRelation, readonly StepClass[]>> = {
  advances: ['step', 'done', 'measured'],
  fulfils: ['done', 'step'],
  stalls: ['delay', 'lack', 'contest', 'will'],
  blocks: ['halt'],
  reverses: ['undo', 'cut', 'halt'],
  contradicts: ['deny', 'lack', 'measured'],
  repeats: ['will'],
  comments: ['opinion', 'deny'],
};

/** Why a passage is held to bear on a pledge, and what speaks against it, in words that a person can check. */
export function reasonsFor(
  pledge: PledgeInput,
  passage: PassageInput,
  earlierTerms: Terms,
  relation: TrainedRelation,
): readonly string[] {
  return [
    ...(isWithin(pledge, passage) ? whereItStands(pledge, passage) : []),
    ...whatTies(pledge, passage, earlierTerms),
    ...whatItSays(passage, relation),
    ...when(pledge, passage),
    ...against(pledge, passage, earlierTerms),
  ];
}

function whereItStands(pledge: PledgeInput, passage: PassageInput): string[] {
  const gap = sentencesFrom(pledge, passage);
  if (gap === 0) return ['stands in the sentence of the pledge'];
  const far = Math.abs(gap) === 1 ? 'the sentence' : `${Math.abs(gap)} sentences`;
  return [`the same article: ${far} ${gap > 0 ? 'after' : 'before'} the pledge`];
}

function whatTies(pledge: PledgeInput, passage: PassageInput, earlierTerms: Terms): string[] {
  // The pledge's own sentence has the words of the pledge, whatever else stands in it.
  if (isWithin(pledge, passage) && sentencesFrom(pledge, passage) === 0) return [];
  const { own, beside, amounts, nearby, earlierInCommon, before, title } = inCommon(pledge, passage, earlierTerms);
  const { text } = passage.articleText;
  return [
    listed('has the words of the pledge', own),
    listed('its sentence has words of the pledge', beside),
    listed('the same figure', amounts),
    listed('has what stands around the pledge', nearby),
    listed('has what an earlier report on the pledge named', earlierInCommon),
    before === null
      ? null
      : listed(
          `goes on from “${short(text.slice(before.sentence.start, before.sentence.end))}”, which has`,
          before.tokens,
        ),
    listed('stands under a title with', title),
  ].filter((reason) => reason !== null);
}

function whatItSays(passage: PassageInput, relation: TrainedRelation): string[] {
  const here = stepWords(wordsWithin(passage));
  const said: string[] = [];
  for (const of of SPEAKS_FOR[relation]) {
    const words = here.filter((word) => word.of === of);
    const says = SAYS[of];
    if (words.length === 0 || says === undefined) continue;
    const negated = words.find((word) => deniedBy(word, here) !== null);
    const shown = words.slice(0, 2).map((word) => `“${word.shown}”`);
    said.push(`${shown.join(', ')}: ${says}${negated ? `, with “${deniedBy(negated, here)?.shown}” before it` : ''}`);
  }
  if (said.length === 0 && (relation === 'contradicts' || relation === 'stalls')) {
    const no = here.find(({ of }) => of === 'not' || of === 'still');
    if (no) said.push(`“${no.shown}”: the step is denied, or not yet taken`);
  }
  return said.slice(0, 2);
}

function when({ deadline }: PledgeInput, { articleText: { day } }: PassageInput): string[] {
  if (deadline === null || day === null) return [];
  const late = day - deadline.to;
  return late > 0 ? [`reported ${days(late)} after the deadline`] : [`reported ${days(-late)} before the deadline`];
}

const days = (count: number): string => (count === 1 ? 'a day' : `${count} days`);

function against(pledge: PledgeInput, passage: PassageInput, earlierTerms: Terms): string[] {
  const its = pledgeTerms(pledge);
  const { from, to } = sentencesOf(passage);
  const tokens = analyse(passage.articleText)
    .sentences.slice(from, to)
    .flatMap((sentence) => sentence.tokens);
  const names = tokens.filter(
    ({ kind, stem }) =>
      kind === 'name' &&
      !its.names.has(stem) &&
      !its.core.has(stem) &&
      !earlierTerms.has(stem) &&
      !its.pledgers.has(stem),
  );
  const reason = listed('against it: names that the pledge does not have', names);
  return reason === null ? [] : [reason];
}

function listed(what: string, tokens: readonly Token[]): string | null {
  const telling = tokens.filter(isTelling);
  if (telling.length === 0) return null;
  const shown = [...new Set(telling.toSorted((a, b) => b.weight - a.weight).map(({ shown: word }) => word))];
  return `${what}: ${shown
    .slice(0, MAX_SHOWN)
    .map((word) => `“${word}”`)
    .join(', ')}`;
}

const short = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 57).replace(/\s+\S*$/, '')}…`);
