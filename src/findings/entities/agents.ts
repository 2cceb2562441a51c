import type { Span } from '../../stages.ts';
import { firstIndex } from '../first-index.ts';
import { percent, sharesOf } from '../probabilities.ts';
import { AGENT_WEIGHTS } from './agent-weights.ts';
import type { CorefState, Found } from './coref-state.ts';
import type { Occurrence } from './discourse.ts';
import type { Member } from './member.ts';
import type { OwnVoice } from './own-voice.ts';

/** An act or a pledge in whose words nobody stands who does it. */
export interface AgentlessAct {
  readonly as: 'pledger' | 'actor';
  /** The act, or the word that the pledge hangs on. */
  readonly act: Span;
  readonly passage: Span;
  /** To whom it is done. */
  readonly targets: readonly string[];
}

/** Somebody who may have done it, or nobody named, and what speaks for or against that. */
export interface Agent {
  readonly member: Member | null;
  readonly features: readonly string[];
}

/** Told of every act that is asked for and those who may have done it: what training looks at. */
export type Suspected = (agentless: AgentlessAct, candidates: readonly Agent[]) => void;

export interface Agents {
  /** Who did it: nobody where that nobody named did is likelier. */
  of(agentless: AgentlessAct): readonly Found[];
  /** Tells who did something, before the next act is asked for. */
  did(members: readonly Member[], act: Span): void;
}

/** Number of sentences before and after an act in which its agent is searched. */
const SENTENCES_BACK = 4;
const SENTENCES_AHEAD = 2;
/** Maximum number of agents of earlier acts that are candidates, and of earlier acts that are searched for them. */
const MAX_EARLIER_AGENTS = 3;
const MAX_EARLIER_ACTS = 12;
const PREPOSITION = /^(?:by|of|in|at|from|to|with|against|for|on|between|after|under|over|through|against|than|into)$/;

const most = (count: number, limit: number): number => Math.min(count, limit);

/**
 * Finds who did what the text tells without saying by whom: in the passive, as a noun, in an infinitive. Chosen by a
 * conditional logit model over those spoken of around and nobody, whose weights are learned (`training/referents.ts`).
 */
export function agents(coref: CorefState, voice: OwnVoice, suspected?: Suspected): Agents {
  const { all, phrases, discourse, tokens, mentions } = coref;
  /** Who did something where, in text order. */
  const earlierActs: { readonly member: Member; readonly token: number }[] = [];

  /** Those who acted last before a token, the latest first. */
  function actedBefore(token: number): typeof earlierActs {
    const to = firstIndex(earlierActs, (each) => each.token >= token);
    const last = new Map(earlierActs.slice(Math.max(0, to - MAX_EARLIER_ACTS), to).map((each) => [each.member, each]));
    return [...last.values()].sort((a, b) => b.token - a.token).slice(0, MAX_EARLIER_AGENTS);
  }

  function formOf({ from }: Span): string {
    const verb = phrases.verbs[phrases.verbAt[from] ?? -1];
    if (!verb) return 'noun';
    if (verb.voice === 'passive') return verb.form === 'finite' ? 'passive' : 'passive participle';
    return verb.form;
  }

  /** Where a mention stands to the act, within its sentence. */
  function placeOf({ token }: Occurrence, { act, passage }: AgentlessAct): string[] {
    const noun = phrases.nouns[phrases.nounAt[token]!];
    const mention = mentions.names[coref.outer[token]!];
    const from = Math.min(noun?.from ?? token, mention?.from ?? token);
    const word = all[from - 1]?.lower ?? '';
    const link = PREPOSITION.test(word) ? word : /^[,;:(“"]$/.test(word) ? 'mark' : 'other';
    const side = token < act.from ? 'before' : 'after';
    const inside = token >= passage.from && token < passage.to ? 'inside' : 'outside';
    const owner = /^['’]s?$/.test(all[token + 1]?.text ?? '') ? 'owner' : 'no owner';
    let verbs = 0;
    for (let t = Math.min(token, act.to); t < Math.max(token, act.from); t++)
      if (phrases.verbs[phrases.verbAt[t]!]?.head === t) verbs++;
    const gap = most(Math.floor(Math.log2(1 + Math.abs(token - act.from))), 5);
    return [`${side} ${inside}`, `${side} ${link}`, owner, `${side} verbs ${most(verbs, 2)}`, `${side} gap ${gap}`];
  }

  function candidates(agentless: AgentlessAct): Agent[] {
    const { as, act, passage, targets } = agentless;
    const here = all[act.from]!;
    const { role, paragraph } = tokens.sentences[here.sentence]!;
    const form = formOf(act);
    const sayers = discourse.sayersAt(here.start);
    const own = voice(act.from, 'none')?.member ?? null;
    const acted = actedBefore(act.from);
    const around = new Map<Member, Occurrence[]>();
    for (const each of discourse.around(act.from, SENTENCES_BACK, SENTENCES_AHEAD)) {
      if (each.member.document) continue;
      const list = around.get(each.member);
      if (list) list.push(each);
      else around.set(each.member, [each]);
    }
    for (const member of [...sayers, ...acted.map((each) => each.member), ...(own ? [own] : [])])
      if (!around.has(member)) around.set(member, []);
    const named = Math.max(1, ...[...around.keys()].map(({ starts }) => starts.length));
    const voiced = discourse.quotationAt[act.from]! >= 0 ? 'quoted' : sayers.length > 0 ? 'reported' : 'told';
    const part = role === 'body' ? voiced : 'headline';
    const setting = `${form} ${part}`;
    const none = ['none', `none ${form}`, `none ${part}`, `none ${setting}`, `none of ${most(around.size, 4)}`];
    const withAs = (features: readonly string[]): string[] => features.flatMap((each) => [each, `${as}: ${each}`]);

    function featuresOf(member: Member, list: readonly Occurrence[], rank: number): string[] {
      const type = member.plural && member.type !== 'group' ? `${member.type} plural` : member.type;
      const out = [
        `type ${type}`,
        `type ${type} ${form}`,
        `named ${most(Math.floor(Math.log2(1 + member.starts.length)), 4)}`,
      ];
      if (member.starts.length === named) out.push('named most');
      if (member.outlet) out.push('outlet');
      if (member === own) out.push(`own voice ${form}`);
      if (sayers.includes(member)) out.push('says this', `says this ${form}`);
      if (targets.includes(member.id)) out.push('target');
      const turn = acted.findIndex((each) => each.member === member);
      if (turn >= 0) {
        const since = most(here.sentence - all[acted[turn]!.token]!.sentence, 4);
        out.push(`acted ${turn}`, `acted ${since} sentences ago`, `acted ${turn} ${form}`);
      } else out.push('has not acted');
      const [nearest] = list;
      if (!nearest) return [...out, 'far'];
      const back = here.sentence - all[nearest.token]!.sentence;
      const step = back < 0 ? 'ahead' : `back ${most(back, 4)}`;
      out.push(step, `${step} ${form}`, `rank ${most(rank, 4)}`);
      if (tokens.sentences[all[nearest.token]!.sentence]!.paragraph === paragraph) out.push('same paragraph');
      if (list.some((each) => each.subject)) out.push('subject', `subject ${step}`);
      if (nearest.inside) out.push('part of a phrase');
      if (discourse.quotationAt[nearest.token] !== discourse.quotationAt[act.from]) out.push('other voice');
      if (back === 0) for (const each of placeOf(nearest, agentless)) out.push(each, `${form} ${each}`);
      if (nearest.token >= passage.from && nearest.token < passage.to) out.push('in the passage');
      return out;
    }

    const gapOf = ({ token }: Occurrence): number => Math.abs(token - act.from);
    const sorted = [...around].map(([member, list]) => [member, list.toSorted((a, b) => gapOf(a) - gapOf(b))] as const);
    sorted.sort(([, [a]], [, [b]]) => (a ? gapOf(a) : all.length) - (b ? gapOf(b) : all.length));
    return [
      { member: null, features: withAs(none) },
      ...sorted.map(([member, list], rank) => ({ member, features: withAs(featuresOf(member, list, rank)) })),
    ];
  }

  return {
    of(agentless) {
      const these = candidates(agentless);
      suspected?.(agentless, these);
      const shares = sharesOf(these, AGENT_WEIGHTS);
      const highest = Math.max(...shares);
      const { member } = these[shares.indexOf(highest)]!;
      if (!member) return [];
      const because = `no words say who; of those around ${member.name} is the likeliest, ${percent(highest)}`;
      const own = voice(agentless.act.from, 'none');
      return [{ member, why: [{ rule: 'agent', because }, ...(own?.member === member ? own.why : [])] }];
    },
    did(members, act) {
      const at = firstIndex(earlierActs, (each) => each.token > act.from);
      earlierActs.splice(at, 0, ...members.map((member) => ({ member, token: act.from })));
    },
  };
}
