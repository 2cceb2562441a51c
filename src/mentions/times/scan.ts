import type { TimeFields, TimeMeaning, TimeModifier, Token } from '../../stages.ts';
import type { TimeType } from '../../types.ts';

/** Input of the time rules: the tokens, the sentence as limit, and the expressions before it in the article. */
export interface Scan {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly seen: { bc: boolean };
}

/** One time expression that begins at the token it was asked for. */
export interface Match {
  readonly to: number;
  readonly type: TimeType;
  readonly meaning: TimeMeaning;
  readonly modifier?: TimeModifier;
  /** The rule's name, for the reader. */
  readonly rule: string;
  /** A second expression that leans on this one: the "17" of "6–17 January" and of "1916–17". */
  readonly second?: {
    readonly from: number;
    readonly to: number;
    readonly meaning: TimeMeaning;
    readonly range: boolean;
  };
}

export type Rule = (scan: Scan, i: number) => Match | null;

/** The token's word in lower case; empty outside of the sentence. */
export function word({ tokens, from, to }: Scan, i: number): string {
  return i >= from && i < to ? tokens[i]!.lower : '';
}

/** The token as it stands; empty outside of the sentence. */
export function text({ tokens, from, to }: Scan, i: number): string {
  return i >= from && i < to ? tokens[i]!.text : '';
}

export function isCapital(scan: Scan, i: number): boolean {
  const first = text(scan, i).charAt(0);
  return first !== first.toLowerCase();
}

/** Whether the token stands straight against the one before it. */
export function touches(scan: Scan, i: number): boolean {
  return i > scan.from && i < scan.to && !scan.tokens[i]!.spaced;
}

export function isNoun(scan: Scan, i: number): boolean {
  const pos = i >= scan.from && i < scan.to ? scan.tokens[i]!.pos : 'PUNCT';
  return pos === 'NOUN' || pos === 'PROPN';
}

/** A date whose parts are `fields`; tense and publication complete it. */
export function dated(to: number, fields: TimeFields, rule: string): Match {
  return { to, type: fields.part ? 'TIME' : 'DATE', meaning: { kind: 'fields', fields, direction: 'tense' }, rule };
}

/** The same expression with parts added to it: "Friday" with "morning". Null where it has no room for them. */
export function withFields(match: Match, fields: TimeFields, to: number): Match | null {
  const { meaning } = match;
  const type = fields.part ? 'TIME' : match.type;
  if (meaning.kind === 'fields')
    return { ...match, to, type, meaning: { ...meaning, fields: { ...meaning.fields, ...fields } } };
  if (meaning.kind !== 'relative') return null;
  return { ...match, to, type, meaning: { ...meaning, fields: { ...meaning.fields, ...fields } } };
}

/** The longest of what the rules find; the first among equals. */
export function longest(scan: Scan, i: number, rules: readonly Rule[]): Match | null {
  let best: Match | null = null;
  for (const rule of rules) {
    const found = rule(scan, i);
    if (found && (!best || found.to > best.to)) best = found;
  }
  return best;
}
