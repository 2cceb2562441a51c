import { useEffect, useEffectEvent } from 'react';

/** What new entries of the log touched (`F12`, `P3`, …); none named is everything: more than can be named, or unknown. */
export type Subjects = readonly string[];

type LogListener = (subjects: Subjects) => void;
const listeners = new Set<LogListener>();

/** Tells what the log's new entries touched, to what keeps a list of its own. */
export function useLogListener(listener: LogListener): void {
  const onChange = useEffectEvent(listener);
  useEffect(() => {
    const listen: LogListener = (subjects) => onChange(subjects);
    listeners.add(listen);
    return () => {
      listeners.delete(listen);
    };
  }, []);
}

export function notifyLogListeners(subjects: Subjects): void {
  for (const listener of listeners) listener(subjects);
}
