import { verbatim } from '../eval/articles.ts';
import { contextOf } from '../eval/context.ts';
import { distinctiveWords } from '../eval/measures/people.ts';
import { open } from '../src/article/open.ts';
import { actorWords } from '../src/findings/actions/actor-words.ts';
import type { Member } from '../src/findings/entities/member.ts';
import { pronounKind } from '../src/findings/entities/pronouns.ts';
import { resolve } from '../src/findings/entities/resolve.ts';
import { span } from '../src/findings/passage.ts';
import { statements } from '../src/findings/statements/statements.ts';
import { tokenize } from '../src/tokens/tokenize.ts';
import type { Passage, Statement } from '../src/types.ts';
import { type GoldArticle, type GoldRole, unstated } from './gold.ts';
import type { Choice } from './logit.ts';

/** An annotated choice: its kind, and whether the words name somebody. */
export interface Example extends Choice {
  readonly sort: string;
  readonly named: boolean;
}

/** The examples in an article for pronouns, for descriptions, and for acts without words for their actor. */
export interface Examples {
  readonly pronouns: readonly Example[];
  readonly descriptions: readonly Example[];
  readonly agents: readonly Example[];
}

type Features = Choice['candidates'];
/** Candidates with their names, as the coreference stage scored them. */
interface Weighed {
  readonly candidates: Features;
  readonly called: readonly (readonly string[])[];
}

const THIRD = /^(?:he|she|they|it)$/;

/**
 * Reads an article with its statements given, resolves all its pledgers and actors, and records the scored candidates.
 */
export function examplesOf(gold: GoldArticle): Examples {
  const { publisher } = gold;
  const { article } = open({ ...verbatim(gold), ...(publisher === undefined ? {} : { outlet: publisher }) });
  const tokens = tokenize(article);
  const pronouns = new Map<number, Weighed>();
  const descriptions = new Map<number, Weighed & { readonly words: string }>();
  let agentless: Weighed & { readonly ids: readonly (string | null)[] } = { candidates: [], called: [], ids: [] };
  const weighed: NonNullable<Parameters<typeof contextOf>[1]>['weighed'] = {
    pronoun: (token, candidates) => {
      const called = candidates.map(({ nearest: { member, others } }) => [member, ...(others ?? [])].flatMap(names));
      pronouns.set(token, { candidates, called });
    },
    description: ({ from, to }, candidates) => {
      const words = article.text.slice(tokens.tokens[from]!.start, tokens.tokens[to - 1]!.end);
      descriptions.set(from, {
        candidates,
        called: candidates.map(({ member }) => (member ? names(member) : [])),
        words,
      });
    },
    agent: (_, candidates) => {
      const called = candidates.map(({ member }) => (member ? names(member) : []));
      agentless = { candidates, called, ids: candidates.map(({ member }) => member?.id ?? null) };
    },
  };
  const context = contextOf(article, { tokens, weighed });
  const { phrases, coreference } = context;
  const said = statements(context, gold.statements);
  const meant = new Map<number, { readonly who: readonly string[]; readonly sort: string }>();
  const described = new Map<number, readonly string[]>();
  const agents: Example[] = [];

  for (const role of gold.roles) {
    const passage = span(tokens, role.passage);
    const act = actOf(role);
    const words = role.at ? [role.at] : [];
    const told = role.as === 'actor' ? actorWords(context, words, act, passage) : words;
    const { entities } = resolve(told, role.as, context, { somebody: role.at !== null });
    const voice =
      role.as === 'pledger' && entities.length === 0 ? coreference.voiceAt(act.from).map(({ entity }) => entity) : [];
    if (entities.length + voice.length > 0) coreference.acted([...entities, ...voice], act);
    else if (role.at === null) withoutWords(role, act);
    if (role.at === null || unstated(role)) continue;
    const { from, to } = span(tokens, role.at);
    described.set(from, role.who);
    const kind = pronounKind(tokens.tokens[from]!.lower);
    if (kind === null) continue;
    if (THIRD.test(kind)) meant.set(from, { who: role.who, sort: `${kind} ${to - from === 1 ? role.as : 'owner'}` });
    // "He said that he would", "“I will,” he said": both refer to the same person.
    const source = sourceOf(said, role.at.start);
    if (source === null || to - from > 1) continue;
    const word = span(tokens, source);
    const speaks = word.to - word.from === 1 ? pronounKind(tokens.tokens[word.from]!.lower) : null;
    if (
      speaks !== null &&
      THIRD.test(speaks) &&
      (kind === 'I' || (kind === 'we' && speaks !== 'it') || kind === speaks)
    )
      meant.set(word.from, { who: role.who, sort: `${speaks} speaker` });
  }

  return {
    pronouns: [...meant].flatMap(([token, { who, sort }]) => {
      const weighed = pronouns.get(token);
      return weighed ? [example(weighed, likest(weighed, who, 0), sort, true)] : [];
    }),
    descriptions: [...described].flatMap(([token, who]) => {
      const weighed = descriptions.get(token);
      if (!weighed) return [];
      // "the police" for the police of Lunda: a new entity, which the description itself names.
      const own = common(who, [weighed.words]);
      const known = likest(weighed, who, own);
      // An entity described in the same words before is as right as a new one.
      const alike =
        own > 0 ? weighed.called.flatMap((each, n) => (n === 0 || common(who, each) >= own ? [n] : [])) : [];
      return [example(weighed, known.length > 0 ? known : alike, known.length > 0 ? 'known' : 'new', true)];
    }),
    agents,
  };

  function actOf({ as, trigger }: GoldRole) {
    const whole = span(tokens, trigger);
    if (as === 'actor') return whole;
    let { from } = whole;
    while (from + 1 < whole.to && phrases.verbs[phrases.verbAt[from]!]?.head !== from) from++;
    return { from, to: from + 1 };
  }

  function withoutWords(role: GoldRole, act: { from: number; to: number }): void {
    const found = coreference.agents({ as: role.as, act, passage: span(tokens, role.passage), targets: [] });
    const named = !unstated(role);
    const right = named ? likest(agentless, role.who, 0) : [0];
    agents.push(example(agentless, right, role.as, named));
    const agent = agentless.ids[right[0] ?? 0];
    if (agent) coreference.acted([agent], act);
    else if (right.length === 0)
      coreference.acted(
        found.map(({ entity }) => entity),
        act,
      );
  }

  function example({ candidates }: Weighed, right: readonly number[], sort: string, named: boolean): Example {
    return { article: gold.id, candidates, right, sort, named };
  }
}

const names = ({ name, mentions }: Member): string[] => [name, ...[...mentions.values()].map(({ exact }) => exact)];

/** Number of distinctive words of an annotated name that are in a candidate's names. */
function common(who: readonly string[], called: readonly string[]): number {
  const has = new Set(called.flatMap(distinctiveWords));
  return Math.max(...who.map((each) => distinctiveWords(each).filter((word) => has.has(word)).length));
}

/** Indexes of the candidates that share most words with the annotated name, and more than a minimum. */
function likest({ called }: Weighed, who: readonly string[], more: number): number[] {
  const counts = called.map((each) => common(who, each));
  const most = Math.max(0, ...counts);
  return most <= more ? [] : counts.flatMap((each, n) => (each === most ? [n] : []));
}

/** The source passage of the innermost statement whose content contains a position, if it has only one. */
function sourceOf(said: readonly Statement[], at: number): Passage | null {
  let best: Statement | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const each of said)
    for (const { start, end } of each.content)
      if (start <= at && at < end && end - start < least) {
        best = each;
        least = end - start;
      }
  return best?.source.length === 1 ? best.source[0]! : null;
}
