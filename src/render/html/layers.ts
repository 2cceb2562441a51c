import type { Lookup } from '../lookup.ts';
import { type PartRole, partsOf } from '../parts.ts';

/** What a layer of the text shows. `voice` is the article's own. */
export type LayerKind = 'voice' | Exclude<PartRole, 'mention' | 'office'>;

/** A stretch of the text that is marked for one finding. */
export interface Layer {
  readonly start: number;
  readonly end: number;
  readonly kind: LayerKind;
  /** Id of the finding; null for the article's own voice. */
  readonly id: string | null;
  /** Whether links from the finding lead to the start of this layer. */
  readonly anchor: boolean;
}

const RANK: readonly LayerKind[] = [
  'voice',
  'content',
  'pledge',
  'condition',
  'action',
  'source',
  'cue',
  'act',
  'figure',
  'date',
];

/** Layers drawn as links on their own few words; other findings get a badge before their words. */
export function isLinked({ kind }: Layer): boolean {
  return kind === 'act' || kind === 'figure' || kind === 'date';
}

/** All layers of a reading, outer ones first where they start together. Empty passages are dropped. */
export function layersOf(lookup: Lookup): readonly Layer[] {
  const layers: Layer[] = lookup.reading.voice.map(({ start, end }) => ({
    start,
    end,
    kind: 'voice',
    id: null,
    anchor: false,
  }));
  for (const finding of lookup.findings.values()) {
    if (finding.kind === 'entity') continue;
    const parts = partsOf(finding).filter(({ passage }) => passage.end > passage.start);
    // Links lead to the act of an action; else to the first passage there is, also where a statement has no content.
    const anchor = (finding.kind === 'action' && parts.find(({ role }) => role === 'act')) || parts[0];
    for (const part of parts) {
      const { start, end } = part.passage;
      layers.push({ start, end, kind: part.role as LayerKind, id: finding.item.id, anchor: part === anchor });
    }
  }
  return layers.filter(({ start, end }) => end > start).sort(outerFirst);
}

function outerFirst(a: Layer, b: Layer): number {
  return a.start - b.start || b.end - a.end || RANK.indexOf(a.kind) - RANK.indexOf(b.kind);
}

/**
 * The layers of each paragraph, cut at its bounds. An anchor stays on the first paragraph that its layer touches.
 *
 * @param paragraphs `[start, end)` of each, in order
 * @param layers as {@link layersOf} sorts them
 * @param text a mark that would cut a surrogate pair is widened to hold it whole
 */
export function byParagraph(
  paragraphs: readonly (readonly [start: number, end: number])[],
  layers: readonly Layer[],
  text: string,
): readonly (readonly Layer[])[] {
  let next = 0;
  let going: Layer[] = [];
  return paragraphs.map(([start, end]) => {
    for (let layer = layers[next]; layer !== undefined && layer.start < end; layer = layers[++next]) going.push(layer);
    going = going.filter((layer) => layer.end > start);
    const here = going.map((layer) => ({
      ...layer,
      start: Math.max(start, layer.start - (isWithinPair(text, layer.start) ? 1 : 0)),
      end: Math.min(end, layer.end + (isWithinPair(text, layer.end) ? 1 : 0)),
    }));
    going = going.filter((layer) => layer.end > end).map((layer) => ({ ...layer, anchor: false }));
    return here.sort(outerFirst);
  });
}

function isWithinPair(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff;
}
