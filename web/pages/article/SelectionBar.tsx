import { Toolbar } from 'radix-ui';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Finding } from '../../../src/record/views/findings.ts';
import { type SpanName, spansOf } from '../../components/correcting/changes.ts';
import { KIND } from '../../components/kinds.ts';
import { rangeOf } from '../../text/places.ts';
import type { Span } from '../../text/segments.ts';
import type { Drafting } from './draft.ts';
import { KINDS } from './kinds-shown.ts';
import styles from './SelectionBar.module.css';

/** What can be made of the selected words: a finding, a better passage of the chosen one, an address. */
export function SelectionBar({
  root,
  paragraphs,
  words,
  chosen,
  drafting,
  done,
  make,
  correct,
  use,
  copy,
}: {
  readonly root: RefObject<HTMLElement | null>;
  readonly paragraphs: readonly Span[];
  readonly words: Span;
  readonly chosen: Finding | null;
  readonly drafting: Drafting | null;
  /** Is told after anything of it was done. */
  readonly done: () => void;
  readonly make: (kind: Finding['kind']) => void;
  readonly correct: () => void;
  readonly use: (name: SpanName) => void;
  readonly copy: () => void;
}) {
  const bar = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });
  useLayoutEffect(() => {
    if (root.current === null) return;
    const rects = rangeOf(root.current, paragraphs, words)?.getClientRects();
    const last = rects?.[rects.length - 1];
    const base = root.current.getBoundingClientRect();
    if (!last) return;
    const room = base.width - (bar.current?.offsetWidth ?? 0);
    setPlace({ left: Math.max(0, Math.min(last.left - base.left, room)), top: last.bottom - base.top + 8 });
  }, [root, paragraphs, words]);
  return (
    <Toolbar.Root
      ref={bar}
      className={styles.bar}
      style={place}
      aria-label="The selected words"
      data-selection-bar
      // A press would take the selection away before it is used.
      onPointerDown={(event) => event.preventDefault()}
      onClick={(event) => event.target instanceof HTMLButtonElement && done()}
    >
      {drafting === null ? (
        <>
          <span className={styles.label} aria-hidden="true">
            Make a
          </span>
          {KINDS.map((kind) => (
            <Toolbar.Button
              key={kind}
              className={styles.button}
              data-kind={kind}
              aria-label={`Make ${kind === 'action' ? 'an' : 'a'} ${KIND[kind].one} of it`}
              onClick={() => make(kind)}
            >
              {KIND[kind].one}
            </Toolbar.Button>
          ))}
          {chosen === null ? null : (
            <Toolbar.Button
              className={styles.button}
              data-parted
              aria-label={`Correct the chosen ${KIND[chosen.kind].one} to these words`}
              onClick={correct}
            >
              Correct the {KIND[chosen.kind].one}
            </Toolbar.Button>
          )}
          <Toolbar.Button
            className={styles.button}
            data-parted
            aria-label="Copy the address of these words"
            onClick={copy}
          >
            Copy address
          </Toolbar.Button>
        </>
      ) : (
        <>
          <span className={styles.label} aria-hidden="true">
            Use as
          </span>
          {spansOf(drafting.kind).map(({ name, label }) => (
            <Toolbar.Button key={name} className={styles.button} onClick={() => use(name)}>
              {label.toLowerCase()}
            </Toolbar.Button>
          ))}
        </>
      )}
    </Toolbar.Root>
  );
}
