/**
 * SQL of the entries that touched a thing, to stand behind `from`: `s.seq` is the number, `e` the entry; one after another
 * in the order of their numbers, to be named outside once more. Each is looked up by key and stands by itself (`offset 0`
 * keeps it so): without statistics a planner may walk through the whole log for the few that touched it.
 *
 * @param subject SQL of its id
 */
export function entriesAbout(subject: string, order: 'asc' | 'desc'): string {
  return `(select seq from subjects where subject = ${subject} order by seq ${order} offset 0) s
    cross join lateral (select seq, hash, body from entries where seq = s.seq offset 0) e`;
}
