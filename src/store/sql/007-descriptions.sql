-- What people wrote about pledges: the latest of each field of each finding. This is view, made from the log. It follows
-- the item of its finding, whose fields are the latest that any of its findings has.
create table descriptions (
  pledge bigint not null, -- finding of the pledge
  field text not null,    -- as record/kinds/description.ts names it
  value text not null,    -- JSON
  words text not null,    -- in words, for searching; empty where it was taken away
  by text not null,
  at text not null,
  seq bigint not null,
  primary key (pledge, field)
);
