import { type ComponentProps, type ReactNode, useId } from 'react';
import styles from './Field.module.css';

/** A labelled field of a form. */
export function Field({
  label,
  hint,
  error,
  children,
}: {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | null;
  readonly children: (ids: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode;
}) {
  const id = useId();
  const about = `${id}-about`;
  const described = hint !== undefined || error ? { 'aria-describedby': about } : {};
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({ id, ...described, ...(error ? { 'aria-invalid': true } : {}) })}
      {hint !== undefined || error ? (
        <div id={about} className={error ? styles.error : styles.hint}>
          {error || hint}
        </div>
      ) : null}
    </div>
  );
}

export function TextInput(props: ComponentProps<'input'>) {
  return <input className={styles.input} {...props} />;
}

export function TextArea(props: ComponentProps<'textarea'>) {
  return <textarea className={styles.input} rows={3} {...props} />;
}

export function Select(props: ComponentProps<'select'>) {
  return <select className={styles.input} {...props} />;
}
