-- The record. Four tables are the record itself: blobs (bytes and readings, by their hash), entries (the append-only
-- log), tree (the Merkle tree over the log) and heads (tree heads that were signed). All others are their current view:
-- they can be dropped and made anew from the log, and `saydo verify` compares the two. That is why they carry no foreign
-- keys: the log is their constraint.

create table meta (
  name text primary key,
  value text not null
);

create table blobs (
  hash text primary key, -- sha256:… of the bytes as they came, before compression
  size bigint not null,
  encoding text not null check (encoding in ('identity', 'gzip')),
  bytes bytea not null
);
alter table blobs alter column bytes set storage external; -- compressed already

create table entries (
  seq bigint primary key check (seq > 0),
  hash text not null unique, -- leaf hash as in RFC 9162, which the next entry names as prev
  body text not null         -- canonical JSON (RFC 8785)
);

create table tree (
  one boolean primary key default true check (one), -- one row, changed in place
  size bigint not null,
  frontier text not null -- hashes of the perfect subtrees, left to right, hex with commas
);

create table heads (
  size bigint not null,
  note text not null, -- C2SP signed note
  primary key (size, note)
);

-- Nobody rewrites the log by mistake. Who owns the database can drop the rule; then the chain and the signed heads tell.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the log of a saydo record is append-only: % of % refused', tg_op, tg_table_name;
end $$;
create trigger append_only before update or delete on entries for each row execute function refuse_change();
create trigger append_only before update or delete on blobs for each row execute function refuse_change();
create trigger never_emptied before truncate on entries execute function refuse_change();
create trigger never_emptied before truncate on blobs execute function refuse_change();

-- The view, from here on.

create table counters (
  name text primary key,
  value bigint not null
);

-- One source: a page at an address, a file, a line of a feed. Its captures are its versions.
create table articles (
  id bigint primary key,
  place text not null unique, -- what makes two captures versions of one article: address, file, id
  capture bigint not null,    -- the newest
  versions int not null,
  title text,
  byline text not null,       -- JSON
  outlet text,
  published text,
  day int,                    -- of publication, else of capture: days since 1970-01-01
  url text,
  language text not null
);
create index articles_day on articles (day, id);
create index articles_url on articles using hash (url); -- of any length

create table captures (
  id bigint primary key,
  article bigint not null,
  version int not null,
  content text not null unique, -- blob: the bytes as they came
  layer text,                   -- blob: the text layer of a PDF, which its reading was made from
  reading text not null,        -- blob: the reading, with the canonical text and its map to the bytes
  text text not null,           -- id of the canonical text
  engine text not null,
  name text not null,           -- what it was called when it was added
  fetched text,
  seq bigint not null
);
create index captures_article on captures (article, version);

-- What findings of one or many articles stand for.
create table items (
  id bigint primary key,
  kind text not null,
  label text not null,
  members int not null,
  first_day int,
  last_day int,
  merged bigint -- the item that it was joined into; it has no members then
);
create index items_kind on items (kind, id) where merged is null;

create table findings (
  id bigint primary key,
  kind text not null,
  item bigint not null,
  article bigint not null,
  capture bigint not null,
  local text not null,  -- its id in the reading; one that no reading has any more is marked with @
  body text not null,   -- JSON: the Finding that the reader proposed
  corrected text,       -- JSON: the Finding as people have it, where its verdict is corrected
  form text,            -- kind of the statement or pledge, type of the entity or action, unit of the figure
  exact text not null,  -- its words, for people
  day int,
  place int not null,   -- where in the text it begins
  confidence real,
  reason text not null, -- why it stands for its item, as JSON
  state text not null check (state in ('standing', 'withdrawn', 'lost')),
  verdict text not null check (verdict in ('proposed', 'accepted', 'corrected', 'rejected', 'disputed'))
);
create index findings_item on findings (item, id);
create index findings_article on findings (article, id);
create index findings_waiting on findings (kind, confidence desc, id) where verdict = 'proposed' and state = 'standing';

-- Whom a finding names in which part: speaker, via, pledger, actor, target, place, whose.
create table roles (
  finding bigint not null,
  role text not null,
  rank int not null,
  local text not null,    -- how the finding's body refers to it
  entity bigint not null, -- a finding of kind entity, of the same capture
  primary key (finding, role, rank)
);
create index roles_entity on roles (entity);

-- What items are looked up by when an article is added.
create table keys (
  key bigint not null,
  day int not null,
  item bigint not null,
  primary key (key, day, item)
);
create index keys_item on keys (item);

-- Joins that the machine only proposes, and what people said of them.
create table proposals (
  id bigint primary key,
  kind text not null,
  a bigint not null, -- item that finding_a stands for now
  b bigint not null, -- item that finding_b stands for now
  finding_a bigint not null,
  finding_b bigint not null,
  score real not null,
  why text not null,
  verdict text not null check (verdict in ('proposed', 'accepted', 'rejected')),
  by text,
  said text
);
create index proposals_a on proposals (a);
create index proposals_b on proposals (b);
create index proposals_waiting on proposals (score desc, id) where verdict = 'proposed';

-- Items that a person holds apart; a < b.
create table apart (
  a bigint not null,
  b bigint not null,
  primary key (a, b)
);

-- The latest decision of each reviewer on each finding.
create table decisions (
  finding bigint not null,
  by text not null,
  verdict text not null check (verdict in ('accept', 'correct', 'reject')),
  correction text,
  why text,
  blind boolean not null,
  at text not null,
  seq bigint not null,
  primary key (finding, by)
);

create table differences (
  item bigint not null,
  aspect text not null,
  finding_a bigint not null,
  finding_b bigint not null,
  a text not null,
  b text not null,
  what text not null,
  primary key (item, aspect, finding_a, finding_b)
);

-- What can be found: an article in pieces of some thousand words, and each finding that says something.
create table documents (
  kind text not null,   -- article, statement, pledge, action
  ref bigint not null,  -- article or finding
  part int not null,    -- where in the article's text it begins
  article bigint not null,
  outlet text,
  day int,
  body text not null,
  words tsvector generated always as (to_tsvector('english', body)) stored,
  primary key (kind, ref, part)
);
create index documents_words on documents using gin (words);
create index documents_article on documents (article);

-- Which entries touched what.
create table subjects (
  subject text not null,
  seq bigint not null,
  primary key (subject, seq)
);
