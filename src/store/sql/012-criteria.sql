-- What would count as a pledge kept, partly kept or broken, as people wrote it; all that was ever written, since assessments
-- name what they were made under. This is view, made from the log. Criteria follow the item of their finding, and the latest
-- that any of its findings has are in force.
create table criteria (
  seq bigint primary key, -- the entry that wrote them, by whose number assessments name them
  pledge bigint not null, -- finding of the pledge
  criteria text,          -- JSON as record/kinds/criteria.ts names its fields; null where they were taken away
  by text not null,
  at text not null,
  why text not null
);
create index criteria_pledge on criteria (pledge);
