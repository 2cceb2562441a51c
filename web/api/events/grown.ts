import { useEffect, useEffectEvent } from 'react';

/** What new entries of the log touched (`F12`, `P3`, …); none named is everything: more than can be named, or unknown. */
export type Subjects = readonly string[];

type Grown = (subjects: Subjects) => void;
const watching = new Set<Grown>();

/** Tells what the log's new entries touched, to what keeps a list of its own. */
export function useGrown(grown: Grown): void {
  const onGrown = useEffectEvent(grown);
  useEffect(() => {
    const tell: Grown = (subjects) => onGrown(subjects);
    watching.add(tell);
    return () => {
      watching.delete(tell);
    };
  }, []);
}

export function notifyGrowth(subjects: Subjects): void {
  for (const tell of watching) tell(subjects);
}
