-- Which act, policy or instrument continues, escalates, rests on, amends, replaces or blocks which, as readings have it.
create table chains (
  article bigint not null,
  n int not null,            -- in the order of the text
  relation text not null check (relation in ('continues', 'escalates', 'is-based-on', 'amends', 'replaces', 'blocks')),
  start int not null,        -- of the sentence that says so
  stop int not null,
  body text not null,        -- JSON: {later, earlier, passage}, each {start, end, exact}
  confidence real not null,
  primary key (article, n)
);

-- Who and what is named in what is later and in what is earlier.
create table chain_names (
  article bigint not null,
  n int not null,
  side text not null check (side in ('later', 'earlier')),
  rank int not null,
  finding bigint not null,   -- of an entity
  primary key (article, n, side, rank)
);
create index chain_names_finding on chain_names (finding);
create index chains_newest on chains ((-article), n);
