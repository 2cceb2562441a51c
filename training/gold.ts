import { join } from 'node:path';
import { type CorpusArticle, rowsOf } from '../eval/articles.ts';
import { keptAside } from '../eval/measures/pledges-actions.ts';
import type { Chars, StatementFrame } from '../src/stages.ts';

type Range = readonly [start: number, end: number];
interface GoldAttribution {
  readonly source?: readonly Range[];
  readonly cue?: readonly Range[];
  readonly content?: readonly Range[];
}
interface Rows {
  readonly id: string;
  readonly pledges: readonly {
    readonly spans: readonly Range[];
    readonly pledger?: string | string[] | null;
    readonly pledger_at?: Range | null;
  }[];
  readonly actions: readonly {
    readonly spans: readonly Range[];
    readonly act?: Range | null;
    readonly actor?: string | string[] | null;
    readonly actor_at?: Range | null;
  }[];
}

/** An annotated pledger or actor. */
export interface GoldRole {
  readonly as: 'pledger' | 'actor';
  /** The fullest name first; "unstated" where the text names nobody. */
  readonly who: readonly string[];
  /** The words for it; null where there are none. */
  readonly at: Chars | null;
  /** The act; for a pledge its first piece. */
  readonly trigger: Chars;
  readonly passage: Chars;
}

export interface GoldArticle extends CorpusArticle {
  readonly statements: readonly StatementFrame[];
  readonly roles: readonly GoldRole[];
}

const chars = (pieces: readonly Range[] = []): Chars[] => pieces.map(([start, end]) => ({ start, end }));

/**
 * The articles of the training parts with their pledgers and actors, and, for those of PolNeAR, with their statements.
 *
 * @param files of rows, `news` of PolNeAR's training part, `genres` with texts of their own
 */
export function goldArticles(
  corpus: string,
  files: { readonly news: readonly string[]; readonly genres: readonly string[] },
): GoldArticle[] {
  const polnear = new Map(
    rowsOf<CorpusArticle & { readonly annotations: readonly { readonly attributions: readonly GoldAttribution[] }[] }>(
      join(corpus, 'polnear/train.jsonl'),
    ).map((each) => [each.id, each]),
  );
  const news = files.news
    .flatMap((file) => rowsOf<Rows>(file))
    .map((row) => {
      const { annotations, ...article } = polnear.get(row.id)!;
      return {
        ...article,
        statements: statementFrames(annotations[0]!.attributions),
        roles: rolesOf(row, article.text),
      };
    });
  const aside = new Set(
    keptAside(rowsOf<CorpusArticle>(join(corpus, 'pledges-actions/genres-train.jsonl'))).map(({ id }) => id),
  );
  const genres = files.genres
    .flatMap((file) => rowsOf<Rows & CorpusArticle>(file))
    .filter(({ id }) => !aside.has(id))
    .map((row) => ({ ...row, statements: [], roles: rolesOf(row, row.text) }));
  return [...news, ...genres];
}

function rolesOf({ pledges, actions }: Rows, text: string): GoldRole[] {
  const made = (
    as: GoldRole['as'],
    spans: readonly Range[],
    trigger: Range | null | undefined,
    who: string | string[] | null | undefined,
    at: Range | null | undefined,
  ): GoldRole[] => {
    const pieces = chars(spans);
    const [first] = pieces;
    // Not every annotation says who; and some offsets are inside a word.
    if (who === undefined || !first || (at && !(whole(text, at[0]) && whole(text, at[1])))) return [];
    return [
      {
        as,
        who: [who ?? 'unstated'].flat(),
        at: at ? { start: at[0], end: at[1] } : null,
        trigger: trigger ? { start: trigger[0], end: trigger[1] } : first,
        passage: { start: first.start, end: pieces.at(-1)!.end },
      },
    ];
  };
  return [
    ...pledges.flatMap(({ spans, pledger, pledger_at }) => made('pledger', spans, null, pledger, pledger_at)),
    ...actions.flatMap(({ spans, act, actor, actor_at }) => made('actor', spans, act, actor, actor_at)),
  ].sort((a, b) => a.passage.start - b.passage.start || a.trigger.start - b.trigger.start);
}

/** Whether a position is not inside a word. */
const whole = (text: string, at: number): boolean => at === 0 || !/^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));

function statementFrames(of: readonly GoldAttribution[]): StatementFrame[] {
  return of.flatMap(({ source, cue, content }) => {
    const trigger = chars(cue?.length ? cue : content);
    const roles = { source: chars(source), content: chars(content) };
    return trigger.length > 0 ? [{ kind: 'statement', trigger, roles, probability: 1, second: null }] : [];
  });
}

export const unstated = ({ who }: GoldRole): boolean => who.some((each) => /unstated/.test(each));
