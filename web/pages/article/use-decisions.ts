import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { STATUS_OF } from '../../../src/record/review/verdicts.ts';
import type { ArticleWithOriginals } from '../../../src/record/views/articles.ts';
import type { Finding } from '../../../src/record/views/findings.ts';
import type { Changed, Correction } from '../../../src/server/api-schema/requests.ts';
import { send } from '../../api/client.ts';
import { articleQuery, findingQuery } from '../../api/queries.ts';
import { askReviewer } from '../../components/AskReviewer.tsx';

type Verdict = 'accept' | 'correct' | 'reject';
type Written = Changed;

export interface Decisions {
  /** What was done last, for whoever listens. */
  readonly said: string;
  /** Why something was not done; null where nothing went wrong. */
  readonly problem: string | null;
  readonly forget: () => void;
  readonly tell: (said: string) => void;
  /** @returns whether it was done */
  readonly decide: (
    finding: Finding,
    verdict: Verdict,
    why: string | null,
    correction?: Correction,
  ) => Promise<boolean>;
  /** Takes back what one decided on a finding; of none, what was decided last on this page. @returns the finding */
  readonly undo: (finding: string | null) => Promise<string | null>;
  /** @returns the finding; null where it was not made */
  readonly make: (making: Making) => Promise<string | null>;
}

export interface Making {
  readonly kind: Finding['kind'];
  readonly passage: { readonly start: number; readonly end: number };
  readonly correction: Correction;
  readonly why: string | null;
}

/** Decides on findings of an article. What was decided is shown at once, and taken back where the server refuses it. */
export function useDecisions(article: string): Decisions {
  const client = useQueryClient();
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const decided = useRef<string[]>([]);

  const write = useCallback(
    async (change: (by: string) => Promise<Written>, done: string, show?: () => void): Promise<Written | null> => {
      const by = await askReviewer();
      if (by === null) return null;
      setProblem(null);
      show?.();
      try {
        const written = await change(by);
        setSaid(done);
        return written;
      } catch (error) {
        setProblem(error instanceof Error ? error.message : String(error));
        return null;
      } finally {
        void client.invalidateQueries({ queryKey: ['article', article] });
        void client.invalidateQueries({ queryKey: ['finding'] });
      }
    },
    [client, article],
  );

  /** Shows a finding as it will be. */
  const showAs = useCallback(
    (id: string, verdict: Finding['verdict']) => {
      client.setQueryData(articleQuery(article).queryKey, (read: ArticleWithOriginals | undefined) => {
        if (!read) return read;
        const findings = read.findings.map((finding) => (finding.id === id ? { ...finding, verdict } : finding));
        return { ...read, findings };
      });
    },
    [client, article],
  );

  const decide = useCallback<Decisions['decide']>(
    async ({ id, sentence }, verdict, why, correction) => {
      const written = await write(
        (by) => send('PUT', `/findings/${id}/decision`, { by, verdict, why, ...(correction ? { correction } : {}) }),
        `${STATUS_OF[verdict]}: ${sentence.text.slice(0, 80)}`,
        () => showAs(id, STATUS_OF[verdict]),
      );
      if (written === null) return false;
      decided.current = [...decided.current.filter((each) => each !== id), id];
      return true;
    },
    [write, showAs],
  );

  const undo = useCallback<Decisions['undo']>(
    async (finding) => {
      const id = finding ?? decided.current.at(-1) ?? null;
      if (id === null) {
        setSaid('There is nothing to undo.');
        return null;
      }
      const written = await write((by) => send('DELETE', `/findings/${id}/decision`, { by, why: null }), 'Taken back.');
      if (written === null) return null;
      if (written.changed === 0) setSaid('You have decided nothing on it.');
      decided.current = decided.current.filter((each) => each !== id);
      await client.invalidateQueries({ queryKey: findingQuery(id).queryKey });
      return id;
    },
    [client, write],
  );

  const make = useCallback<Decisions['make']>(
    async ({ kind, passage, correction, why }) => {
      const said = Object.keys(correction).length === 0 ? {} : { correction };
      const written = await write(
        (by) => send('POST', `/articles/${article}/findings`, { by, why, kind, passage, ...said }),
        'It is in the record.',
      );
      return written?.finding ?? null;
    },
    [write, article],
  );

  const forget = useCallback(() => setProblem(null), []);
  return { said, problem, forget, tell: setSaid, decide, undo, make };
}
