import { RELATION_MEANS, RELATIONS, type Relation } from '../../../src/record/evidence.ts';
import { Button } from '../Button.tsx';
import { SIGNS } from '../relation-signs.ts';
import styles from './RefusalChoices.module.css';

/** What it is to the pledge: each relation with its number. */
export function RelationChoices({
  now,
  choose,
  cancel,
}: {
  readonly now: Relation;
  readonly choose: (relation: Relation) => void;
  readonly cancel: () => void;
}) {
  return (
    <fieldset className={styles.choices} aria-label="What is it to the pledge?">
      {RELATIONS.map((relation, i) => (
        <Button
          key={relation}
          title={RELATION_MEANS[relation]}
          aria-pressed={relation === now}
          onClick={() => choose(relation)}
        >
          <span aria-hidden="true">{SIGNS[relation]}</span> {relation} <kbd>{i + 1}</kbd>
        </Button>
      ))}
      <Button look="quiet" onClick={cancel}>
        Leave it <kbd>Esc</kbd>
      </Button>
    </fieldset>
  );
}
