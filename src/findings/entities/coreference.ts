import type { Chars, Mentions, Phrases, Span, Tokens } from '../../stages.ts';
import type { Article, Entity, Step } from '../../types.ts';
import { type AgentlessAct, agents, type Suspected } from './agents.ts';
import { apposed, calledBefore, describedName, introducedName } from './apposed.ts';
import { conjuncts, firstPhrase } from './conjuncts.ts';
import { type As, type Found, makeCorefState } from './coref-state.ts';
import type { Ranked } from './description-referents.ts';
import { describe } from './descriptions.ts';
import type { Member } from './member.ts';
import { nameAt, named } from './name-referents.ts';
import { ownBody } from './own-body.ts';
import { ownVoice } from './own-voice.ts';
import { pronouns, type Weighed } from './pronoun-referents.ts';
import { NOBODY, pronounKind } from './pronouns.ts';
import { descriptions } from './unnamed.ts';

/** An entity that a stretch of text stands for, and how that was found. */
export interface Reference {
  readonly entity: string;
  readonly why: readonly Step[];
}

/** How a stretch is referred to: `speaker` may make an entity of type `unnamed` for a description nobody's name fits. */
export interface ReferOptions {
  readonly as: As;
  /** Whether the words are known to stand for somebody, as those of a frame are: even things then do. */
  readonly somebody?: boolean;
}

/**
 * Everyone and everything that the article names, and the one place that says whom a name, a pronoun or a description
 * stands for. Grows while findings are made: a description without a name becomes an unnamed entity of its own, once.
 */
export interface Coreference {
  /**
   * Entities that a noun phrase (with what follows its head) stands for; several for "the two leaders"; empty for things,
   * and where nobody is found. Readouts, reports and the like count as somebody only where they speak or act.
   */
  refer(span: Span, options: ReferOptions): readonly Reference[];
  /**
   * Says that an entity spoke here, so that "he added" finds the last speaker and "I" in a quotation its own.
   *
   * @param at the statement, or a part of it, as near to its content as possible
   * @param content the content of the statement, if known: "I" in it is the speaker
   */
  spoke(entities: string | readonly string[], at: Chars, content?: readonly Chars[]): void;
  /** Who speaks at a token where no words say so: whose statement holds it, else the author or publisher of the text. */
  voiceAt(token: number): readonly Reference[];
  /** Who did what no words say by whom; empty where that nobody named did is likelier. */
  agents(agentless: AgentlessAct): readonly Reference[];
  /** Records who did an act, in text order: the last actor is a candidate for the next act. */
  acted(entities: readonly string[], act: Span): void;
  /** One entity, as far as it is known by now; undefined where no finding has asked for it yet. */
  entity(id: string): Entity | undefined;
  /** All entities with their mentions, in the order of first mention. */
  entities(): readonly Entity[];
}

/**
 * Joins the article's name mentions into entities.
 *
 * @param weighed called with the candidates for each pronoun and each act, for training
 */
export function makeCoreference(
  article: Article,
  tokens: Tokens,
  phrases: Phrases,
  mentions: Mentions,
  weighed: { readonly pronoun?: Weighed; readonly description?: Ranked; readonly agent?: Suspected } = {},
): Coreference {
  const coref = makeCorefState(article, tokens, phrases, mentions, resolve);
  const { all, members, asked, discourse } = coref;
  const described = descriptions(coref, weighed.description);
  const voice = ownVoice(coref, article);
  const pronoun = pronouns(coref, described, voice, weighed.pronoun);
  const agent = agents(coref, voice, weighed.agent);
  const memo = new Map<string, readonly Found[]>();

  function resolve(span: Span, as: As, somebody = false): readonly Found[] {
    const from = skipMarks(afterHeading(span));
    const to = beforeMarks({ from, to: span.to });
    if (from >= to) return [];
    const key = `${from}:${to}:${as}:${somebody}`;
    const known = memo.get(key);
    if (known) return known;
    const found: Found[] = [];
    for (const part of conjuncts(coref, { from, to })) {
      let those = one(part, as);
      if (somebody && those.length === 0) those = described.called(part, as);
      for (const each of those) if (!found.some(({ member }) => member === each.member)) found.push(each);
    }
    memo.set(key, found);
    const [head, ...others] = found.map(({ member }) => member);
    if (head && others.length > 0) coref.discourse.recordMention(span.to - 1, head, others);
    return found;
  }

  /** A span that begins in a heading means what follows it. */
  function afterHeading({ from, to }: Span): Span {
    const last = tokens.sentences[all[to - 1]?.sentence ?? 0]!;
    const first = tokens.sentences[all[from]?.sentence ?? 0]!;
    return first.paragraph === last.paragraph ? { from, to } : { from: last.from, to };
  }

  /** "Kovar’s": the mark of a possessor that ends a span, and what closes a quotation or a clause. */
  function beforeMarks({ from, to }: Span): number {
    let end = to;
    while (end - 1 > from && (/^['’]s?$/.test(all[end - 1]!.text) || /^[,;:"”]$/.test(all[end - 1]!.text))) end--;
    return end;
  }

  /** Quotation marks, prepositions and loose adverbs before a phrase say nothing about whom it means. */
  function skipMarks({ from, to }: Span): number {
    let at = from;
    // "last week by the institute": when is not who.
    const time = mentions.times[coref.timeAt[from]!];
    if (time && time.from === from && time.to < to && /^(?:ADP|NOUN|PROPN)$/.test(all[time.to]!.pos)) at = time.to;
    while (at < to && (/^(?:PUNCT|ADP|SYM)$/.test(all[at]!.pos) || (all[at]!.pos === 'ADV' && phrases.nounAt[at]! < 0)))
      at++;
    return at;
  }

  function one(span: Span, as: As): readonly Found[] {
    const turn = label(span);
    if (turn) return [turn];
    const first = firstPhrase(coref, span);
    const introduced = first ? introducedName(coref, apposed(coref, span), first) : -1;
    const kind = pronounKind(all[first ? first.from : span.from]!.lower);
    if (!first) {
      // "who", "which", and whatever the phrases stage saw no noun in.
      if (kind && span.to - span.from === 1) return pronoun(span.from, kind, as);
      const covering = coref.outer[span.from]!;
      return covering >= 0 ? [named(coref, covering)] : [];
    }
    if (introduced >= 0 && as !== 'outlet' && as !== 'place' && !holdsName(span, first, as))
      return [named(coref, introduced)];
    if (kind === 'one' && all[first.to]?.text === ',' && /^an?$/.test(all[first.to + 1]?.lower ?? '')) {
      // "One, a young student, said": what the comma sets apart says who.
      const said = one({ from: first.to + 1, to: span.to }, as);
      if (said.length > 0) return said;
    }
    if (kind && first.to - first.from === 1) {
      const whole = all[first.to]?.lower === 'of' && first.to + 1 < span.to;
      if (!whole && /^(?:PRON|NUM|DET|ADJ)$/.test(all[first.from]!.pos)) return pronoun(first.from, kind, as);
    }
    const name = nameAt(coref, span, first);
    if (name >= 0) {
      const found = named(coref, name);
      return as === 'place' && found.member.type !== 'place' ? [] : [found];
    }
    const called = calledBefore(coref, first);
    if (called >= 0) return [named(coref, called)];
    const description = describe(tokens, phrases, first, span.to);
    if (!description || (description.sort === 'person' && NOBODY.has(description.head))) return [];
    const own = as === 'place' ? null : ownBody(coref, voice, description);
    if (own) return [own];
    const beside = describedName(coref, first, description.head);
    return beside >= 0 ? [named(coref, beside)] : described.resolve(span, description, as);
  }

  /** "A: …": whose turn it is to answer. */
  function label({ from, to }: Span): Found | null {
    const alone = to - from === 1 && /^[AQ]$/.test(all[from]!.text) && all[to]?.text === ':';
    return alone ? voice(to, 'none') : null;
  }

  /** Whether a phrase has a name as its head, other than the place that a sentence opens with ("In Lunda the mayor, …"). */
  function holdsName(span: Span, first: Span, as: As): boolean {
    const index = nameAt(coref, span, first);
    return index >= 0 && !(as === 'speaker' && mentions.names[index]!.type === 'place');
  }

  const known = (ids: readonly string[]): Member[] => ids.map(byId).filter((each) => each !== undefined);

  /** How findings resolve entities. */
  function references(found: readonly Found[]): Reference[] {
    return found.map(({ member, why }) => {
      asked.add(member);
      return { entity: member.id, why };
    });
  }

  return {
    refer: (span, { as, somebody = false }) => references(resolve(span, as, somebody)),
    agents: (agentless) => references(agent.of(agentless)),
    acted: (entities, act) => agent.did(known(entities), act),
    spoke(entities, at, content = []) {
      discourse.recordSpeech(known([entities].flat()), at, content);
    },
    voiceAt(token) {
      const place = all[token];
      if (!place) return [];
      const sayers = discourse.sayersAt(place.start);
      const own = sayers.length > 0 ? null : voice(token, 'none');
      const found = sayers.map((member) => ({
        member,
        why: [{ rule: 'speaker', because: `what ${member.name} says` }],
      }));
      return references([...found, ...(own ? [own] : [])]);
    },
    entity(id) {
      const found = byId(id);
      return found && isEntity(found) ? finished(found) : undefined;
    },
    entities() {
      return members
        .filter(isEntity)
        .map(finished)
        .sort((a, b) => first(a) - first(b) || (b.mentions[0]?.end ?? 0) - (a.mentions[0]?.end ?? 0));
    },
  };

  /** Ids count the members from 1. */
  function byId(id: string): Member | undefined {
    const found = members[Number(id.slice(1)) - 1];
    return found?.id === id ? found : undefined;
  }

  function isEntity(each: Member): boolean {
    return asked.has(each) && (each.mentions.size > 0 || each.stated);
  }
}

const first = ({ mentions }: Entity): number => mentions[0]?.start ?? Number.MAX_SAFE_INTEGER;

const finished = ({ id, name, type, mentions, offices, why }: Member): Entity => ({
  id,
  name,
  type,
  mentions: [...mentions.values()].sort((a, b) => a.start - b.start || b.end - a.end),
  offices,
  why,
});
