-- What a person is asked about: of all reports of one act the surest, unless somebody linked or refused it. It is part of the
-- cache of proposals, which is made anew.
alter table bearings
  add column words text not null default '', -- of the passages, as they are stored
  add column lane smallint;                  -- 1: of a pledge that somebody reviewed, 2: of another; null: nobody is asked
-- The order of the lane: pledge by pledge, the surest first.
create index bearings_lane on bearings (lane, pledge, (-sure), article, place) where lane is not null;

-- That a sentence of which the reader made no finding does not bear on a pledge. This is view, made from the log.
create table refused_sentences (
  seq bigint primary key,
  pledge bigint not null,  -- finding of the pledge
  article bigint not null,
  words text not null,     -- the sentence
  by text not null,
  at text not null,
  why text not null
);
create index refused_sentences_article on refused_sentences (article, pledge);

-- What people decide changes what they are asked, and nothing else of the cache.
alter table bearings_stale drop constraint bearings_stale_what_check;
alter table bearings_stale add constraint bearings_stale_what_check check (what in ('pledge', 'article', 'lane'));

create function stale_lane() returns trigger language plpgsql as $$
begin
  insert into bearings_stale select distinct 'lane', f.item from changed c join findings f on f.id = c.pledge
  on conflict do nothing;
  return null;
end $$;
create trigger lane_come after insert on evidence referencing new table as changed
  for each statement execute function stale_lane();
create trigger lane_changed after update on evidence referencing new table as changed
  for each statement execute function stale_lane();
create trigger lane_come after insert on refusals referencing new table as changed
  for each statement execute function stale_lane();
create trigger lane_gone after delete on refusals referencing old table as changed
  for each statement execute function stale_lane();
create trigger lane_come after insert on refused_sentences referencing new table as changed
  for each statement execute function stale_lane();
create trigger lane_gone after delete on refused_sentences referencing old table as changed
  for each statement execute function stale_lane();

delete from bearings;
insert into bearings_stale select distinct 'pledge', item from findings where kind = 'pledge' and state = 'standing'
on conflict do nothing;
insert into bearings_stale select distinct 'article', article from findings
where kind in ('statement', 'action') and state = 'standing' on conflict do nothing;
