import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { Refusal } from '../api/client.ts';
import { Button } from '../components/Button.tsx';
import { Page } from '../components/Page.tsx';

/** What a page shows where it cannot be shown: what was found, and what to do. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const missing = error instanceof Refusal && error.problem.status === 404;
  const again = () => {
    reset();
    void router.invalidate();
  };
  // An address that asks for what there is not: the page without it can be shown.
  const strange = error instanceof Refusal && error.problem.status === 400;
  return (
    <Page title={missing ? 'It is not in this record' : 'This page cannot be shown'}>
      <p role="alert">{error instanceof Error ? error.message : String(error)}</p>
      <p>
        {strange ? (
          <Link to="." search={{}} onClick={reset}>
            Show the page without what its address asks for
          </Link>
        ) : error instanceof Refusal && error.problem.status < 500 ? (
          <Link to="/search">Search the record</Link>
        ) : (
          <Button onClick={again}>Try again</Button>
        )}
      </p>
    </Page>
  );
}
