import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef } from 'react';
import { useLine } from '../api/events/line.ts';
import { ReviewerDialogHost } from '../components/AskReviewer.tsx';
import { Tooltips } from '../components/Tooltips.tsx';
import { Keys } from './Keys.tsx';
import styles from './Shell.module.css';
import { SignIn } from './SignIn.tsx';

const PLACES = [
  { to: '/articles', label: 'Articles' },
  { to: '/review', label: 'Review' },
  { to: '/pledges', label: 'Pledges' },
  { to: '/people', label: 'People' },
  { to: '/news', label: 'News' },
  { to: '/differences', label: 'Differences' },
  { to: '/history', label: 'History' },
] as const;

/** What stands around every page: the masthead, the places to go, and whether the line to the server stands. */
export function Shell() {
  return (
    <Tooltips>
      <a className={styles.skip} href="#content">
        Skip to the content
      </a>
      <header className={styles.masthead}>
        <Link to="/" className={styles.name} aria-label="saydo, start page">
          say
          <span aria-hidden="true" className={styles.stroke} />
          do
        </Link>
        <nav className={styles.places} aria-label="Pages">
          {PLACES.map(({ to, label }) => (
            <Link key={to} to={to} className={styles.place} activeProps={{ 'aria-current': 'page' }}>
              {label}
            </Link>
          ))}
        </nav>
        <SearchField />
        <nav className={styles.tools} aria-label="Tools">
          <Link to="/import" className={styles.place} activeProps={{ 'aria-current': 'page' }}>
            Import
          </Link>
          <Link to="/publish" className={styles.place} activeProps={{ 'aria-current': 'page' }}>
            Publish
          </Link>
          <Link to="/settings" className={styles.place} activeProps={{ 'aria-current': 'page' }}>
            Settings
          </Link>
        </nav>
      </header>
      <LineLost />
      <main id="content" className={styles.content} tabIndex={-1}>
        <Outlet />
      </main>
      <Keys />
      <ReviewerDialogHost />
      <SignIn />
    </Tooltips>
  );
}

function SearchField() {
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = field.current?.value.trim() ?? '';
    if (words !== '') void navigate({ to: '/search', search: { words } });
  };
  return (
    <search className={styles.search}>
      <form onSubmit={submit}>
        <input
          ref={field}
          type="search"
          name="words"
          aria-label="Search the record"
          placeholder="Search"
          autoComplete="off"
          data-shortcut="/"
        />
      </form>
    </search>
  );
}

function LineLost() {
  const line = useLine();
  return (
    <div role="status" data-line={line} className={line === 'lost' ? styles.lost : 'unseen'}>
      {line === 'lost'
        ? 'The line to the server is lost. What you see may be old, and nothing can be changed until it is back. Trying again …'
        : ''}
    </div>
  );
}
