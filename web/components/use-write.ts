import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { askReviewer } from './AskReviewer.tsx';

/** Something that changes the record: who does it is asked first, what is wrong with it is kept to be shown. */
export interface Write<Input> {
  /** @returns whether it was done */
  readonly run: (input: Input) => Promise<boolean>;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly clear: () => void;
}

export function useWrite<Input>(act: (input: Input, by: string) => Promise<unknown>): Write<Input> {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (input: Input) => {
    const by = await askReviewer();
    if (by === null) return false;
    setBusy(true);
    setProblem(null);
    try {
      await act(input, by);
      // The server tells of it too; whoever did it should not wait for that.
      await client.invalidateQueries();
      return true;
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { run, busy, problem, clear: () => setProblem(null) };
}
