import { Link } from '@tanstack/react-router';
import type { FrontPage as Page } from '../../../src/record/views/overview.ts';
import { Introduction } from '../../components/Introduction.tsx';
import { counted } from '../../components/kinds.ts';
import { ChangedPledges } from './ChangedPledges.tsx';
import { ImportProgress } from './ImportProgress.tsx';
import { NeedsLook } from './NeedsLook.tsx';
import { RecentArticles } from './RecentArticles.tsx';
import { RecentDifferences } from './RecentDifferences.tsx';
import { ReviewCard } from './ReviewCard.tsx';
import styles from './Start.module.css';

const KINDS = ['pledge', 'statement', 'action', 'quantity', 'entity'] as const;
const TODAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full' });

/** What there is to read and to do, in the order of a newspaper: news first, then what they ask of whoever sits here. */
export function FrontPage({ page }: { readonly page: Page }) {
  const { articles, items, latest, moved, parted, differences, waiting, joins } = page;
  return (
    <div className={styles.front}>
      <header className={styles.dateline}>
        <h1 className="unseen">Front page</h1>
        <p>{TODAY.format(new Date())}</p>
        <p>
          {[counted(articles, 'article'), ...KINDS.map((kind) => counted(items[kind] ?? 0, kind))].map((count) => (
            <span key={count}>{count}</span>
          ))}
        </p>
      </header>
      <ImportProgress />
      <Introduction />
      <div className={styles.columns}>
        <RecentArticles latest={latest} articles={articles} />
        <ChangedPledges moved={moved} />
        <ReviewCard waiting={waiting} joins={joins} />
      </div>
      <NeedsLook />
      {parted.length === 0 ? null : (
        <section className={styles.below} aria-labelledby="parted">
          <div className={styles.sectionHead}>
            <h2 id="parted">Where reports part</h2>
            <Link to="/differences">
              {differences > parted.length ? `All ${differences.toLocaleString('en')} differences` : 'All differences'}
            </Link>
          </div>
          <RecentDifferences parted={parted} />
        </section>
      )}
    </div>
  );
}
