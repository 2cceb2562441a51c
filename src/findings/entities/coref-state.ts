import type { Mentions, Phrases, Span, Token, Tokens } from '../../stages.ts';
import type { Article, Step } from '../../types.ts';
import { type Discourse, discourse } from './discourse.ts';
import { type Identified, identify } from './identity.ts';
import { type Introductions, introductions } from './introductions.ts';
import { type Member, member } from './member.ts';

/** How a stretch is referred to (see `ReferOptions`). */
export type As = 'speaker' | 'outlet' | 'pledger' | 'actor' | 'target' | 'place';

/** A member that a stretch stands for, and the steps that led to it. */
export interface Found {
  readonly member: Member;
  readonly why: readonly Step[];
}

/** All that resolving a reference looks at, and the members as they grow. */
export interface CorefState {
  readonly tokens: Tokens;
  readonly all: readonly Token[];
  readonly text: string;
  readonly phrases: Phrases;
  readonly mentions: Mentions;
  readonly identified: Identified;
  readonly discourse: Discourse;
  readonly introduced: Introductions;
  /** Index of the outermost and of the innermost name mention that covers a token, or -1. */
  readonly outer: Int32Array;
  readonly inner: Int32Array;
  /** Index of the time expression that covers a token, or -1. */
  readonly timeAt: Int32Array;
  readonly members: Member[];
  /** Members that a finding asked for; descriptions weighed on the way to one are no entities. */
  readonly asked: Set<Member>;
  add(name: string, type: Member['type']): Member;
  /** The outlet that the article appears in: "this newspaper"; null where that is not known. */
  ownOutlet(): Member | null;
  /** Resolves a span as a whole; the one way back into the resolution for possessors, relative pronouns and the like. */
  resolve(span: Span, as: As): readonly Found[];
}

export function makeCorefState(
  { outlet }: Pick<Article, 'outlet'>,
  tokens: Tokens,
  phrases: Phrases,
  mentions: Mentions,
  resolve: CorefState['resolve'],
): CorefState {
  const identified = identify(tokens, phrases, mentions, outlet);
  const said = discourse(tokens, phrases, mentions);
  const members = identified.members;
  const outer = new Int32Array(tokens.tokens.length).fill(-1);
  const inner = new Int32Array(tokens.tokens.length).fill(-1);
  mentions.names.forEach((mention, i) => {
    const nested = outer[mention.from]! >= 0;
    for (let t = mention.from; t < mention.to; t++) {
      if (outer[t]! < 0) outer[t] = i;
      inner[t] = i;
    }
    if (!nested) said.recordMention(mention.name.to - 1, identified.of[i]!);
  });
  let own: Member | null = null;
  function add(name: string, type: Member['type']): Member {
    const made = member(`e${members.length + 1}`, name, type);
    members.push(made);
    return made;
  }
  const timeAt = new Int32Array(tokens.tokens.length).fill(-1);
  mentions.times.forEach(({ from, to }, i) => {
    timeAt.fill(i, from, to);
  });
  return {
    tokens,
    all: tokens.tokens,
    text: tokens.text,
    phrases,
    mentions,
    identified,
    discourse: said,
    introduced: introductions(tokens.tokens, phrases),
    outer,
    inner,
    timeAt,
    members,
    asked: new Set(members),
    add,
    ownOutlet() {
      if (outlet === null) return null;
      own ??= members.find((each) => each.outlet && each.name === outlet) ?? null;
      if (own) return own;
      const made = add(outlet, 'organisation');
      own = made;
      made.outlet = true;
      made.why.push({ rule: 'name', because: 'the outlet that the article appears in' });
      return made;
    },
    resolve,
  };
}
