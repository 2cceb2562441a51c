// Runs before the first paint, so that a desk that was set to dark does not flash white. It is a file of its own because
// the server's policy allows no inline script. What is set here, `web/api/theme.ts` changes.
try {
  const theme = localStorage.getItem('saydo.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // A browser that keeps nothing: the theme is the system's.
}
