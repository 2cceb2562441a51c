-- What people asked saydo to look at again by itself, and how that stands. It is no part of the view and nothing of it is in the
-- log: what came of looking is there, as articles and their versions. Whoever removes a source removes all of this.
create table watched (
  id bigint generated always as identity primary key,
  source text not null unique,  -- an address, or the path of a folder or a file of the machine that it is looked at from
  kind text not null check (kind in ('address', 'path')),
  every int not null,           -- seconds
  private boolean not null,     -- whether it may lie in a private network
  outlet text,                  -- of what it leads to, where the texts do not say
  since int,                    -- what a sitemap says changed before this day is left out
  by text not null,
  named text not null,          -- instant
  -- How it stands.
  found text,                   -- feed, sitemap, page, folder; null until it was looked at
  etag text,
  modified text,
  tried text,
  due text not null,
  failures int not null,
  problem text,
  news text,                    -- instant at which something new or changed came of it
  added int not null,
  changed int not null
);
create index watched_due on watched (due);

-- What sources lead to: pages of feeds and sitemaps, sitemaps of an index, files of a folder.
create table watched_pages (
  source bigint not null,
  key text not null,            -- of its address or path, since those can be longer than an index takes
  address text not null,
  kind text not null check (kind in ('page', 'sitemap', 'file')),
  said text not null,           -- JSON: what a feed says of it
  stamp text,                   -- when it changed, as the sitemap or the disk says
  place int not null,           -- where it stood when it was listed
  etag text,
  modified text,
  read text,                    -- instant at which it was last had
  changed text,                 -- instant at which it was last seen to be another
  due text,                     -- null where it is not looked at any more
  failures int not null,
  problem text,
  primary key (source, key)
);
create index watched_pages_due on watched_pages (source, due) where due is not null;

-- Who looked at a pledge last, without deciding anything about it: what came since is flagged.
create table looks (
  pledge bigint not null, -- finding of the pledge, which tells the item that it is of, whatever is joined later
  by text not null,
  at text not null,
  primary key (pledge, by)
);

-- What people follow, each for themselves: pledges and people by a finding of theirs, topics and searches by their words.
create table follows (
  id bigint generated always as identity primary key,
  by text not null,
  kind text not null check (kind in ('pledge', 'entity', 'topic', 'search')),
  finding bigint,
  words text,
  since text not null
);
create index follows_by on follows (by);
create index follows_finding on follows (finding);
