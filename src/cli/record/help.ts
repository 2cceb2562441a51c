/** What `--help` of the record's commands teaches, behind the list of options. */
import { RELATION_MEANS } from '../../record/evidence.ts';

const EXIT_STATUS = `
Exit status: 0 done; 1 some could not be; 2 called wrongly; 3 none could be read; 5 the record cannot be used.`;

export const ADD_HELP = `
Examples:
  saydo add article.html                        one text
  saydo add archive/                            every text in a folder and below
  saydo add 'news/2031-*/**/*.html'             a pattern, in quotation marks
  saydo add https://example.org/news            an article, or a feed and what it links to
  saydo add crawl.warc.gz site.wacz             web archives
  saydo add texts.ndjson                        one {"id", "text", "title"?, "published"?, "outlet"?, "url"?} a line
  curl … | saydo add -                          from another program

The bytes are kept as they came, with the text, the findings, and how each was joined to what the record has. The same
bytes twice change nothing, but for what is stated of them (--outlet, --published, --speaker …), which is taken over. Another capture of the same address becomes a new version: passages move with their words,
and what no longer stands is listed. It is safe to break off and to run again: what was reported is stored.
With --json, one line for each input: {"name", "status", "article", …} or {"name", "error": {"code", "message"}}.
${EXIT_STATUS}
             130 stopped by Ctrl-C, after the article that was being entered; a second Ctrl-C stops at once`;

export const ARTICLE_HELP = `
Examples:
  saydo article set T20 --outlet "Lowen Gazette" --published 2031-05-06 --by "Ida Fenn" --why "as its masthead says"
  saydo article set T21 --speaker "Ana Kovar" --by "Ida Fenn"     her speech: “I” and “we” in it are hers
  saydo article set T20 --outlet "" --by "Ida Fenn"               takes the correction back: as the text has it
  saydo article withdraw T22 --why "the wrong file" --by "Ida Fenn"
  saydo article restore T22 --by "Ida Fenn"

The article is read anew with what is said of it, since a day moves what “last Friday” was and a speaker who “I” is. What
people decided stands. Each change is an entry of the log, with name and reason.
Withdrawing names what rests on the article first, and asks; --yes does not ask.
${EXIT_STATUS}`;

export const SERVE_HELP = `
Examples:
  saydo serve                                   the desk over ./saydo-record, which is made where there is none
  saydo serve --example                         with a fictional press in it, to look around
  saydo serve --record archive --open           another record; opens the browser
  saydo serve --port 8080                       at this port or not at all
  saydo serve --allow-folder ~/archive          the import page may read this folder too

It prints its address (http://127.0.0.1:4747/?token=…) once it listens, and runs until Ctrl-C. While it runs, saydo add,
search, review and export in another terminal use the same record, and open pages show what they change.

It listens to this machine alone, and answers whoever has the token in its address: a browser that opened it, or a program
that sends “Authorization: Bearer TOKEN”. The token is a new one at each start. Other users of this machine, pages of other
sites and other people on the network are kept out. The API that the desk uses is described at /api/openapi.json.

Exit status: 0 stopped by Ctrl-C; 2 called wrongly, or the port is taken; 5 the record cannot be used.`;

export const MCP_HELP = `
A program that speaks the Model Context Protocol starts it; most take this in their settings:
  {"mcpServers": {"saydo": {"command": "npx", "args": ["saydo", "mcp", "--record", "/path/to/saydo-record"]}}}

Its tools: search, read_article, pledges, pledge, differences, person. They read and change nothing. Every answer carries
the exact passages that it stands on, with their articles and addresses, and says what people decided and what a machine only
proposes. What a program does with the answers is its own affair: one that works with a model elsewhere sends them there.

While the desk is open (saydo serve), the same is at http://127.0.0.1:4747/mcp, for whoever sends the token that it prints as
“Authorization: Bearer TOKEN”.

Exit status: 0 whoever asked is gone; 2 called wrongly; 5 the record cannot be used.`;

export const SEARCH_HELP = `
Examples:
  saydo search reopen ward                      both words, in any form
  saydo search '"before the end of June"'       a phrase
  saydo search 'ratif*' --kind pledge           all words that begin so, in pledges
  saydo search --speaker Harsanby --from 2031-05
  saydo search dam -ban --outlet Record

Exit status: 0 something was found; 1 nothing was.`;

export const PLEDGES_HELP = `
Examples:
  saydo pledges                                 what was reviewed or assessed, or is due
  saydo pledges --list proposed                 what the machine found and no person reviewed
  saydo pledges --due                           deadlines that passed or come within a month, the first to come first
  saydo pledges --due 2031-06-30 --by Harsanby  until that day, of one person
  saydo pledges --status unassessed             of all lists: what nobody assessed
  saydo pledges ward --json                     for programs, as the API answers

Exit status: 0 there are some; 1 there are none.`;

export const REVIEW_HELP = `
Examples:
  saydo review                                  what waits: pledges first, what the reader is surest of first
  saydo review --kind statement --article T3    only some of it
  saydo review accept F12 F13 --by "Ida Fenn"   as proposed
  saydo review accept S8 --by "Ida Fenn"        all witnesses of a statement
  saydo review accept --all --kind pledge --min-confidence 0.8 --by "Ida Fenn"
  saydo review correct F12 --speaker "Ana Kovar" --by "Ida Fenn" --why "she, not he"
  saydo review reject F14 --by "Ida Fenn" --why "a headline, not a pledge"
  saydo review undo F14 --by "Ida Fenn"
  saydo review --outlet "Lowen Post" --kind statement --max-confidence 0.4     see what a filter holds …
  saydo review reject --all --outlet "Lowen Post" --kind statement --max-confidence 0.4 --by "Ida Fenn" --why "a list"
  saydo review undo --last --by "Ida Fenn"      … decide on it with one reason, and take all of it back as one
  saydo review joins                            names that may be one
  saydo review accept J3 --by "Ida Fenn"        they are one
  saydo review separate F40 --by "Ida Fenn"     these were joined, and are not one
  saydo review --blind --by "Noor Vell"         a second reviewer, who does not see the first one’s decisions
  saydo review agreement                        how far they agree

Every decision is an entry of the log with name and reason. The proposal is kept; two reviewers may disagree, and both
stand; a newer reading undoes nothing that was decided and asks nothing again.
${EXIT_STATUS}`;

const RELATION_LINES = Object.entries(RELATION_MEANS)
  .map(([relation, means]) => `  ${relation.padEnd(13)} ${means}`)
  .join('\n');

export const EVIDENCE_HELP = `
Examples:
  saydo evidence link P12 A5 --as advances --by "Ida Fenn" --why "the tender is out"
  saydo evidence link F40 F77 --as contradicts --by "Ida Fenn" --why "the ministry says nothing was planned"
  saydo evidence unlink V3 --by "Ida Fenn" --why "another bridge"
  saydo evidence proposed                       what may bear on pledges, the surest first, and why
  saydo evidence proposed --json                the same, one JSON object a line
  saydo evidence accept P12 A5 --by "Ida Fenn"  links it as proposed
  saydo evidence reject P12 A6 --by "Ida Fenn" --why "other place"
  saydo evidence unreject P12 A6 --by "Ida Fenn"   takes that back
  saydo show P12                                the pledge with what is evidence for it and against it

What a statement or an action is to the pledge (--as):
${RELATION_LINES}

A link stands between two findings and follows what they stand for, whatever is joined or parted later.
${EXIT_STATUS}`;

export const ASSESS_HELP = `
Examples:
  saydo assess P12 --evidence in-progress --officials under-way --schedule behind --by "Ida Fenn" \\
    --why "two of nine gates work" --settle "the inspectorate’s list of March"
  saydo assess P12 --evidence none-found --searched "the gazette and the ministry’s site" --until 2031-06-01 \\
    --clarity vague --by "Noor Vell" --why "nobody says which ward"
  saydo show P12                                what each reviewer judged, the newest first
  saydo unassess M7 --by "Ida Fenn"             takes it back

Each of the three is judged for itself; what is left out is not judged, and one at least must be. Two reviewers may
judge otherwise, and both stand; who judges anew keeps what they judged before. The words for --evidence are those of
the status vocabulary in force: Full Fact’s, unless the newsroom chose another; the message to a wrong one lists them.
${EXIT_STATUS}`;

export const DESCRIBE_HELP = `
Examples:
  saydo describe P12 --title "Open the ward by June" --topic health --by "Ida Fenn"
  saydo describe P12 --tags Brinmouth --tags hospitals --by "Ida Fenn"
  saydo describe P12 --topic none --by "Noor Vell" --why "it is about housing"

What is left out stays; none takes a field away. The last to write is shown, and the history keeps the others. The
words of the pledge, and what was decided on them, stay as they are. saydo search finds what is written here.
${EXIT_STATUS}`;

export const SETTINGS_HELP = `
Examples:
  saydo settings                                the status vocabulary, outlets, who works here
  saydo settings --json                         for programs
  saydo settings set vocabulary politifact --by "Ida Fenn" --why "our readers know it"
  saydo settings set vocabulary ours.json --by "Ida Fenn"
  saydo settings set outlets outlets.json --by "Ida Fenn"

The vocabulary is what --evidence of saydo assess can say. Of those that come with saydo the id is enough: full-fact,
politifact, polimetre, comparative-pledges. One of your own is a file:
  {"id": "ours", "name": "Our own", "values": [{"id": "done", "label": "Done", "tone": "kept"}, …]}
A tone is one of kept, partly, moving, stalled, broken, open. What was assessed keeps the words it was assessed in.
Outlets are a file too: [{"name": "Radio Tarn", "url": "https://tarn.example", "note": "weekly"}, …]

Every change is an entry of the log with name and reason. Who works here follows from what they decided.
${EXIT_STATUS}`;

export const PUBLISH_HELP = `
Examples:
  saydo publish site                            a site in the folder site, from ./saydo-record
  saydo publish site --key record.key           signed, so that others can check it: saydo verify site
  saydo publish site --settings ours.json

It is plain files: put the folder on any server, or open index.html from disk. Only what people accepted is in it; what is
protected (saydo protect) is replaced, and nothing is published where it would still come out. Published again, only what
changed is written.

saydo-site.json may say, and leave out any of it:
  {"name": "Pledges of the Lowen council", "publisher": "Lowen Gazette", "description": "…", "base": "https://pledges.example",
   "errors": "desk@example.org", "language": "en", "colours": {"accent": "#0b5563", "accentDark": "#86d3df"},
   "logo": "logo.svg", "vocabulary": {"achieved": "Done"}, "texts": {"tracker": "Promises"},
   "parts": {"head": "head.html", "header": "header.html", "footer": "footer.html", "method": "method.html"},
   "archive": "https://web.archive.org/web/{}"}
base is where the site will be: feeds, cards and shared links need it. Files are looked for beside the settings.

Exit status: 0 published; 2 called wrongly; 4 not published, nothing was written; 5 the record cannot be used.`;

export const PROTECT_HELP = `
Examples:
  saydo protect                                 what is protected
  saydo protect E7 --by "Ida Fenn" --why "asked not to be named"
  saydo protect E7 --words "the baker of Lowen" --words annik_k --by "Ida Fenn"
  saydo protect --words "Mill Street 4" --instead "[address withheld]" --by "Ida Fenn"
  saydo unprotect 3 --by "Ida Fenn" --why "she agreed"

Of a person all names that any article has are kept out, the surname alone too, also of whoever shares it; of a source without a
name the words that describe it. Case, accents, other scripts, hyphens and underscores make no difference. What was published
before is replaced when you publish again; what others have copied is not.
${EXIT_STATUS}`;

export const VERIFY_HELP = `
Checks, in this order: all bytes have their hashes; the chain and the tree of the log are whole and agree with every
signed head, whose signatures are good; every passage is exactly its words in the stored text; all tables are what the log says, and the counts and
the tracker of the desk what the tables say. It names the first thing that is wrong.

Examples:
  saydo verify
  saydo verify --checkpoint head.txt --key 'example.org/record+1a2b3c4d+AX…'
  saydo verify site --key 'example.org/record+1a2b3c4d+AX…'    a folder that saydo publish made, yours or another's
  saydo verify site --older site-of-may                        and that its log begins with the log of then

Without --key nothing says who signed a checkpoint, and one that anybody made for a rewritten log would agree with it: the
first line says so, and the exit status is 1. Heads that the record itself keeps are checked by the keys in its log.

Of a published folder it looks, in this order, at the signature over the list of files, at every file, at the signed head, the
tree, the entries and proofs, at the log of earlier publications, and whether what is said of each pledge is what entries say.

Exit status: 0 all is whole; 1 something is not, or no signature of the checkpoint was checked; 5 the record cannot be
used.`;

export const CHECKPOINT_HELP = `
A checkpoint binds the record to every entry that it has now: whoever has it can tell whether any was removed or
rewritten since (saydo verify --checkpoint). It is a C2SP signed note, as transparency logs publish them.

Examples:
  saydo key example.org/record -o record.key    once; prints the key that others verify with
  saydo checkpoint --key record.key -o head.txt`;
