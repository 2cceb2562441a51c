/** Exit status of the command; `saydo read --help` and `saydo add --help` tell users the same. */
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

/** Status for a number of inputs read and a number of inputs that could not be read. */
export function statusOf(read: number, unread: number): number {
  if (unread === 0) return EXIT.allRead;
  return read === 0 ? EXIT.noneRead : EXIT.someUnread;
}
