import { Link } from '@tanstack/react-router';
import { RELATION_MEANS } from '../../../../src/record/evidence.ts';
import type { PledgeRead } from '../../../../src/record/views/pledges.ts';
import { ArticleLink } from '../../../components/ArticleLink.tsx';
import { Button } from '../../../components/Button.tsx';
import { instantShown } from '../../../components/days.ts';
import { Kind } from '../../../components/Kind.tsx';
import { pathOf } from '../../../components/kinds.ts';
import { SIGNS } from '../../../components/relation-signs.ts';
import { Sentence } from '../../../components/Sentence.tsx';
import styles from './EvidenceItem.module.css';

/** One link: what it is to the pledge, its words and where they stand, and who linked it why. */
export function EvidenceItem({
  link: { id, relation, by, at, why, item, finding },
  onTakeBack,
}: {
  readonly link: PledgeRead['links'][number];
  readonly onTakeBack: () => void;
}) {
  const [sign, means] = [SIGNS[relation], RELATION_MEANS[relation]];
  return (
    <li id={id} className={styles.item}>
      <p className={styles.relation}>
        <span className={styles.word}>
          <span aria-hidden="true" className={styles.sign}>
            {sign}
          </span>
          {relation}
        </span>
        <span className={styles.means}>{means}</span>
      </p>
      <div>
        <p className={styles.over}>
          <Kind kind={finding.kind} form={finding.form} />
          <span className={styles.who}>
            {finding.named
              .filter(({ role }) => role === 'speaker' || role === 'actor')
              .map(({ name, entity }) => (
                <Link key={entity} to="/people/$id" params={{ id: entity }}>
                  {name}
                </Link>
              ))}
          </span>
        </p>
        <blockquote className={styles.words}>
          <Link to={pathOf(item)}>
            <Sentence sentence={finding.sentence} />
          </Link>
        </blockquote>
        <p className={styles.meta}>
          <ArticleLink where={finding.where} finding={finding.id} />
        </p>
        <p className={styles.why}>
          <strong>{by}:</strong> {why} <span className={styles.at}>{instantShown(at)}</span>
        </p>
      </div>
      <Button look="quiet" onClick={onTakeBack} className={styles.take}>
        Take back<span className="unseen"> the link to {finding.sentence.text.slice(0, 80)}</span>
      </Button>
    </li>
  );
}
