import type { Lookup } from '../lookup.ts';
import { type PartRole, partsOf } from '../parts.ts';

/** The kinds of layers. `voice` is the article's own voice. */
export type LayerKind = 'voice' | Exclude<PartRole, 'mention' | 'office'>;

/** A range of the text that is marked for one finding. */
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

/** Whether a layer is drawn as a link on its own words; other findings get a badge before their words. */
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
    // Links lead to the act of an action; otherwise to the first passage that exists, since a statement may lack
    // content.
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
 * The layers of each paragraph, cut at its bounds. The anchor of a layer is on the first paragraph that it overlaps.
 *
 * @param paragraphs `[start, end)` of each, in order
 * @param layers sorted as by {@link layersOf}
 * @param text a range that would cut a surrogate pair is widened to contain it
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
