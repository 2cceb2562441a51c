import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Publication } from '../../../src/record/views/publication.ts';
import { send } from '../../api/client.ts';
import { publicationQuery } from '../../api/queries.ts';

/** Begins a preview or a publication. */
export function useActs(): {
  readonly act: (what: 'preview' | 'publish', read?: number) => void;
  readonly refused: string | null;
} {
  const client = useQueryClient();
  const { queryKey } = publicationQuery();
  const { mutate, error } = useMutation({
    mutationFn: ({ what, read }: { what: 'preview' | 'publish'; read: number | undefined }) =>
      what === 'preview'
        ? send<Publication>('POST', '/publication/preview', {})
        : send<Publication>('POST', '/publication', { read }),
    onSuccess: (state) => client.setQueryData(queryKey, state),
    // What it was refused for is seen in how things stand.
    onError: () => client.invalidateQueries({ queryKey }),
  });
  return { act: (what, read) => mutate({ what, read }), refused: error === null ? null : error.message };
}
