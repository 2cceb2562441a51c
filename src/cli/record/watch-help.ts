/** What `saydo watch --help` teaches. */
export const WATCH_HELP = `
Examples:
  saydo watch https://example.org/feed --every 30m       a feed: its new entries are added, until Ctrl-C
  saydo watch https://example.org/sitemap.xml --since 2031-05-01
  saydo watch https://ministry.example/pledges --every 1d one page, for what is changed in it
  saydo watch ~/incoming --outlet "Lowen Gazette"         a folder: new and changed files
  saydo watch                                            whatever was named before
  saydo watch --once                                     what is due, and end: */10 * * * * saydo watch --once
  saydo watch --list                                     what is watched, when it is next looked at, what is wrong with it
  saydo watch --remove https://example.org/feed          what came of it stays
  saydo serve --watch                                    the desk does it while it runs

What is new is added as saydo add does; what has other words becomes a new version of its article. A page of which title and
words are the same is not kept again. Pages that a feed or a sitemap led to are looked at again for silent edits: after an hour, then
after half of the time for which they have been the same, for half a year. At most 100 pages of a source are read in a round.

Hosts are asked politely: one request at a time, a second between two, or what their robots.txt asks for; what it forbids is not
fetched; a source is looked at every 5 minutes at most; what has not changed is not sent again (ETag, Last-Modified); Retry-After
is obeyed; a source that fails is tried at intervals that double, up to a week. One that fails stops no other.

Nothing is looked at that nobody named. What is watched is kept beside the log of the record, not in it, and does not leave
with saydo export. With --json, a line for each article that is new, changed or cannot be read, and for each source.

Exit status: 0 stopped by Ctrl-C, or nothing was wrong; 1 with --once: a source could not be had; 2 called wrongly; 5 the record
cannot be used.`;
