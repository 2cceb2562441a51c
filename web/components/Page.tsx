import { type ReactNode, useEffect } from 'react';
import styles from './Page.module.css';

/** A page: its heading, a line about it, what can be done with all of it, and its content. */
export function Page({
  title,
  intro,
  actions,
  wide = false,
  children,
}: {
  readonly title: string;
  readonly intro?: ReactNode;
  readonly actions?: ReactNode;
  /** Takes the whole width, for tables and pictures. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  useTitle(title);
  return (
    <div className={wide ? styles.wide : styles.page}>
      <header className={styles.head}>
        <div>
          <h1>{title}</h1>
          {intro === undefined ? null : <div className={styles.intro}>{intro}</div>}
        </div>
        {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** Names the browser's tab. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === 'saydo' ? title : `${title} · saydo`;
  }, [title]);
}

/** A part of a page under a heading of its own, parted from what is above by a rule. */
export function Section({
  title,
  note,
  children,
}: {
  readonly title: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <h2>{title}</h2>
        {note === undefined ? null : <span className={styles.note}>{note}</span>}
      </div>
      {children}
    </section>
  );
}
