import { storedText, useStoredText } from './stored-text.ts';

const stored = storedText('saydo.reviewer');

/** Who works here, as the log will name them; null until they say so. It is kept in this browser alone. */
export function useReviewer(): readonly [name: string | null, setName: (name: string) => void] {
  return [useStoredText(stored), setReviewer];
}

export function reviewer(): string | null {
  return stored.get();
}

export function setReviewer(name: string): void {
  stored.set(name.trim() || null);
}
