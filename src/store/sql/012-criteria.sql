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

-- The pledge that an assessment says a pledge is superseded by, as a finding of it: the later one names the earlier too.
alter table assessments add column superseded_by bigint;
create index assessments_superseded on assessments (superseded_by) where superseded_by is not null;
