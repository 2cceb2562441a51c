import { Link } from '@tanstack/react-router';
import { Popover } from 'radix-ui';
import { Button } from '../../../components/Button.tsx';
import type { Details } from './details.ts';
import styles from './HiddenMoments.module.css';
import { MomentWords } from './MomentWords.tsx';
import { type Moment, whenShown } from './when.ts';
import { isWorded, whatShown } from './words.ts';

/** How many moments stand beside one for whose words there is no room, and which. */
export function HiddenMoments({
  moments,
  detailsOf,
  top,
  onZoom,
}: {
  readonly moments: readonly Moment[];
  readonly detailsOf: (moment: Moment) => Details;
  /** Where it stands on its flag. */
  readonly top: number;
  readonly onZoom: () => void;
}) {
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <button type="button" className={styles.more} style={{ top }} tabIndex={-1}>
          +{moments.length}
          <span className="unseen"> more at about the same time</span>
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={styles.hidden}
          sideOffset={6}
          collisionPadding={12}
          align="start"
          aria-label="More at about the same time"
        >
          <ol className={styles.list}>
            {moments.map((moment) => (
              <li key={moment.id}>
                <span className={styles.meta}>
                  <strong>{whenShown(moment)}</strong> {whatShown(moment, detailsOf(moment))}
                </span>
                {moment.where === null ? (
                  <span className={styles.words}>
                    <MomentWords moment={moment} />
                  </span>
                ) : (
                  <Link
                    to="/articles/$id"
                    params={{ id: moment.where.article }}
                    {...(moment.finding === null ? {} : { hash: moment.finding })}
                    className={isWorded(moment) ? styles.words : ''}
                  >
                    <MomentWords moment={moment} />
                  </Link>
                )}
              </li>
            ))}
          </ol>
          <Popover.Close asChild>
            <Button look="quiet" onClick={onZoom}>
              Zoom in here
            </Button>
          </Popover.Close>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
