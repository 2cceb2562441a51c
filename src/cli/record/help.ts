/** The text that `--help` of the record's commands shows after the list of options. */
import { OUTCOMES } from '../../record/assessment.ts';
import { RELATION_MEANS } from '../../record/evidence.ts';

const EXIT_STATUS = `
Exit status: 0 success; 1 some failed; 2 usage error; 3 no input could be read; 5 the record cannot be used.`;

export const ADD_HELP = `
Examples:
  saydo add article.html                        one text
  saydo add archive/                            every text in a folder and its subfolders
  saydo add 'news/2031-*/**/*.html'             a pattern, in quotation marks
  saydo add https://example.org/news            an article, or a feed and what it links to
  saydo add crawl.warc.gz site.wacz             web archives
  saydo add texts.ndjson                        one {"id", "text", "title"?, "published"?, "outlet"?, "url"?} a line
  curl … | saydo add -                          from another program

The record keeps the original bytes, the text, the findings, and the item that each finding belongs to. Adding the same
bytes again changes only the facts that you state (--outlet, --published, --speaker …). Another capture of the same
address becomes a new version: findings keep their passages where the words still exist, and lost findings are listed.
The command can be interrupted and run again: everything that it reported is stored.
With --json, one line for each input: {"name", "status", "article", …} or {"name", "error": {"code", "message"}}.
${EXIT_STATUS}
             130 interrupted by Ctrl-C, after the current article; a second Ctrl-C stops at once`;

export const ARTICLE_HELP = `
Examples:
  saydo article set T20 --outlet "Lowen Gazette" --published 2031-05-06 --by "Ida Fenn" --why "as its masthead says"
  saydo article set T21 --speaker "Ana Kovar" --by "Ida Fenn"     her speech: “I” and “we” in it are hers
  saydo article set T20 --outlet "" --by "Ida Fenn"               removes the correction: the text decides again
  saydo article withdraw T22 --why "the wrong file" --by "Ida Fenn"
  saydo article restore T22 --by "Ida Fenn"

The article is read again with the new facts: the date decides which day “last Friday” was, and the speaker who “I” is.
Decisions are kept. Each change is an entry of the log, with name and reason.
Withdrawing first lists what depends on the article, and asks for confirmation; --yes does not ask.
${EXIT_STATUS}`;

export const SERVE_HELP = `
Examples:
  saydo serve                                   the desk for ./saydo-record, which is created if it does not exist
  saydo serve --example                         filled with a fictional press, as an example
  saydo serve --record archive --open           another record; opens the browser
  saydo serve --port 8080                       at this port; fails where it is taken
  saydo serve --allow-folder ~/archive          the import page may read this folder too
  saydo serve --publish-into site --key record.key    the publish page writes the site into this folder, signed

It prints its address (http://127.0.0.1:4747/?token=…) once it listens, and runs until Ctrl-C. While it runs, saydo add,
search, review and export in another terminal use the same record, and open pages show what they change.

It listens on this machine only, and answers requests with the token: from a browser that opened the printed address, or
from a program that sends “Authorization: Bearer TOKEN”. Each start makes a new token. Other users of this machine, pages
of other sites and other machines have no access. The API that the desk uses is described at /api/openapi.json.

Exit status: 0 stopped by Ctrl-C; 2 usage error, or the port is taken; 5 the record cannot be used.`;

export const MCP_HELP = `
A client of the Model Context Protocol starts it. Most clients take this in their settings:
  {"mcpServers": {"saydo": {"command": "npx", "args": ["saydo", "mcp", "--record", "/path/to/saydo-record"]}}}

Its tools: search, read_article, pledges, pledge, differences, person. They only read. Every answer contains
the exact passages that support it, with their articles and addresses, and distinguishes what people decided from what
the reader proposed. A client that uses a remote model sends the answers to it.

While the desk is open (saydo serve), http://127.0.0.1:4747/mcp offers the same tools. Send the token that it prints as
“Authorization: Bearer TOKEN”.

Exit status: 0 the client disconnected; 2 usage error; 5 the record cannot be used.`;

export const SEARCH_HELP = `
Examples:
  saydo search reopen ward                      both words, in any inflection
  saydo search '"before the end of June"'       a phrase
  saydo search 'ratif*' --kind pledge           all words with this beginning, in pledges
  saydo search --speaker Harsanby --from 2031-05
  saydo search dam -ban --outlet Record

Exit status: 0 something was found; 1 nothing was found.`;

export const PLEDGES_HELP = `
Examples:
  saydo pledges                                 pledges that were reviewed or assessed, or are due
  saydo pledges --list proposed                 pledges that the reader found and no person reviewed
  saydo pledges --due                           deadlines that passed or come within a month, earliest first
  saydo pledges --due 2031-06-30 --by Harsanby  until that day, by one person
  saydo pledges --status unassessed             unassessed pledges of all lists
  saydo pledges ward --json                     for programs, as the API answers

Exit status: 0 the list has pledges; 1 it is empty.`;

export const REVIEW_HELP = `
Examples:
  saydo review                                  open findings: pledges first, then by confidence
  saydo review --kind statement --article T3    only some of them
  saydo review accept F12 F13 --by "Ida Fenn"   as proposed
  saydo review accept S8 --by "Ida Fenn"        all witnesses of a statement
  saydo review accept --all --kind pledge --min-confidence 0.8 --by "Ida Fenn"
  saydo review correct F12 --speaker "Ana Kovar" --by "Ida Fenn" --why "she, not he"
  saydo review correct F14 --speaker Kovar --speaker "Otto Marl" --amount "40 million crowns" --by "Ida Fenn"
  saydo review reject F14 --by "Ida Fenn" --why "a headline, not a pledge"
  saydo review undo F14 --by "Ida Fenn"
  saydo review --outlet "Lowen Post" --kind statement --max-confidence 0.4     see what a filter selects …
  saydo review reject --all --outlet "Lowen Post" --kind statement --max-confidence 0.4 --by "Ida Fenn" --why "a list"
  saydo review undo --last --by "Ida Fenn"      … decide on all of it with one reason, and undo that in one step
  saydo review joins                            proposed joins, such as names of one person
  saydo review accept J3 --by "Ida Fenn"        accepts a join
  saydo review separate F40 --by "Ida Fenn"     takes a finding out of its item
  saydo review --blind --by "Noor Vell"         a second reviewer, who does not see the first one’s decisions
  saydo review agreement                        their agreement

Every decision is an entry of the log with name and reason. The proposal is kept. Two reviewers may disagree; both
decisions are kept. A newer reading of the article does not undo decisions or ask for them again.
${EXIT_STATUS}`;

const RELATION_LINES = Object.entries(RELATION_MEANS)
  .map(([relation, means]) => `  ${relation.padEnd(13)} ${means}`)
  .join('\n');

export const EVIDENCE_HELP = `
Examples:
  saydo evidence link P12 A5 --as advances --by "Ida Fenn" --why "the tender is out"
  saydo evidence link F40 F77 --as contradicts --by "Ida Fenn" --why "the ministry says nothing was planned"
  saydo evidence unlink V3 --by "Ida Fenn" --why "another bridge"
  saydo evidence proposed                       proposed evidence by confidence, with reasons
  saydo evidence proposed --json                the same, one JSON object a line
  saydo evidence accept P12 A5 --by "Ida Fenn"  links it as proposed
  saydo evidence reject P12 A6 --by "Ida Fenn" --why "other place"
  saydo evidence unreject P12 A6 --by "Ida Fenn"   removes that rejection
  saydo show P12                                the pledge with its evidence

The relation of a statement or an action to the pledge (--as):
${RELATION_LINES}

A link connects two findings, and follows them when their items are joined or separated later.
${EXIT_STATUS}`;

const OUTCOME_LINES = OUTCOMES.map(({ id, means }) => `  ${id.padEnd(23)} ${means}`).join('\n');

export const ASSESS_HELP = `
Examples:
  saydo assess P12 --evidence in-progress --officials under-way --schedule behind --by "Ida Fenn" \\
    --why "two of nine gates work" --settle "the inspectorate’s list of March"
  saydo assess P12 --evidence none-found --searched "the gazette and the ministry’s site" --until 2031-06-01 \\
    --clarity vague --by "Noor Vell" --why "nobody says which ward"
  saydo assess P12 --evidence cannot-rate --missing "the budget of 2031" --by "Ida Fenn" --why "it is not published"
  saydo assess P12 --evidence superseded --superseded-by P40 --by "Ida Fenn" --why "she put it off to 2033"
  saydo show P12                                all assessments, newest first
  saydo unassess M7 --by "Ida Fenn"             retracts an assessment

The three are assessed separately; give at least one. Two reviewers may disagree; both assessments are kept, and so are
earlier ones of the same reviewer. The values of --evidence are those of the status vocabulary: Full Fact’s, unless the
newsroom chose another. The error message for an invalid value lists them. Any vocabulary also has:
${OUTCOME_LINES}
${EXIT_STATUS}`;

export const CRITERIA_HELP = `
Examples:
  saydo criteria P12                            what was written, and a draft from the pledge’s own words
  saydo criteria P12 --kept "the ward takes patients" --broken "no patient by the end of 2031" --due 2031-12-31 \\
    --not "a ribbon that is cut" --by "Ida Fenn"
  saydo criteria P12 --partly none --by "Noor Vell" --why "there is no half of it"

Write them before evidence is linked. They stand at the top of the pledge, and each assessment names those that it was made
under. What is left out stays; none takes a field away. Changing them is an entry of the log, and assessments that were made
before are said to be older. The draft is stored nowhere until somebody writes it.
${EXIT_STATUS}`;

export const DESCRIBE_HELP = `
Examples:
  saydo describe P12 --title "Open the ward by June" --topic health --by "Ida Fenn"
  saydo describe P12 --tags Brinmouth --tags hospitals --by "Ida Fenn"
  saydo describe P12 --topic none --by "Noor Vell" --why "it is about housing"

Fields that are not given are unchanged; the value none removes a field. The latest description is shown; the history
keeps earlier ones. The words of the pledge, and decisions on them, do not change. saydo search finds descriptions.
${EXIT_STATUS}`;

export const SETTINGS_HELP = `
Examples:
  saydo settings                                the status vocabulary, outlets, people
  saydo settings --json                         for programs
  saydo settings set vocabulary politifact --by "Ida Fenn" --why "our readers know it"
  saydo settings set vocabulary ours.json --by "Ida Fenn"
  saydo settings set outlets outlets.json --by "Ida Fenn"

The vocabulary defines the values of --evidence in saydo assess. Built-in ones are named by id: full-fact, politifact,
polimetre, comparative-pledges. Your own is a file:
  {"id": "ours", "name": "Our own", "values": [{"id": "done", "label": "Done", "tone": "kept"}, …]}
A tone is one of kept, partly, moving, stalled, broken, open. Earlier assessments keep the labels of their vocabulary.
Outlets are a file too: [{"name": "Radio Tarn", "url": "https://tarn.example", "note": "weekly"}, …]

Every change is an entry of the log with name and reason. The list of people is derived from the decisions in the log.
${EXIT_STATUS}`;

export const PUBLISH_HELP = `
Examples:
  saydo publish site                            a site in the folder site, from ./saydo-record
  saydo publish site --key record.key           signed, so that others can check it: saydo verify site
  saydo publish site --settings ours.json

The site consists of plain files: put the folder on any server, or open index.html from disk. It contains only what people
accepted. Protected names and words (saydo protect) are replaced; if one would still be visible, nothing is published.
Publishing again writes only what changed.

saydo-site.json may contain (all of it is optional):
  {"name": "Pledges of the Lowen council", "publisher": "Lowen Gazette", "description": "…", "base": "https://pledges.example",
   "errors": "desk@example.org", "language": "en", "colours": {"accent": "#0b5563", "accentDark": "#86d3df"},
   "logo": "logo.svg", "vocabulary": {"achieved": "Done"}, "texts": {"tracker": "Promises"},
   "parts": {"head": "head.html", "header": "header.html", "footer": "footer.html", "method": "method.html"},
   "archive": "https://web.archive.org/web/{}", "captures": {"player": "replaywebpage"}}
captures puts the pages that saydo fetched beside the site, whole, as web archives (WACZ): mind whose they are. player is a
folder with ui.js and sw.js of ReplayWeb.page (npm pack replaywebpage; AGPL 3), which shows them to readers.
base is the address of the site: feeds, cards and shared links need it. Paths of files are relative to the settings file.

Exit status: 0 published; 2 usage error; 4 not published, nothing was written; 5 the record cannot be used.`;

export const PROTECT_HELP = `
Examples:
  saydo protect                                 lists protections
  saydo protect E7 --by "Ida Fenn" --why "asked not to be named"
  saydo protect E7 --words "the baker of Lowen" --words annik_k --by "Ida Fenn"
  saydo protect --words "Mill Street 4" --instead "[address withheld]" --by "Ida Fenn"
  saydo unprotect 3 --by "Ida Fenn" --why "she agreed"

For a person, all names in any article are withheld, including the surname alone (also of others who share it); for a source
without a name, the words that describe it. Case, accents, other scripts, hyphens and underscores make no difference.
Publishing again replaces what was published before, but not what others have copied.
${EXIT_STATUS}`;

export const VERIFY_HELP = `
Checks, in this order: the hashes of all bytes; the chain and the tree of the log, and that they agree with every signed
head; the signatures of the heads; every passage against the stored text; all tables against the log; the counts and the
tracker of the desk against the tables. It names the first error.

Examples:
  saydo verify
  saydo verify --checkpoint head.txt --key 'example.org/record+1a2b3c4d+AX…'
  saydo verify site --key 'example.org/record+1a2b3c4d+AX…'    a folder that saydo publish made, yours or another's
  saydo verify site --older site-of-may                        also that its log extends that of the older copy

Without --key the signer of a checkpoint is unknown: anybody could have made a matching one for a rewritten log. The first
line then says so, and the exit status is 1. Heads stored in the record are checked with the keys in its log.

For a published folder it checks, in this order: the signature of the list of files; every file; the signed head, the tree,
the entries and proofs; the log of earlier publications; signatures of witnesses and time stamps (saydo witness); and what
the pages say of each pledge against the entries.

Exit status: 0 intact; 1 not intact, or no signature of the checkpoint was checked; 5 the record cannot be used.`;

export const WITNESS_HELP = `
A witness signs a checkpoint after checking that the log only grew since the one before; a time-stamping authority certifies
that the checkpoint existed at a time. Both are services of others: send them the file log/checkpoint of a published folder,
and add their answers to the folder. They belong to that head, and are kept when you publish again.

Examples:
  saydo witness site cosigned.txt               a checkpoint with cosignatures (c2sp.org/tlog-cosignature)
  openssl ts -query -data site/log/checkpoint -sha256 -cert -out head.tsq
  saydo witness site head.tsr                   the answer of an authority (RFC 3161)
  saydo verify site --witness 'witness.example+5e6f7a8b+BA…' --tsa authority.pem

Exit status: 0 added, or known already; 2 it belongs to no head of this folder.`;

export const CHECKPOINT_HELP = `
A checkpoint commits the record to all its current entries: anybody who has it can check whether one was removed or
rewritten later (saydo verify --checkpoint). It is a C2SP signed note, as transparency logs publish them.

Examples:
  saydo key example.org/record -o record.key    once; prints the public key for verification
  saydo checkpoint --key record.key -o head.txt`;
