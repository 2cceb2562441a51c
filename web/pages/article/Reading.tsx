import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ArticleRead } from '../../../src/server/contract/articles.ts';
import { KIND } from '../../parts/kinds.ts';
import { depthsOf, inTextOrder, placeOf, spansOf } from '../../text/finding-spans.ts';
import { offsetUnder } from '../../text/places.ts';
import type { Span } from '../../text/segments.ts';
import { wordAt } from '../../text/step.ts';
import { addressOnPage } from '../../text/text-fragment.ts';
import { ArticleText } from './ArticleText.tsx';
import { cardId } from './Card.tsx';
import { hashOf, NOTHING } from './chosen.ts';
import { DraftForm } from './DraftForm.tsx';
import { DRAFT, draftSpans } from './draft.ts';
import { Handles } from './Handles.tsx';
import { KindBar } from './KindBar.tsx';
import { KeysButton } from './KeysButton.tsx';
import { kindsShown, withKind } from './kinds-shown.ts';
import { Margin } from './Margin.tsx';
import { Notes } from './Notes.tsx';
import { OpenCard } from './OpenCard.tsx';
import { makePointed } from './pointed.ts';
import styles from './Reading.module.css';
import { SelectionBar, useSelection } from './SelectionBar.tsx';
import { Sheet } from './Sheet.tsx';
import { showWords } from './show-words.ts';
import { useChosen } from './use-chosen.ts';
import { useDecisions } from './use-decisions.ts';
import { useDraft } from './use-draft.ts';
import { useKeys } from './use-keys.ts';
import { useLevels } from './use-levels.ts';
import { useMedia, usePrinting } from './use-media.ts';
import { usePointing } from './use-pointing.ts';

const route = getRouteApi('/articles/$id');

/** The text, and the findings beside it. */
export function Reading({ article }: { readonly article: ArticleRead }) {
  const { article: id, text, paragraphs, counts, url } = article;
  const search = route.useSearch();
  const navigate = useNavigate();
  const columns = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLElement>(null);
  const [pointed] = useState(makePointed);
  const [rejecting, setRejecting] = useState(false);
  const [keysShown, setKeysShown] = useState(false);
  const narrow = useMedia('(width < 62rem)');
  const printing = usePrinting();
  const { chosen, showing, choose } = useChosen();
  const decisions = useDecisions(id);
  const desk = useDraft(article, decisions);
  const { drafting } = desk;
  const [selected, unselect] = useSelection(root, text);

  const kinds = useMemo(() => kindsShown(search['kinds']), [search]);
  const all = useMemo(() => inTextOrder(article.findings), [article.findings]);
  const depths = useMemo(() => depthsOf(article.findings), [article.findings]);
  const chosenId = chosen.is === 'finding' ? chosen.id : null;
  const open = all.find((finding) => finding.id === chosenId) ?? null;
  const openHidden = open !== null && !kinds.has(open.kind) ? open.id : null;
  const shown = useMemo(
    () => all.filter((finding) => kinds.has(finding.kind) || finding.id === openHidden),
    [all, kinds, openHidden],
  );
  const rejectedOpen = open?.verdict === 'rejected' ? open.id : null;
  const spans = useMemo(() => {
    // What is rejected is not in the text, unless somebody looks at it.
    const drawn = shown.filter((finding) => finding.verdict !== 'rejected' || finding.id === rejectedOpen);
    return drawn.flatMap(spansOf);
  }, [shown, rejectedOpen]);
  const marks = useMemo(() => {
    const words = chosen.is === 'words' ? [{ ...chosen.words, finding: DRAFT, kind: 'entity', part: 'mention' } as const] : [];
    const draft = drafting === null ? [] : draftSpans(drafting);
    return words.length + draft.length === 0 ? spans : [...spans, ...words, ...draft];
  }, [spans, chosen, drafting]);

  const anchored = useMemo(() => {
    const findings = shown.map((finding) => ({ id: finding.id, place: placeOf(finding) }));
    return drafting?.finding === null ? [...findings, { id: DRAFT, place: drafting.draft.passage }] : findings;
  }, [shown, drafting]);
  const levels = useLevels(root, paragraphs, anchored);

  const pick = useCallback(
    (finding: string | null, from: 'text' | 'margin' | 'keys') => {
      setRejecting(false);
      decisions.forget();
      choose(finding === null ? NOTHING : { is: 'finding', id: finding }, {
        scroll: from !== 'text',
        focus: from === 'keys',
      });
    },
    [choose, decisions.forget],
  );
  usePointing(columns, pointed, chosenId, pick);

  // After what is chosen is drawn, it is brought before the eyes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is done once for each choice
  useLayoutEffect(() => {
    const how = showing.current;
    if (how === null || root.current === null) return;
    const words = chosen.is === 'words' ? chosen.words : open && placeOf(open);
    if (!words) return;
    showing.current = null;
    if (how.focus) document.getElementById(cardId(hashOf(chosen)))?.focus({ preventScroll: true });
    if (how.scroll) showWords(root.current, paragraphs, words);
  }, [chosen, open]);

  const step = (by: 1 | -1) => {
    if (shown.length === 0) return;
    const at = shown.findIndex((finding) => finding.id === chosenId);
    const next = at < 0 ? (by === 1 ? 0 : shown.length - 1) : Math.max(0, Math.min(shown.length - 1, at + by));
    pick(shown[next]?.id ?? null, 'keys');
    desk.cancel();
  };
  const live = (words: Span | null) => (url === null || words === null ? null : addressOnPage(url, text, words));
  const copy = async (hash: string) => {
    await navigator.clipboard.writeText(`${window.location.origin}/articles/${id}#${hash}`);
    decisions.tell('The address is copied.');
  };
  const accept = () => open && void decisions.decide(open, 'accept', null);
  const undo = async () => {
    const back = await decisions.undo(open?.id ?? null);
    if (back !== null && open === null) pick(back, 'keys');
  };
  const startDraft = () => {
    const pointedAt = chosen.is === 'words' ? chosen.words : null;
    const at = (open && placeOf(open)?.start) ?? firstSeen(root.current, paragraphs);
    const words = selected ?? pointedAt ?? wordAt(text, at);
    if (words === null) return;
    unselect();
    desk.begin('statement', words, true);
  };
  const save = async (why: string | null) => {
    const made = await desk.save(why);
    if (made !== null) pick(made, 'keys');
  };
  const toggle = (kind: keyof typeof KIND) => {
    if (kind === 'article') return;
    void navigate({
      to: '.',
      search: (before: Record<string, string | undefined>) => ({ ...before, kinds: withKind(kinds, kind) }),
      hash: true,
      replace: true,
      resetScroll: false,
      hashScrollIntoView: false,
    });
  };

  useKeys({
    j: () => step(1),
    k: () => step(-1),
    Enter: () => accept(),
    e: () => open && desk.correct(open),
    x: () => open && setRejecting(true),
    u: () => void undo(),
    m: startDraft,
    o: () => {
      const address = live(open && placeOf(open)) ?? url;
      if (address === null) decisions.tell('The article has no address on the web.');
      else window.open(address, '_blank', 'noopener,noreferrer');
    },
    '?': () => setKeysShown(true),
    Escape: () => {
      if (drafting !== null) desk.cancel();
      else if (rejecting) setRejecting(false);
      else pick(null, 'text');
    },
  });

  const form =
    drafting === null ? null : (
      <DraftForm
        key={drafting.finding?.id ?? DRAFT}
        drafting={drafting}
        text={text}
        entities={article.findings}
        problem={decisions.problem}
        change={desk.change}
        save={(why) => void save(why)}
        cancel={desk.cancel}
      />
    );
  const opened =
    open === null ? null : drafting?.finding?.id === open.id ? (
      <div className={styles.form}>{form}</div>
    ) : (
      <OpenCard
        finding={open}
        live={live(placeOf(open))}
        rejecting={rejecting}
        problem={drafting === null ? decisions.problem : null}
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
  const making = drafting !== null && drafting.finding === null;
  const draftCard = making ? <div className={styles.draft}>{form}</div> : null;
  const draftBefore = making ? shown.filter((each) => (placeOf(each)?.start ?? 0) <= drafting.draft.passage.start).length : 0;
  const words = drafting?.draft[drafting.active] ?? null;
  const noted = useMemo(
    () => (printing ? new Map(shown.map((finding, i) => [finding.id, i + 1])) : null),
    [printing, shown],
  );

  return (
    <>
      <KindBar counts={counts} shown={kinds} toggle={toggle}>
        <KeysButton shown={keysShown} show={setKeysShown} />
      </KindBar>
      <div ref={columns} className={styles.columns}>
        <div className={styles.column}>
          <ArticleText
            article={article}
            root={root}
            spans={marks}
            chosen={chosenId}
            pointed={pointed}
            notes={noted}
            onMarked={levels.again}
          />
          {drafting !== null && words !== null ? (
            <Handles
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
              make={(kind) => {
                desk.begin(kind, selected, false);
                unselect();
              }}
              correct={() => {
                if (open) desk.correct(open, selected);
                unselect();
              }}
              use={(part) => {
                desk.setWords(part, selected);
                unselect();
              }}
              copy={() => {
                void copy(hashOf({ is: 'words', words: selected }));
                unselect();
              }}
            />
          )}
        </div>
        {narrow ? null : (
          <Margin
            findings={shown}
            depths={depths}
            levels={levels.of}
            open={open?.id ?? null}
            opened={opened}
            draft={making ? { before: draftBefore, form: draftCard } : null}
            columns={columns}
            root={root}
            paragraphs={paragraphs}
            pointed={pointed}
          />
        )}
      </div>
      {narrow ? (
        <Sheet
          finding={open}
          number={shown.findIndex((finding) => finding.id === chosenId)}
          count={shown.length}
          opened={opened}
          form={draftCard}
          step={step}
          close={() => {
            desk.cancel();
            pick(null, 'text');
          }}
        />
      ) : null}
      {printing ? <Notes findings={shown} /> : null}
      <p className="unseen" role="status">
        {decisions.said}
      </p>
    </>
  );
}

/** Where the text begins that is seen now. */
function firstSeen(root: HTMLElement | null, paragraphs: readonly Span[]): number {
  const at = root === null ? null : offsetUnder(root, root.getBoundingClientRect().left + 4, 160);
  return at ?? paragraphs[0]?.start ?? 0;
}
