-- What people put into the record beside decisions: evidence, assessments, findings of their own, settings. All of it is
-- view, made from the log. What is taken back keeps its row, so that its number still names it.

-- Links from a pledge to a statement or an action. They follow the items of their two findings.
create table evidence (
  id bigint primary key,
  pledge bigint not null,  -- finding of the pledge
  finding bigint not null, -- finding of the statement or the action
  relation text not null check (relation in
    ('advances', 'fulfils', 'stalls', 'blocks', 'reverses', 'contradicts', 'repeats', 'comments')),
  why text not null,
  by text not null,
  at text not null,
  seq bigint not null,
  unlinked bigint          -- seq of the entry that took it back
);
create index evidence_pledge on evidence (pledge);
create index evidence_finding on evidence (finding);

-- What reviewers judged of pledges. Each keeps its number; which of one reviewer is current follows from their dates.
create table assessments (
  id bigint primary key,
  pledge bigint not null,   -- finding of the pledge
  by text not null,
  date text not null,       -- ISO date as of which it holds
  assessment text not null, -- JSON
  why text not null,
  at text not null,
  seq bigint not null,
  unassessed bigint         -- seq of the entry that took it back
);
create index assessments_pledge on assessments (pledge);

-- Findings that people made; the rest of them is in findings, as of any other.
create table made (
  finding bigint primary key,
  by text not null,
  at text not null,
  seq bigint not null
);

-- What a newsroom chose; what is not here is as saydo comes.
create table settings (
  name text primary key,
  value text not null, -- JSON
  by text not null,
  at text not null,
  why text,
  seq bigint not null
);
