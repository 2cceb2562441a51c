/** Exit statuses; the help of `saydo read` and `saydo add` lists them too. */
export const EXIT = {
  allRead: 0,
  someUnread: 1,
  usage: 2,
  noneRead: 3,
  notWritten: 4,
  noRecord: 5,
  interrupted: 130,
  terminated: 143,
} as const;

/** Exit status for the number of inputs that were read and the number that could not be. */
export function statusOf(read: number, unread: number): number {
  if (unread === 0) return EXIT.allRead;
  return read === 0 ? EXIT.noneRead : EXIT.someUnread;
}
