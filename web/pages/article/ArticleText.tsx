import { memo, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { ArticleRead } from '../../../src/record/views/articles.ts';
import type { FindingSpan } from '../../text/finding-spans.ts';
import { PARAGRAPHS_PER_CHUNK } from '../../text/places.ts';
import { byParagraph } from '../../text/segments.ts';
import styles from './ArticleText.module.css';
import { BareParagraph, Paragraph, type Shown } from './Paragraph.tsx';
import type { Pointed } from './pointed.ts';

/** Beyond this a text is drawn where it is seen, and the rest stands as bare words until it comes near. */
const LARGE = { characters: 40_000, paragraphs: 150 } as const;

/** The article as it is typeset, with what stands on its passages. */
export function ArticleText({
  article,
  root,
  spans,
  chosen,
  pointed,
  notes,
  onMarked,
}: {
  readonly article: Pick<ArticleRead, 'text' | 'paragraphs' | 'language'>;
  readonly root: RefObject<HTMLElement | null>;
  readonly spans: readonly FindingSpan[];
  readonly chosen: string | null;
  readonly pointed: Pointed;
  /** Numbers of notes, by finding, where the text is printed. */
  readonly notes: ReadonlyMap<string, number> | null;
  readonly onMarked: () => void;
}) {
  const { text, paragraphs, language } = article;
  const large = text.length > LARGE.characters || paragraphs.length > LARGE.paragraphs;
  const chunks = useChunks(paragraphs, spans);
  const near = useNear(root, large, chunks.length);
  return (
    <article
      ref={root}
      className={styles.text}
      data-large={large || undefined}
      lang={language === 'und' ? undefined : language}
    >
      {chunks.map((chunk, i) => (
        <Paragraphs
          key={chunk.paragraphs[0]?.start ?? 0}
          text={text}
          chunk={chunk}
          marked={notes !== null || !large || near.has(i)}
          chosen={chosen !== null && chunk.findings.has(chosen) ? chosen : null}
          pointed={pointed}
          notes={notes}
          onMarked={onMarked}
        />
      ))}
    </article>
  );
}

interface Chunk {
  readonly paragraphs: readonly Shown[];
  /** What lies over each. */
  readonly lists: readonly (readonly FindingSpan[])[];
  readonly findings: ReadonlySet<string>;
}

const Paragraphs = memo(function Paragraphs({
  text,
  chunk,
  marked,
  chosen,
  pointed,
  notes,
  onMarked,
}: {
  readonly text: string;
  readonly chunk: Chunk;
  readonly marked: boolean;
  readonly chosen: string | null;
  readonly pointed: Pointed;
  readonly notes: ReadonlyMap<string, number> | null;
  readonly onMarked: () => void;
}) {
  return (
    <div className={styles.chunk} style={{ containIntrinsicBlockSize: `auto ${height(chunk.paragraphs)}px` }}>
      {chunk.paragraphs.map((paragraph, i) => {
        if (!marked) return <BareParagraph key={paragraph.start} text={text} paragraph={paragraph} />;
        const here = chunk.lists[i] ?? [];
        return (
          <Paragraph
            key={paragraph.start}
            text={text}
            paragraph={paragraph}
            spans={here}
            chosen={chosen !== null && here.some(({ finding }) => finding === chosen) ? chosen : null}
            pointed={pointed}
            notes={notes}
            onMarked={onMarked}
          />
        );
      })}
    </div>
  );
});

/** About how high paragraphs are, at some 68 letters a line. */
function height(paragraphs: readonly Shown[]): number {
  return paragraphs.reduce((sum, { start, end }) => sum + Math.ceil((end - start) / 68) * 31 + 16, 0);
}

/** The paragraphs with what lies over them, in chunks; each the same as before where it holds the same. */
function useChunks(paragraphs: readonly Shown[], spans: readonly FindingSpan[]): readonly Chunk[] {
  const before = useRef<readonly Chunk[]>([]);
  const chunks = useMemo(() => {
    const lists = byParagraph(paragraphs, spans);
    return Array.from({ length: Math.ceil(paragraphs.length / PARAGRAPHS_PER_CHUNK) }, (_, i): Chunk => {
      const [from, to] = [i * PARAGRAPHS_PER_CHUNK, (i + 1) * PARAGRAPHS_PER_CHUNK];
      const old = before.current[i];
      const shown = paragraphs.slice(from, to);
      const fresh = lists.slice(from, to);
      const sameText = old !== undefined && same(old.paragraphs, shown);
      const kept = fresh.map((list, j) => {
        const oldList = sameText ? old.lists[j] : undefined;
        return oldList && same(oldList, list) ? oldList : list;
      });
      if (sameText && same(old.lists, kept)) return old;
      return { paragraphs: shown, lists: kept, findings: new Set(kept.flat().map(({ finding }) => finding)) };
    });
  }, [paragraphs, spans]);
  useEffect(() => {
    before.current = chunks;
  });
  return chunks;
}

function same<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}

/** Numbers of the chunks that are, or were, a screen or less away from what is seen. */
function useNear(root: RefObject<HTMLElement | null>, watch: boolean, chunks: number): ReadonlySet<number> {
  const [near, setNear] = useState<ReadonlySet<number>>(() => new Set([0, 1]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another count are other elements
  useEffect(() => {
    const element = root.current;
    if (!watch || element === null) return;
    const numbers = new Map([...element.children].map((child, i) => [child, i]));
    const observer = new IntersectionObserver(
      (entries) => {
        const come = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target);
        for (const target of come) observer.unobserve(target);
        const more = come.flatMap((target) => numbers.get(target) ?? []);
        setNear((before) => (more.every((chunk) => before.has(chunk)) ? before : new Set([...before, ...more])));
      },
      { rootMargin: '100% 0px' },
    );
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, [root, watch, chunks]);
  return near;
}
