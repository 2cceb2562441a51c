import { Link } from '@tanstack/react-router';
import { useReviewer } from '../api/reviewer.ts';
import styles from './Introduction.module.css';

/**
 * Says what a finding is, what accepting does and where the keys are. It stands in the page for whoever has not decided
 * anything in this browser yet, and is gone with their first decision: there is nothing to click away.
 */
export function Introduction() {
  const [name] = useReviewer();
  if (name !== null) return null;
  return (
    <section className={styles.what} aria-label="New here">
      <h2>New here?</h2>
      <dl>
        <div>
          <dt>A finding</dt>
          <dd>
            is what the machine proposes of an article: a statement, a pledge, an action, a figure or a name, always on
            an exact passage. It may be wrong.
          </dd>
        </div>
        <div>
          <dt>Accepting one</dt>
          <dd>
            says, under your name, that the passage says so. It is kept in the <Link to="/history">history</Link>, can
            be taken back, and changes no text. Nothing that no person accepted counts as decided.
          </dd>
        </div>
        <div>
          <dt>Pledges first</dt>
          <dd>
            <Link to="/review">Review</Link> asks for pledges alone; who says them, and their figures, are accepted with
            them. What is accepted, assessed or due is in the <Link to="/pledges">tracker</Link>.
          </dd>
        </div>
        <div>
          <dt>Keys</dt>
          <dd>
            <kbd>Enter</kbd> accepts, <kbd>e</kbd> corrects, <kbd>x</kbd> rejects, <kbd>u</kbd> undoes, <kbd>/</kbd>{' '}
            searches, <kbd>?</kbd> shows all of them.
          </dd>
        </div>
      </dl>
    </section>
  );
}
