-- People and words that are at risk: they are left out of whatever is published. This is view, made from the log.
create table protections (
  id bigint primary key,
  finding bigint,      -- an appearance of whom it protects; null where it protects words alone
  words text not null, -- JSON: what must not come out, beside the names of that appearance's item
  instead text not null,
  by text not null,
  at text not null,
  why text,
  seq bigint not null,
  released bigint      -- seq of the entry that took it back
);
