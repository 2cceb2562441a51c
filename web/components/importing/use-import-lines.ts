import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Import, Imported } from '../../../src/server/api-schema/imports.ts';
import { importsQuery } from '../../api/queries.ts';

/** An import can report hundreds of lines a second. */
const RENDER_INTERVAL_MS = 120;

/** What became of each input of an import, in its order, as it goes on. */
export function useImportLines(id: string, wanted: boolean): readonly Imported[] {
  const client = useQueryClient();
  const [lines, setLines] = useState<readonly Imported[]>([]);
  useEffect(() => {
    if (!wanted) return;
    const events = new EventSource(`/api/imports/${id}/events`);
    let all: Imported[] = [];
    let state: Import | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      timer = undefined;
      setLines(all);
      const now = state;
      if (now === null) return;
      client.setQueryData(importsQuery().queryKey, (list) =>
        list ? { ...list, items: list.items.map((each) => (each.id === id ? now : each)) } : list,
      );
    };
    const soon = () => {
      timer ??= setTimeout(show, RENDER_INTERVAL_MS);
    };
    events.addEventListener('input', ({ data }) => {
      all = [...all, JSON.parse(data) as Imported];
      soon();
    });
    events.addEventListener('import', ({ data }) => {
      state = JSON.parse(data) as Import;
      // The browser would ask again and again after its end.
      if (isOver(state)) events.close();
      soon();
    });
    return () => {
      clearTimeout(timer);
      events.close();
    };
  }, [id, wanted, client]);
  return lines;
}

export function isOver({ state }: Pick<Import, 'state'>): boolean {
  return state !== 'running' && state !== 'waiting';
}
