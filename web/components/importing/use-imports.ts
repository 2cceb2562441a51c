import { useQuery } from '@tanstack/react-query';
import type { Import } from '../../../src/server/api-schema/imports.ts';
import { importsQuery } from '../../api/queries.ts';
import { isOver } from './use-import-lines.ts';

/** Imports since the server was started, the newest first; asked for again while one goes on. */
export function useImports(): {
  readonly imports: readonly Import[] | null;
  readonly running: readonly Import[];
  /** Folders of this machine that may be imported. */
  readonly folders: readonly string[];
} {
  const { data } = useQuery({
    ...importsQuery(),
    // That one has begun, or a text is known already or cannot be read, leaves no trace in the log that the page would
    // be told of.
    refetchInterval: ({ state }) => (state.data?.items.some((each) => !isOver(each)) ? 1500 : 5000),
  });
  const imports = data?.items ?? null;
  return { imports, running: (imports ?? []).filter((each) => !isOver(each)), folders: data?.folders ?? [] };
}
