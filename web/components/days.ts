const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const TIME = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** `5 Mar 2031`; a day that is none is shown as it stands. */
export function dayShown(day: string | null): string {
  if (day === null) return 'undated';
  const time = Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? day : DAY.format(time);
}

/** Days of a range: one day, or two with a dash. */
export function daysShown(from: string | null, to: string | null): string {
  if (from === null && to === null) return 'undated';
  if (from === to) return dayShown(from);
  return `${from === null ? '…' : dayShown(from)} – ${to === null ? '…' : dayShown(to)}`;
}

/** An instant in the time of this machine. */
export function instantShown(instant: string): string {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? instant : TIME.format(time);
}
