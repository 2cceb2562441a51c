import {
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Finding } from '../../../src/record/views/findings.ts';
import { placeOf } from '../../text/finding-spans.ts';
import type { Span } from '../../text/segments.ts';
import { stack } from '../../text/stack.ts';
import { Card } from './Card.tsx';
import { Connectors } from './Connectors.tsx';
import { DRAFT } from './draft.ts';
import styles from './Margin.module.css';
import type { Pointed } from './pointed.ts';

/** Height in pixels of a card that was not rendered yet: two lines. */
const DEFAULT_CARD_HEIGHT = 45;
const CARD_GAP = 3;
/** The open card keeps its position, and the others make room. */
const OPEN_CARD_WEIGHT = 400;
/** With more cards, only those in view are rendered. */
const MAX_RENDERED_CARDS = 150;

interface Entry {
  readonly id: string;
  /** Null of the finding that is being made. */
  readonly finding: Finding | null;
}

/** The findings beside the text, each as near to the level of its words as the others allow. */
export function Margin({
  findings,
  depths,
  levels,
  open,
  opened,
  madeAt,
  making,
  columns,
  root,
  paragraphs,
  pointed,
}: {
  /** Those that are shown, in the order of the text. */
  readonly findings: readonly Finding[];
  readonly depths: ReadonlyMap<string, number>;
  readonly levels: ReadonlyMap<string, number>;
  /** The finding that is open. */
  readonly open: string | null;
  readonly opened: ReactNode;
  /** Where the words begin of which a finding is being made; null where none is. */
  readonly madeAt: number | null;
  readonly making: ReactNode;
  readonly columns: RefObject<HTMLElement | null>;
  readonly root: RefObject<HTMLElement | null>;
  readonly paragraphs: readonly Span[];
  readonly pointed: Pointed;
}) {
  const list = useRef<HTMLOListElement>(null);
  const { heights, measure } = useHeights();
  const entries = useMemo((): readonly Entry[] => {
    const all = findings.map((finding): Entry => ({ id: finding.id, finding }));
    if (madeAt === null) return all;
    const before = findings.filter((finding) => (placeOf(finding)?.start ?? 0) <= madeAt).length;
    return all.toSpliced(before, 0, { id: DRAFT, finding: null });
  }, [findings, madeAt]);
  const tops = useMemo(() => {
    const items = entries.map(({ id }) => ({
      at: levels.get(id) ?? 0,
      height: heights.get(id) ?? DEFAULT_CARD_HEIGHT,
      weight: id === DRAFT || id === open ? OPEN_CARD_WEIGHT : 1,
    }));
    return stack(items, CARD_GAP);
  }, [entries, levels, heights, open]);
  const { from, to } = useSeen(list, entries.length > MAX_RENDERED_CARDS);
  const last = entries.at(-1);
  const bottom = last === undefined ? 0 : (tops.at(-1) ?? 0) + (heights.get(last.id) ?? DEFAULT_CARD_HEIGHT);
  const byId = useMemo(() => new Map(findings.map((finding) => [finding.id, finding])), [findings]);

  return (
    <>
      <section className={styles.margin} aria-label="Findings">
        <ol ref={list} className={styles.list} style={{ height: bottom }}>
          {entries.map(({ id, finding }, i) => {
            const top = tops[i] ?? 0;
            if (id !== open && id !== DRAFT && (top < from || top > to)) return null;
            return (
              <li
                key={id}
                ref={measure}
                data-entry={id}
                className={styles.entry}
                data-open={id === open || id === DRAFT || undefined}
                style={{ top }}
                aria-setsize={entries.length}
                aria-posinset={i + 1}
              >
                {finding === null ? (
                  making
                ) : (
                  <Card finding={finding} depth={depths.get(id) ?? 0}>
                    {id === open ? opened : null}
                  </Card>
                )}
              </li>
            );
          })}
        </ol>
      </section>
      <Connectors
        columns={columns}
        root={root}
        paragraphs={paragraphs}
        findings={byId}
        chosen={open}
        pointed={pointed}
        tops={tops}
      />
    </>
  );
}

/** Heights of the cards that are drawn, kept while they are not. */
function useHeights() {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const [observer] = useState(
    () =>
      new ResizeObserver((entries) => {
        setHeights((before) => {
          const next = new Map(before);
          for (const { target } of entries) {
            const id = (target as HTMLElement).dataset['entry'];
            const height = Math.round((target as HTMLElement).offsetHeight);
            if (id !== undefined && height > 0) next.set(id, height);
          }
          const changed = [...next].some(([id, height]) => before.get(id) !== height);
          return changed ? next : before;
        });
      }),
  );
  useEffect(() => () => observer.disconnect(), [observer]);
  const measure = useCallback(
    (element: HTMLLIElement | null) => {
      if (element === null) return;
      observer.observe(element);
      return () => observer.unobserve(element);
    },
    [observer],
  );
  return { heights, measure };
}

/** Between which levels of the margin cards are drawn: what is seen, and a screen before and behind. */
function useSeen(list: RefObject<HTMLElement | null>, many: boolean): { readonly from: number; readonly to: number } {
  const [seen, setSeen] = useState(() => ({ from: 0, to: 2 * window.innerHeight }));
  useLayoutEffect(() => {
    if (!many) return;
    const look = () => {
      const top = list.current?.getBoundingClientRect().top ?? 0;
      const screen = window.innerHeight;
      // In steps of half a screen, so that scrolling seldom draws anything.
      const step = Math.floor(-top / (screen / 2)) * (screen / 2);
      setSeen((before) => {
        const next = { from: step - screen, to: step + 2.5 * screen };
        return before.from === next.from && before.to === next.to ? before : next;
      });
    };
    look();
    window.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      window.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, [list, many]);
  return many ? seen : ALL;
}

const ALL = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
