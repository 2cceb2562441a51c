import { useEffect, useRef, useState } from 'react';
import styles from './WordsFilter.module.css';

const TYPING_PAUSE_MS = 250;

/** A field whose words narrow a list once one pauses. */
export function WordsFilter({
  label,
  words,
  onChange,
}: {
  readonly label: string;
  readonly words: string;
  readonly onChange: (words: string | undefined) => void;
}) {
  const [typed, setTyped] = useState(words);
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  // The address can change under it: by the way back, by “show all”.
  useEffect(() => {
    if (waiting.current === undefined) setTyped(words);
  }, [words]);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const tell = (value: string) => {
    clearTimeout(waiting.current);
    waiting.current = undefined;
    if (value.trim() !== words) onChange(value.trim() || undefined);
  };
  return (
    <input
      type="search"
      className={styles.words}
      aria-label={label}
      placeholder={label}
      autoComplete="off"
      value={typed}
      onChange={(event) => {
        const { value } = event.target;
        setTyped(value);
        clearTimeout(waiting.current);
        waiting.current = setTimeout(() => tell(value), TYPING_PAUSE_MS);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') tell(typed);
      }}
    />
  );
}
