import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { Refusal } from '../api/client.ts';
import { Button } from '../components/Button.tsx';
import { Page } from '../components/Page.tsx';

/** What a page shows where it cannot be shown: what was found, and what to do. */
export function Trouble({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const missing = error instanceof Refusal && error.problem.status === 404;
  const again = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Page title={missing ? 'It is not in this record' : 'This page cannot be shown'}>
      <p role="alert">{error instanceof Error ? error.message : String(error)}</p>
      <p>
        {error instanceof Refusal && error.problem.status < 500 ? (
          <Link to="/search">Search the record</Link>
        ) : (
          <Button onClick={again}>Try again</Button>
        )}
      </p>
    </Page>
  );
}
