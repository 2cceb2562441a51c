import { join } from 'node:path';
import type { Reading } from '../../src/index.ts';
import { type CorpusArticle, rowsOf } from '../articles.ts';

type Bounds = readonly [start: number, end: number];

/** A thing of the gold standard or of a reading, by its characters. */
export interface Marked {
  readonly spans: readonly Bounds[];
  /** A description in a few words. */
  readonly note: string;
  /** Whether a miss counts: false where only one annotator marked it. */
  readonly firm: boolean;
}

/** One layer of a reading with its gold standard. */
export interface Layer {
  /** The articles, with their gold by id. */
  load(corpus: string): {
    readonly articles: readonly CorpusArticle[];
    readonly gold: ReadonlyMap<string, readonly Marked[]>;
  };
  found(reading: Reading): readonly Marked[];
}

interface GoldAct {
  readonly id: string;
  readonly pledges: readonly GoldEntry[];
  readonly actions: readonly GoldEntry[];
}

interface GoldEntry {
  readonly spans: readonly Bounds[];
  readonly firm?: boolean;
  readonly kind?: string | readonly string[];
  readonly pledger?: string | readonly string[];
  readonly actor?: string | readonly string[];
}

interface Attributions {
  readonly annotations: readonly {
    readonly attributions: readonly {
      readonly source?: Bounds[];
      readonly cue?: Bounds[];
      readonly content?: Bounds[];
    }[];
  }[];
}

const bounds = ({ start, end }: { readonly start: number; readonly end: number }): Bounds => [start, end];

/** Names of the entities of a finding. */
const names = ({ entities }: Reading, ids: readonly (string | null)[]): string =>
  ids.map((id) => entities.find((each) => each.id === id)?.name ?? '?').join('; ') || 'nobody';

const statements: Layer = {
  load(corpus) {
    const articles = rowsOf<CorpusArticle & Attributions>(join(corpus, 'polnear', 'dev.jsonl'));
    const gold = articles.map(({ id, annotations }): [string, Marked[]] => [
      id,
      (annotations[0]?.attributions ?? []).map(({ source = [], cue = [], content = [] }) => ({
        spans: [...cue, ...source, ...content],
        note: 'gold',
        firm: true,
      })),
    ]);
    return { articles, gold: new Map(gold) };
  },
  found: (reading) =>
    reading.statements.map(({ cue, source, content, speaker, confidence }) => ({
      spans: [...cue, ...source, ...content].map(bounds),
      note: `${names(reading, [speaker])}, ${confidence.toFixed(2)}`,
      firm: true,
    })),
};

const acts = (which: 'pledges' | 'actions'): Pick<Layer, 'load'> => ({
  load(corpus) {
    const rows = rowsOf<GoldAct>(join(corpus, 'pledges-actions', 'news-dev.jsonl'));
    const gold = new Map(
      rows.map((row) => [
        row.id,
        row[which].map(({ spans, firm, kind, pledger, actor }) => ({
          spans,
          note: [kind, pledger, actor].flat().filter(Boolean).join(', '),
          firm: firm !== false,
        })),
      ]),
    );
    return {
      articles: rowsOf<CorpusArticle>(join(corpus, 'polnear', 'train.jsonl')).filter(({ id }) => gold.has(id)),
      gold,
    };
  },
});

/** The layers whose errors can be shown. */
export const LAYERS: Readonly<Record<string, Layer>> = {
  statements,
  pledges: {
    ...acts('pledges'),
    found: (reading) =>
      reading.pledges.map(({ passages, kind, pledgers, confidence }) => ({
        spans: passages.map(bounds),
        note: `${kind}, ${names(reading, pledgers)}, ${confidence.toFixed(2)}`,
        firm: true,
      })),
  },
  actions: {
    ...acts('actions'),
    found: (reading) =>
      reading.actions.map(({ passage, act, actors, confidence }) => ({
        spans: [bounds(passage)],
        note: `“${act.exact}” by ${names(reading, actors)}, ${confidence.toFixed(2)}`,
        firm: true,
      })),
  },
};
