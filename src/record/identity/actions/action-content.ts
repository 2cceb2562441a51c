import type { Days } from '../../days.ts';
import type { ActionFinding, Located, Who } from '../../types.ts';
import { type Stems, stemsOf, tellingStems } from '../words/content.ts';
import { normalizedWords } from '../words/fold-words.ts';
import { daysIn } from '../words/gaps.ts';
import { partiesOf } from '../words/party.ts';
import { remember } from '../words/remember.ts';
import { type Act, actOf } from './same-act.ts';

/** What an action is about, made ready for keys and for comparing. */
export interface ActionContent {
  readonly type: ActionFinding['type'];
  readonly act: Act;
  readonly actors: readonly Who[];
  readonly targets: readonly Who[];
  /** Telling stems of its passage, without the act itself and the names of its actors. */
  readonly stems: Stems;
  /** Those that are no names of its targets. */
  readonly own: ReadonlySet<string>;
  /** Numbers in its passage that are more than a few ("37 people were fined"). */
  readonly numbers: readonly string[];
  /** When it was done, where the text tells it to a month. */
  readonly date: Days | null;
  /** When it was done, however openly. */
  readonly span: Days | null;
}

/** A date span longer than a month is no more precise than the article's date. */
const MAX_DATE_SPAN_DAYS = 31;

export const actionContentOf: (located: Located<ActionFinding>) => ActionContent = remember(
  (located: Located<ActionFinding>): ActionContent => {
    const { finding } = located;
    const actors = partiesOf(located, finding.actors);
    const targets = partiesOf(located, finding.targets);
    const act = actOf(normalizedWords([finding.act.exact]).map(({ folded }) => folded));
    const words = normalizedWords([finding.passage.exact]);
    const when = finding.date?.exact ?? '';
    const without = new Set([...act.stems, ...stemsOf([when, ...actors.map(({ name }) => name)])]);
    const stems = tellingStems(words, without);
    const named = new Set(stemsOf(targets.map(({ name }) => name)));
    const span = daysIn(finding.date);
    return {
      type: finding.type,
      act,
      actors,
      targets,
      stems,
      own: new Set([...stems.keys()].filter((stem) => !named.has(stem))),
      numbers: [...stems.keys()].filter((stem) => /^\d+$/.test(stem)),
      date: span && span.to - span.from <= MAX_DATE_SPAN_DAYS ? span : null,
      span,
    };
  },
);
