import type {
  ActionFrame,
  ChainFrame,
  Frame,
  Mentions,
  Phrases,
  PledgeFrame,
  StatementFrame,
  Tokens,
} from '../stages.ts';
import type { Article, Reading } from '../types.ts';
import { actions } from './actions/actions.ts';
import { chains } from './chains/chains.ts';
import { makeCoreference } from './entities/coreference.ts';
import { pledges } from './pledges/pledges.ts';
import { ownQuantities } from './quantities/quantities.ts';
import { statements } from './statements/statements.ts';
import { resolveTimes } from './times/resolve-times.ts';
import { voice } from './voice/voice.ts';

/** The part of a reading that the findings stage makes. */
export type Findings = Pick<
  Reading,
  'entities' | 'statements' | 'voice' | 'pledges' | 'actions' | 'chains' | 'quantities' | 'times'
>;

/**
 * Findings of one article: the frames say what stands where, this stage says what it means: who is meant, which day it
 * was, whose word it is. Who said what comes first, because whose word a figure, a pledge or an action is, and what
 * "next month" counts from, depend on it.
 */
export function find(
  article: Article,
  tokens: Tokens,
  phrases: Phrases,
  mentions: Mentions,
  frames: readonly Frame[],
  chained: readonly ChainFrame[],
): Findings {
  const coreference = makeCoreference(article, tokens, phrases, mentions);
  const context = { article, tokens, phrases, mentions, coreference };
  const framed = sorted(frames);
  const said = statements(context, framed.statements);
  const times = resolveTimes(context, said);
  const quantities = ownQuantities(context, said);
  const pledged = pledges(context, framed.pledges, said, times, quantities);
  const done = actions(context, framed.actions, said, times);
  // Last, since finding speakers, pledgers and actors adds those without a name.
  const entities = coreference.entities();
  return {
    statements: said,
    voice: voice(context, said),
    pledges: pledged,
    actions: done,
    chains: chains(article.text, chained, entities),
    quantities,
    times,
    entities,
  };
}

interface Sorted {
  readonly statements: readonly StatementFrame[];
  readonly pledges: readonly PledgeFrame[];
  readonly actions: readonly ActionFrame[];
}

const sorted = (frames: readonly Frame[]): Sorted => ({
  statements: frames.filter((frame) => frame.kind === 'statement'),
  pledges: frames.filter((frame) => frame.kind === 'pledge'),
  actions: frames.filter((frame) => frame.kind === 'action'),
});
