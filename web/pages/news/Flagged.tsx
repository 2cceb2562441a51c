import { Link } from '@tanstack/react-router';
import type { FlaggedPledge } from '../../../src/record/views/news.ts';
import { send } from '../../api/client.ts';
import { Button } from '../../components/Button.tsx';
import rows from '../../components/Rows.module.css';
import { useWrite } from '../../components/use-write.ts';
import styles from './News.module.css';

/** Pledges that need a look, each with why; whoever has looked says so. */
export function Flagged({ items }: { readonly items: readonly FlaggedPledge[] }) {
  return (
    <ul className={styles.flagged}>
      {items.map((item) => (
        <Entry key={item.pledge.item} item={item} />
      ))}
    </ul>
  );
}

function Entry({ item: { pledge, flags } }: { readonly item: FlaggedPledge }) {
  const { run, busy, problem } = useWrite((id: string, by: string) => send('POST', `/pledges/${id}/seen`, { by }));
  const { label } = pledge;
  return (
    <li className={rows.row}>
      <div>
        <p className={styles.label}>
          <Link to="/pledges/$id" params={{ id: pledge.item }}>
            {label}
          </Link>
        </p>
        <ul className={styles.flags}>
          {flags.map(({ kind, summary }) => (
            <li key={kind} data-flag={kind}>
              {summary}
            </li>
          ))}
        </ul>
        {problem === null ? null : <p role="alert">{problem}</p>}
      </div>
      <Button look="quiet" disabled={busy} onClick={() => void run(pledge.item)} aria-label={`Seen: ${label}`}>
        Seen
      </Button>
    </li>
  );
}
