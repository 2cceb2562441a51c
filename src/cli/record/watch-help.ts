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

/** What `saydo news --help` teaches. */
export const NEWS_HELP = `
Examples:
  saydo news                                    what needs a look, what weighs most first
  saydo news --json                             for programs, as the API answers
  saydo news --seen P12 --by "Ida Fenn"         you have looked at it, and decided nothing

A pledge is told where, since somebody last looked at it or decided something about it,
  a capture of its source came with other words around its passage, or without them;
  evidence was proposed that nobody linked or refused;
and where its deadline has passed and no assessment is of a later day; or where nobody has looked at it for 90 days. What is assessed
as kept or broken is told for new evidence and edits alone. Looked through are pledges that people reviewed, assessed, described,
linked evidence to or follow; what the machine alone found is in saydo pledges --list proposed. Nothing changes a status.

Exit status: 0 there are some; 1 there are none; 2 called wrongly; 5 the record cannot be used.`;

/** What `--help` of `saydo follow`, `unfollow` and `digest` teaches. */
export const DIGEST_HELP = `
Examples:
  saydo follow P12 E3 --by "Ida Fenn"           a pledge; a person or a body
  saydo follow --topic health --by "Ida Fenn"   pledges that saydo describe gave this topic
  saydo follow --search 'ferry* -tourism' --by "Ida Fenn"
  saydo follow --by "Ida Fenn"                  what you follow
  saydo unfollow P12 --by "Ida Fenn"
  saydo digest --by "Ida Fenn"                  what is new of it since a week ago
  saydo digest --by "Ida Fenn" --since 2031-05-01 -o digest.eml --to ida@gazette.example
  saydo digest --by "Ida Fenn" -o digest.xml    an Atom feed; also .html, .txt, .json

Of a pledge and of a topic it tells what people decided, where it was said again, and why it needs a look (saydo news); of a
person or a body what they said, pledged and did; of a search what is found in what came in. A letter is a draft that a mail
program opens: saydo sends nothing. What is protected (saydo protect) is left out, and nothing is written where it would still
come out. Whom you follow is kept beside the log, and goes when you unfollow.

Exit status: 0 there is something; 1 nothing is new, or it was not followed; 2 called wrongly; 5 the record cannot be used, or something
protected would come out.`;
