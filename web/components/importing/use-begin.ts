import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { importsQuery } from '../../api/queries.ts';
import { type Begin, begin, beginFiles, type Stating } from './begin.ts';
import type { Named } from './dropped.ts';

/** Begins imports, and tells how that goes until the server has taken over. */
export function useBegin() {
  const client = useQueryClient();
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  /** @returns whether it has begun */
  const start = async (what: string, ask: () => Promise<unknown>): Promise<boolean> => {
    setBusy(what);
    setProblem(null);
    try {
      await ask();
      return true;
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      return false;
    } finally {
      setBusy(null);
      void client.invalidateQueries({ queryKey: importsQuery().queryKey });
    }
  };

  return {
    busy,
    problem,
    begin: (what: Begin) => start('Asking the server …', () => begin(what)),
    beginFiles: (files: readonly Named[], stating: Stating = {}) => {
      if (files.length === 0) {
        setProblem('There is no file in what was dropped.');
        return Promise.resolve(false);
      }
      const count = files.length.toLocaleString('en');
      return start(`Sending ${count} ${files.length === 1 ? 'file' : 'files'} …`, () =>
        beginFiles(files, stating, (sent) => {
          if (sent < files.length) setBusy(`Sent ${sent.toLocaleString('en')} of ${count} files …`);
        }),
      );
    },
  };
}
