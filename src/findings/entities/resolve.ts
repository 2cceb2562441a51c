import type { Chars } from '../../stages.ts';
import type { Step } from '../../types.ts';
import type { Context } from '../context.ts';
import { span } from '../passage.ts';
import type { AgentlessAct } from './agents.ts';
import type { As } from './coref-state.ts';
import type { Reference } from './coreference.ts';

/** Whom words stand for, and why. */
export interface Resolved {
  /** Ids of the entities, in the order of the words; empty where the words stand for a thing or for nobody known. */
  readonly entities: readonly string[];
  readonly why: readonly Step[];
}

/**
 * Whom the words for a statement's source, a pledge's pledger or an action's actor or target stand for. The words may be a
 * name, a role, a pronoun, a possessor, or several joined ("the two leaders", "Kovar and Ode"). A description that nobody's
 * name fits becomes an entity of type `unnamed` or `group`, whose name is its words.
 *
 * @param words the pieces of the words in text order (UTF-16 offsets); of pieces, one that names somebody goes first
 * @param as the part that the words play
 * @param somebody whether words for a thing become an entity too, because the role names an agent
 */
export function resolve(
  words: readonly Chars[],
  as: As,
  { coreference, tokens }: Context,
  { somebody = true }: { readonly somebody?: boolean } = {},
): Resolved {
  let described: readonly Reference[] = [];
  for (const piece of words) {
    const references = coreference.refer(span(tokens, piece), { as, somebody });
    const named = references.some(
      ({ entity }) => !/^(?:unnamed|group)$/.test(coreference.entity(entity)?.type ?? 'unnamed'),
    );
    if (named) return resolved(references);
    if (described.length === 0) described = references;
  }
  return resolved(described);
}

/**
 * Who speaks at a place that names nobody: the speaker of the innermost statement whose content holds it; else, in a text
 * that is somebody's own word (a speech, a manifesto, a release), its author or publisher; else nobody.
 */
export function voiceAt(at: Chars, { coreference, tokens }: Context): Resolved {
  return resolved(coreference.voiceAt(span(tokens, at).from));
}

/** The likeliest agent of an act or a pledge without one in its words; nobody if that is likelier. */
export function agentOf(agentless: AgentlessAct, { coreference }: Context): Resolved {
  return resolved(coreference.agents(agentless));
}

const resolved = (references: readonly Reference[]): Resolved => ({
  entities: references.map(({ entity }) => entity),
  why: references.flatMap(({ why }) => why),
});
