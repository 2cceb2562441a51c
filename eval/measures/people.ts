import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { open } from '../../src/article/open.ts';
import { resolve } from '../../src/findings/entities/resolve.ts';
import { statements } from '../../src/findings/statements/statements.ts';
import type { Chars, StatementFrame } from '../../src/stages.ts';
import { tokenize } from '../../src/tokens/tokenize.ts';
import { rowsOf } from '../articles.ts';
import { contextOf } from '../context.ts';
import { passMeasured, readWithFrames } from '../read.ts';
import { runScorer, scorerPath, withFolder } from '../scorer.ts';
import { keptAside } from './pledges-actions.ts';

/**
 * Resolution of given words to people, with names from the trained reader's tags: speakers of gold attributions, and
 * gold spans of pledgers and actors in the articles that are not trained on. Names agree as in the scorer
 * `pledges-actions.mjs`: one distinctive word in common. Gold spans that cut a word are omitted.
 */
export const name = 'people';

type Pieces = readonly (readonly [number, number])[];
interface GoldAttribution {
  readonly source?: Pieces;
  readonly cue?: Pieces;
  readonly content?: Pieces;
}
interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly published?: string;
  readonly annotations: readonly { readonly attributions: readonly GoldAttribution[] }[];
}
interface GoldFrames {
  readonly id: string;
  readonly text?: string;
  readonly publisher?: string;
  readonly speaker?: string | null;
  readonly pledges: readonly { readonly pledger: string | string[]; readonly pledger_at: [number, number] | null }[];
  readonly actions: readonly { readonly actor: string | string[]; readonly actor_at: [number, number] | null }[];
}

const chars = (pieces: Pieces = []): Chars[] => pieces.map(([start, end]) => ({ start, end }));
const statementFrames = (of: readonly GoldAttribution[]): StatementFrame[] =>
  of.flatMap(({ source, cue, content }) => {
    // Some have no cue, and a few only a source, which has no content.
    const trigger = chars(cue?.length ? cue : content);
    const roles = { source: chars(source), content: chars(content) };
    return trigger.length > 0 ? [{ kind: 'statement', trigger, roles, probability: 1, second: null }] : [];
  });

export async function run(corpus: string): Promise<Record<string, number> | null> {
  const scorer = scorerPath(corpus, 'speakers.mjs');
  const links = join(corpus, 'speakers', 'dev.jsonl');
  if (scorer === null || !existsSync(links)) return null;
  const wanted = new Set(rowsOf<{ id: string }>(links).map(({ id }) => id));
  const readings: string[] = [];
  for (const { id, text, title, published, annotations } of rowsOf<GoldArticle>(join(corpus, 'polnear', 'dev.jsonl'))) {
    if (!wanted.has(id)) continue;
    const known = { ...(title === undefined ? {} : { title }), ...(published === undefined ? {} : { published }) };
    const said = statementFrames(annotations[0]!.attributions);
    const reading = await readWithFrames({ id, content: text, verbatim: true, ...known }, said);
    readings.push(JSON.stringify(reading));
  }
  const output = withFolder((scratch) => {
    const file = join(scratch, 'readings.ndjson');
    writeFileSync(file, readings.join('\n'));
    return runScorer(scorer, [links, file]);
  });
  const articles = new Map(rowsOf<GoldArticle>(join(corpus, 'polnear', 'train.jsonl')).map((each) => [each.id, each]));
  const genres = keptAside(rowsOf<GoldFrames>(join(corpus, 'pledges-actions', 'genres-train.jsonl')));
  return {
    'speakers of gold attributions': Number(/right of those ([\d.]+)/.exec(output)?.[1]),
    ...(await frames('news', rowsOf(join(corpus, 'pledges-actions', 'news-dev.jsonl')), articles)),
    ...(await frames('genres', genres, articles)),
  };
}

async function frames(
  kind: string,
  gold: readonly GoldFrames[],
  articles: ReadonlyMap<string, GoldArticle>,
): Promise<Record<string, number>> {
  const tally = { pledger: { right: 0, of: 0 }, actor: { right: 0, of: 0 } };
  for (const { id, text, publisher, speaker, pledges, actions } of gold) {
    const annotated = articles.get(id);
    const { article } = open({
      content: text ?? annotated?.text ?? '',
      verbatim: true,
      ...(publisher === undefined ? {} : { outlet: publisher }),
      ...(speaker ? { byline: [speaker] } : {}),
    });
    const tokens = tokenize(article);
    const { names } = await passMeasured(article, tokens);
    const context = contextOf(article, { tokens, names });
    // Official texts have no annotated statements; their first persons are known without.
    statements(context, annotated ? statementFrames(annotated.annotations[0]!.attributions) : []);
    const asked = [
      ...pledges.map(({ pledger, pledger_at: at }) => ({ as: 'pledger' as const, want: [pledger].flat(), at })),
      ...actions.map(({ actor, actor_at: at }) => ({ as: 'actor' as const, want: [actor].flat(), at })),
    ].flatMap(({ as, want, at }) => (at && whole(article.text, at[0]) ? [{ as, want, start: at[0], end: at[1] }] : []));
    asked.sort((a, b) => a.start - b.start);
    const found = asked.map(({ as, start, end }) => resolve([{ start, end }], as, context).entities);
    asked.forEach(({ as, want }, i) => {
      if (want.some((each) => /unstated/.test(each))) return;
      const have = new Set(
        found[i]!.flatMap((each) => {
          const entity = context.coreference.entity(each);
          return entity
            ? [entity.name, ...entity.mentions.map(({ exact }) => exact), ...entity.offices.map((o) => o.title)]
            : [];
        }).flatMap(distinctiveWords),
      );
      tally[as].of++;
      if (want.some((each) => distinctiveWords(each).some((word) => have.has(word)))) tally[as].right++;
    });
  }
  return {
    [`${kind} pledgers`]: (100 * tally.pledger.right) / tally.pledger.of,
    [`${kind} actors`]: (100 * tally.actor.right) / tally.actor.of,
  };
}

const whole = (text: string, at: number): boolean => !/^\p{L}\p{L}$/u.test(text.slice(at - 1, at + 1)) || at === 0;

const STOP_WORDS = new Set(
  'the a an of and in on for mr mrs ms unstated unnamed administration campaign party'.split(' '),
);

/** The distinctive words of a name, as `score/pledges-actions.mjs` compares them. */
export const distinctiveWords = (name: string): string[] =>
  (name.toLowerCase().match(/[\p{L}\p{N}$%]+/gu) ?? []).filter((word) => word.length > 2 && !STOP_WORDS.has(word));
