import { storedText, useStoredText } from './stored-text.ts';

/** Light, dark, or as the system has it. */
export type Theme = 'system' | 'light' | 'dark';

/** `public/theme.js` reads it before the first paint. */
const stored = storedText('saydo.theme');
stored.subscribe(show);

/** The theme of the desk; it is kept in this browser alone. */
export function useTheme(): readonly [theme: Theme, setTheme: (theme: Theme) => void] {
  return [themeOf(useStoredText(stored)), (chosen) => stored.set(chosen === 'system' ? null : chosen)];
}

function themeOf(kept: string | null): Theme {
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

function show(): void {
  const theme = themeOf(stored.get());
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
