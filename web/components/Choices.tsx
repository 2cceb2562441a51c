import { useId } from 'react';
import styles from './Choices.module.css';

/** A choice of a few, all of them seen: what a list is narrowed to, how a thing is shown. */
export function Choices({
  legend,
  choices,
  value,
  onChange,
}: {
  /** What is chosen, for whoever does not see it. */
  readonly legend: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}) {
  const name = useId();
  return (
    <fieldset className={styles.choices}>
      <legend className="unseen">{legend}</legend>
      {choices.map(({ id, label }) => (
        <label key={id} className={styles.choice}>
          <input type="radio" name={name} checked={value === id} onChange={() => onChange(id)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
