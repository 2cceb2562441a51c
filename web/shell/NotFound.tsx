import { Link } from '@tanstack/react-router';
import { Page } from '../components/Page.tsx';

export function NotFound() {
  return (
    <Page title="There is no such page">
      <p>
        The address may be cut off. The <Link to="/">start page</Link> leads everywhere.
      </p>
    </Page>
  );
}
