import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import { type FindingSpan, lookOf } from '../../text/finding-spans.ts';
import { type Segment, type Span, segmentsOf } from '../../text/segments.ts';
import styles from './ArticleText.module.css';
import { DRAFT } from './draft.ts';
import { type Pointed, usePointed } from './pointed.ts';

export interface Shown extends Span {
  readonly role: string;
}

interface Props {
  readonly text: string;
  readonly paragraph: Shown;
  readonly spans: readonly FindingSpan[];
  /** The finding that is chosen, where it stands here. */
  readonly chosen: string | null;
  readonly pointed: Pointed;
  /** Numbers of notes, by finding, where the text is printed. */
  readonly notes: ReadonlyMap<string, number> | null;
  readonly onMarked: () => void;
}

/** A paragraph with its passages marked. Whatever is drawn, its text nodes are the characters of the article. */
export const Paragraph = memo(function Paragraph({ text, paragraph, spans, chosen, pointed, notes, onMarked }: Props) {
  const segments = useMemo(() => segmentsOf(text, paragraph, spans), [text, paragraph, spans]);
  const here = useMemo(() => new Set(spans.map(({ finding }) => finding)), [spans]);
  const lit = usePointed(pointed, (finding) => here.has(finding));
  // Once its marks are there, what stands beside them can be put on their level.
  const told = useRef(onMarked);
  useLayoutEffect(() => told.current(), []);
  return (
    <Element paragraph={paragraph}>
      {segments.map((segment) => (
        <Words
          key={segment.start}
          words={text.slice(segment.start, segment.end)}
          segment={segment}
          chosen={chosen}
          lit={lit}
          notes={notes}
        />
      ))}
    </Element>
  );
});

/** A paragraph as it is far from what is seen: its words alone. */
export const BareParagraph = memo(function BareParagraph({ text, paragraph }: Pick<Props, 'text' | 'paragraph'>) {
  return <Element paragraph={paragraph}>{text.slice(paragraph.start, paragraph.end)}</Element>;
});

function Element({ paragraph, children }: { readonly paragraph: Shown; readonly children: React.ReactNode }) {
  const { start, role } = paragraph;
  const props = { 'data-start': start, 'data-role': role, className: styles.paragraph };
  if (role === 'title') return <h1 {...props}>{children}</h1>;
  if (role === 'heading') return <h2 {...props}>{children}</h2>;
  return <p {...props}>{children}</p>;
}

function Words({
  words,
  segment,
  chosen,
  lit,
  notes,
}: {
  readonly words: string;
  readonly segment: Segment<FindingSpan>;
  readonly chosen: string | null;
  readonly lit: string | null;
  readonly notes: Props['notes'];
}) {
  const { over, end } = segment;
  if (over.length === 0) return words;
  const { depth, marks, of } = lookOf(over);
  const has = (finding: string | null) => finding !== null && over.some((span) => span.finding === finding);
  const state = has(DRAFT) ? DRAFT : has(chosen) ? 'chosen' : has(lit) ? 'pointed' : undefined;
  const ended = notes === null ? [] : over.filter((span) => span.end === end && isNoted(span.part));
  const numbers = ended.flatMap(({ finding }) => notes?.get(finding) ?? []);
  return (
    <span
      className={styles.words}
      data-of={of}
      data-depth={depth === 0 ? undefined : Math.min(depth, 3)}
      data-marks={marks === '' ? undefined : marks}
      data-state={state}
      data-notes={numbers.length === 0 ? undefined : [...new Set(numbers)].join(', ')}
    >
      {words}
    </span>
  );
}

/** Whether a note's number stands behind this part. */
function isNoted(part: FindingSpan['part']): boolean {
  return part === 'content' || part === 'passage';
}
