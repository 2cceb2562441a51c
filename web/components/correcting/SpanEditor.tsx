import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react';
import { MarkedText } from '../MarkedText.tsx';
import { type PartName, runsOf } from '../passage-runs.ts';
import styles from './Correcting.module.css';
import { around, moved, type Range, type Step, trimmed } from './words.ts';

/** A passage that can be changed. */
export interface Span {
  readonly part: PartName;
  readonly range: Range | null;
}

/**
 * The text around a finding, in which its passages are set: by selecting words, or with the arrow keys. One passage is
 * changed at a time; the others are shown beside it.
 */
export function SpanEditor({
  text,
  spans,
  active,
  name,
  onChange,
  autoFocus = false,
}: {
  /** Of the whole article. */
  readonly text: string;
  readonly spans: readonly Span[];
  readonly active: PartName;
  /** What the active passage is called. */
  readonly name: string;
  readonly onChange: (range: Range) => void;
  /** Whoever corrects a finding begins with its words. */
  readonly autoFocus?: boolean;
}) {
  const help = useId();
  const box = useRef<HTMLDivElement>(null);
  // Where it began; it doesn't move while words are added.
  const first = useRef(spans);
  const stretch = useMemo(() => around(text, rangesOf(first.current)), [text]);
  const shown = text.slice(stretch.start, stretch.end);
  const now = spans.find(({ part }) => part === active)?.range ?? null;
  const parts = spans.flatMap(({ part, range }) => (range === null ? [] : [{ part, ...range }]));

  useEffect(() => {
    if (autoFocus) box.current?.focus({ preventScroll: true });
  }, [autoFocus]);

  const set = (range: Range) => onChange({ start: range.start + stretch.start, end: range.end + stretch.start });
  const press = (event: KeyboardEvent) => {
    const step = stepOf(event);
    if (step === null || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const range = now ?? mainOf(spans);
    if (range === null) return;
    const within = { start: range.start - stretch.start, end: range.end - stretch.start };
    // One that isn't there yet begins as the first word of what is.
    if (now === null) return set(moved(shown, { ...within, end: within.start }, 'end', 'word', 1));
    set(moved(shown, within, event.shiftKey ? 'start' : 'end', step, directionOf(event)));
  };
  const select = () => {
    const range = selected(box.current);
    const words = range && trimmed(text, range);
    if (words === null) return;
    onChange(words);
    window.getSelection()?.removeAllRanges();
  };

  return (
    <div>
      {/* biome-ignore lint/a11y/useSemanticElements: no element is a text whose selection is the value */}
      <div
        ref={box}
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys are told below it
        tabIndex={0}
        aria-label={`${name}, in the text`}
        aria-describedby={help}
        className={styles.text}
        onKeyDown={press}
        onMouseUp={select}
      >
        <MarkedText runs={runsOf(shown, stretch.start, parts)} active={active} />
      </div>
      <p id={help} className={styles.help}>
        Select words, or <kbd>←</kbd> <kbd>→</kbd> move the end, with <kbd>Shift</kbd> the beginning; <kbd>↑</kbd>{' '}
        <kbd>↓</kbd> by sentences, with <kbd>Alt</kbd> by characters.
      </p>
      <p className="unseen" role="status">
        {now === null ? `${name}: none` : `${name}: ${text.slice(now.start, now.end)}`}
      </p>
    </div>
  );
}

function rangesOf(spans: readonly Span[]): Range[] {
  const ranges = spans.flatMap(({ range }) => (range === null ? [] : [range]));
  return ranges.length === 0 ? [{ start: 0, end: 0 }] : ranges;
}

function mainOf(spans: readonly Span[]): Range | null {
  return spans.find(({ range }) => range !== null)?.range ?? null;
}

function stepOf({ key, altKey }: KeyboardEvent): Step | null {
  if (key === 'ArrowUp' || key === 'ArrowDown') return 'sentence';
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  return altKey ? 'character' : 'word';
}

function directionOf({ key }: KeyboardEvent): 1 | -1 {
  return key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
}

/** What is selected in a text, as offsets of the article. */
function selected(box: HTMLElement | null): Range | null {
  const selection = window.getSelection();
  if (box === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const start = offsetOf(box, startContainer, startOffset);
  const end = offsetOf(box, endContainer, endOffset);
  return start === null || end === null || start >= end ? null : { start, end };
}

function offsetOf(box: HTMLElement, node: Node, offset: number): number | null {
  if (!box.contains(node)) return null;
  if (node instanceof Text) {
    const start = node.parentElement?.dataset['start'];
    return start === undefined ? null : Number(start) + offset;
  }
  // Between runs: where the next one begins, or the last one ends.
  const next = node.childNodes[offset];
  if (next instanceof HTMLElement && next.dataset['start']) return Number(next.dataset['start']);
  const last = node instanceof HTMLElement && node.dataset['start'] ? node : box.lastElementChild;
  if (!(last instanceof HTMLElement) || !last.dataset['start']) return null;
  return Number(last.dataset['start']) + (last.textContent?.length ?? 0);
}
