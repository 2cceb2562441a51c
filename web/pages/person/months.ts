export type ActivityKind = 'said' | 'promised' | 'did';

export interface Month {
  /** `2025-03` */
  readonly month: string;
  readonly said: number;
  readonly promised: number;
  readonly did: number;
}

/** Longer periods are counted by year. */
const MAX_MONTHS = 48;

/** How much falls into each month, or year where there are many, from the first to the last, also those with nothing. */
export function monthsOf(days: Readonly<Record<ActivityKind, readonly (string | null)[]>>): readonly Month[] {
  const dated = Object.values(days)
    .flat()
    .filter((day) => day !== null)
    .toSorted();
  const [first, last] = [dated[0], dated.at(-1)];
  if (first === undefined || last === undefined) return [];
  const byYear = monthsBetween(first, last).length > MAX_MONTHS;
  const length = byYear ? '2031'.length : '2031-05'.length;
  const names = byYear ? yearsBetween(first, last) : monthsBetween(first, last);
  const count = (kind: ActivityKind, name: string) => days[kind].filter((day) => day?.slice(0, length) === name).length;
  return names.map((month) => {
    return { month, said: count('said', month), promised: count('promised', month), did: count('did', month) };
  });
}

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  let [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  for (;;) {
    const name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    if (name > last.slice(0, 7)) return months;
    months.push(name);
    if (month === 12) [year, month] = [year + 1, 1];
    else month += 1;
  }
}

function yearsBetween(first: string, last: string): string[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, i) => String(from + i).padStart(4, '0'));
}
