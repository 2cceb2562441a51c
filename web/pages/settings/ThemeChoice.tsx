import { type Theme, useTheme } from '../../api/theme.ts';
import styles from './Settings.module.css';

const THEMES: readonly { readonly theme: Theme; readonly label: string }[] = [
  { theme: 'system', label: 'As the system' },
  { theme: 'light', label: 'Light' },
  { theme: 'dark', label: 'Dark' },
];

/** Light or dark. */
export function ThemeChoice() {
  const [chosen, setTheme] = useTheme();
  return (
    <fieldset className={styles.choice}>
      <legend>Theme</legend>
      <div className={styles.segments}>
        {THEMES.map(({ theme, label }) => (
          <label key={theme} className={styles.segment}>
            <input
              type="radio"
              name="theme"
              value={theme}
              checked={chosen === theme}
              onChange={() => setTheme(theme)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
