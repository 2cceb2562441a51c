import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ArticleRead } from '../../../src/record/views/articles.ts';
import { KIND } from '../../components/kinds.ts';
import { useFilters } from '../../components/use-filters.ts';
import { useKeys } from '../../components/use-keys.ts';
import { useWide } from '../../components/use-wide.ts';
import { placeOf } from '../../text/finding-spans.ts';
import { offsetUnder } from '../../text/places.ts';
import { wordAt } from '../../text/step.ts';
import { ArticleText } from './ArticleText.tsx';
import { cardId } from './Card.tsx';
import { hashOf, NOTHING } from './chosen.ts';
import { FindingSheet } from './FindingSheet.tsx';
import { KeysButton } from './KeysButton.tsx';
import { KindBar } from './KindBar.tsx';
import { withKind } from './kinds-shown.ts';
import { Margin } from './Margin.tsx';
import { PrintedNotes } from './PrintedNotes.tsx';
import { makePointed } from './pointed.ts';
import styles from './Reading.module.css';
import { Draft, liveAddress, SelectedFinding } from './SelectedFinding.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { SpanHandles } from './SpanHandles.tsx';
import { showWords } from './show-words.ts';
import { useChosen } from './use-chosen.ts';
import { useDecisions } from './use-decisions.ts';
import { useDraft } from './use-draft.ts';
import { useLevels } from './use-levels.ts';

import { usePointing } from './use-pointing.ts';
import { usePrinting } from './use-printing.ts';
import { useSelection } from './use-selection.ts';
import { useShown } from './use-shown.ts';

/** The text, and the findings beside it. */
export function Reading({ article }: { readonly article: ArticleRead }) {
  const { article: id, text, paragraphs, counts, url } = article;
  const columns = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLElement>(null);
  const [filters, changeFilters] = useFilters();
  const [pointed] = useState(makePointed);
  const [rejecting, setRejecting] = useState(false);
  const [keysShown, setKeysShown] = useState(false);
  const narrow = !useWide(62);
  const printing = usePrinting();
  const { chosen, showing, choose } = useChosen();
  const decisions = useDecisions(id);
  const desk = useDraft(article, decisions);
  const { drafting } = desk;
  const [selected, unselect] = useSelection(root, text);
  const { kinds, findings, depths, open, marks, anchored } = useShown(article, filters['kinds'], chosen, drafting);
  const levels = useLevels(root, paragraphs, anchored);
  const openId = open?.id ?? null;

  const pick = useCallback(
    (finding: string | null, from: 'text' | 'margin' | 'keys') => {
      setRejecting(false);
      decisions.forget();
      const next = finding === null ? NOTHING : ({ is: 'finding', id: finding } as const);
      choose(next, { scroll: from !== 'text', focus: from === 'keys' });
    },
    [choose, decisions.forget],
  );
  usePointing(columns, pointed, openId, pick);

  // After what is chosen is drawn, it is brought before the eyes, once.
  useLayoutEffect(() => {
    const how = showing.current;
    const words = chosen.is === 'words' ? chosen.words : open && placeOf(open);
    if (how === null || root.current === null || words === null) return;
    showing.current = null;
    if (how.focus) document.getElementById(cardId(hashOf(chosen)))?.focus({ preventScroll: true });
    if (how.scroll) showWords(root.current, paragraphs, words);
  }, [chosen, open, showing, paragraphs]);

  const step = (by: 1 | -1) => {
    if (findings.length === 0) return;
    const at = findings.findIndex((finding) => finding.id === openId);
    const last = findings.length - 1;
    const next = at < 0 ? (by === 1 ? 0 : last) : Math.max(0, Math.min(last, at + by));
    desk.cancel();
    pick(findings[next]?.id ?? null, 'keys');
  };
  const copy = async (hash: string) => {
    await navigator.clipboard.writeText(`${window.location.origin}/articles/${id}#${hash}`);
    decisions.tell('The address is copied.');
  };
  const accept = () => {
    if (open) void decisions.decide(open, 'accept', null);
  };
  const undo = async () => {
    const back = await decisions.undo(openId);
    if (back !== null && openId === null) pick(back, 'keys');
  };
  const begin = () => {
    const named = chosen.is === 'words' ? chosen.words : null;
    const at = (open && placeOf(open)?.start) ?? firstSeen(root.current);
    const words = selected ?? named ?? wordAt(text, at);
    unselect();
    if (words !== null) desk.begin('statement', words, true);
  };
  const save = async (why: string | null) => {
    const saved = await desk.save(why);
    if (saved !== null) pick(saved, 'keys');
  };
  const openSource = () => {
    const address = liveAddress(article, open) ?? url;
    if (address === null) decisions.tell('The article has no address on the web.');
    else window.open(address, '_blank', 'noopener,noreferrer');
  };
  const leave = () => {
    if (drafting !== null) desk.cancel();
    else if (rejecting) setRejecting(false);
    else pick(null, 'text');
  };

  useKeys({
    j: () => step(1),
    k: () => step(-1),
    ['Enter']: accept,
    e: () => open && desk.correct(open),
    x: () => open && setRejecting(true),
    u: () => void undo(),
    m: begin,
    o: openSource,
    '?': () => setKeysShown(true),
    ['Escape']: leave,
  });

  const opened = open && (
    <SelectedFinding
      article={article}
      finding={open}
      desk={desk}
      save={(why) => void save(why)}
      rejecting={rejecting}
      problem={decisions.problem}
      doings={{
        accept,
        correct: () => desk.correct(open),
        reject: (why) => {
          setRejecting(false);
          void decisions.decide(open, 'reject', why);
        },
        undo: () => void undo(),
        copy: () => void copy(open.id),
        go: (finding) => pick(finding, 'margin'),
        startRejecting: () => setRejecting(true),
        stopRejecting: () => setRejecting(false),
      }}
    />
  );
  const made = drafting !== null && drafting.finding === null ? drafting.draft.passage : null;
  const making = made && (
    <div className={styles.draft}>
      <Draft article={article} desk={desk} save={(why) => void save(why)} problem={decisions.problem} />
    </div>
  );
  const words = drafting?.draft[drafting.active] ?? null;
  const notes = useMemo(
    () => (printing ? new Map(findings.map((finding, i) => [finding.id, i + 1])) : null),
    [printing, findings],
  );

  return (
    <>
      <KindBar counts={counts} shown={kinds} toggle={(kind) => changeFilters({ kinds: withKind(kinds, kind) })}>
        <KeysButton shown={keysShown} show={setKeysShown} />
      </KindBar>
      <div ref={columns} className={styles.columns}>
        <div className={styles.column}>
          <ArticleText
            article={article}
            root={root}
            spans={marks}
            chosen={openId}
            pointed={pointed}
            notes={notes}
            onMarked={levels.again}
          />
          {drafting !== null && words !== null ? (
            <SpanHandles
              key={`${drafting.finding?.id} ${drafting.active}`}
              text={text}
              root={root}
              paragraphs={paragraphs}
              words={words}
              name={drafting.active === 'passage' ? KIND[drafting.kind].one : drafting.active}
              focus={drafting.byKeys}
              onChange={(next) => desk.setWords(drafting.active, next)}
            />
          ) : null}
          {selected === null ? null : (
            <SelectionBar
              root={root}
              paragraphs={paragraphs}
              words={selected}
              chosen={open}
              drafting={drafting}
              done={unselect}
              make={(kind) => desk.begin(kind, selected, false)}
              correct={() => open && desk.correct(open, selected)}
              use={(part) => desk.setWords(part, selected)}
              copy={() => void copy(hashOf({ is: 'words', words: selected }))}
            />
          )}
        </div>
        {narrow ? null : (
          <Margin
            findings={findings}
            depths={depths}
            levels={levels.of}
            open={openId}
            opened={opened}
            madeAt={made === null ? null : made.start}
            making={making}
            columns={columns}
            root={root}
            paragraphs={paragraphs}
            pointed={pointed}
          />
        )}
      </div>
      {narrow ? (
        <FindingSheet
          finding={open}
          number={findings.findIndex((finding) => finding.id === openId)}
          count={findings.length}
          opened={opened}
          making={making}
          step={step}
          close={leave}
        />
      ) : null}
      {printing ? <PrintedNotes findings={findings} /> : null}
      <p className="unseen" role="status">
        {decisions.said}
      </p>
    </>
  );
}

/** Where the text begins that is seen now. */
function firstSeen(root: HTMLElement | null): number {
  const left = root?.getBoundingClientRect().left ?? 0;
  // Below what stays at the top; between two paragraphs there is no text, a line further down there is.
  const seen = [150, 180, 210].map((y) => root && offsetUnder(root, left + 4, y));
  return seen.find((at) => at !== null) ?? 0;
}
