import { useQuery } from '@tanstack/react-query';
import { send } from '../api/client.ts';
import { followsQuery } from '../api/queries.ts';
import { useReviewer } from '../api/reviewer.ts';
import { Button } from './Button.tsx';
import styles from './FollowButton.module.css';
import { useWrite } from './use-write.ts';

/** Follows a pledge, a person or a body, or no more, in the name of whoever sits here. */
export function FollowButton({ item }: { readonly item: string }) {
  const [name] = useReviewer();
  const { data } = useQuery({ ...followsQuery(name ?? ''), enabled: name !== null });
  const held = data?.items.find((each) => each.item === item);
  const { run, busy, problem } = useWrite((_: null, by: string) =>
    held === undefined ? send('POST', '/follows', { id: item, by }) : send('DELETE', `/follows/${held.number}`, { by }),
  );
  return (
    <>
      <Button
        look="quiet"
        className={styles.follow}
        aria-pressed={held !== undefined}
        disabled={busy}
        onClick={() => void run(null)}
      >
        {held === undefined ? 'Follow' : 'Following'}
      </Button>
      {problem === null ? null : <span role="alert">{problem}</span>}
    </>
  );
}
