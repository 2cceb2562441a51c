-- What the desk lists: an index for each order in which something is listed, so that a page costs the same in a small
-- record and in a large one, and counts that are kept while things change.

create index findings_local on findings (article, local);
create index findings_waiting_of on findings (article) where verdict = 'proposed' and state = 'standing';
create index findings_decided on findings (verdict, kind, id) where verdict <> 'proposed' and state = 'standing';

create index articles_outlet on articles (outlet, id);

-- An item without a day comes last.
create index items_newest on items (kind, (coalesce(last_day, -2147483648)), id) where merged is null and members > 0;
create index items_fullest on items (kind, members, id) where merged is null and members > 0;
-- A label may be as long as a text for as long as it is written; an index takes no such thing.
create index items_named on items (kind, (lower(left(label, 200))) collate "C", id) where merged is null and members > 0;
create index items_words on items using gin (to_tsvector('simple', left(label, 400)));

create index differences_newest on differences ((greatest(finding_a, finding_b)), item, aspect, finding_a);
create index differences_newest_of on differences (aspect, (greatest(finding_a, finding_b)), item, finding_a);

create index proposals_answered on proposals (verdict, id) where verdict <> 'proposed';

-- The appearances of somebody, by day; one without a day comes last.
create index findings_appearing on findings (item, (coalesce(day, -2147483648)), id)
  where kind = 'entity' and state = 'standing';

create index subjects_seq on subjects (seq);

-- Who wrote an entry, as JSON writes names. The members of an entry are in the order of their names, which are "at" and
-- "by" first.
create index entries_by on entries ((substring(left(body, 1500) from '^\{"at":"[^"]*","by":("(?:[^"\\]|\\.)*")')), seq);

-- How many there are of what is shown on every page. It follows from the view and is no part of it: `saydo verify` makes
-- the view anew in tables without these triggers, and compares nothing of this.
create table tallies (
  name text primary key,
  count bigint not null
);

create function tally(what text, gain bigint) returns void language plpgsql as $$
begin
  if gain = 0 then return; end if;
  update tallies set count = greatest(0, count + gain) where name = what;
  if not found then insert into tallies (name, count) values (what, greatest(0, gain)); end if;
end $$;

create function tally_findings() returns trigger language plpgsql as $$
declare kind text; gain bigint;
begin
  if tg_op <> 'INSERT' then
    for kind, gain in select g.kind, count(*) from gone g where g.verdict = 'proposed' and g.state = 'standing' group by g.kind
      loop perform tally('waiting:' || kind, -gain); end loop;
    perform tally('decided', -(select count(*) from gone g where g.verdict <> 'proposed'));
    insert into tracker_stale select distinct g.item from gone g where g.kind = 'pledge' on conflict do nothing;
  end if;
  -- All tables are about to be made anew: whatever was wrong with these is not to outlive that.
  if tg_op = 'DELETE' and not exists (select from findings) then
    delete from tallies where name = 'decided' or name like 'waiting:%';
    delete from tracker;
  end if;
  if tg_op <> 'DELETE' then
    for kind, gain in select c.kind, count(*) from come c where c.verdict = 'proposed' and c.state = 'standing' group by c.kind
      loop perform tally('waiting:' || kind, gain); end loop;
    perform tally('decided', (select count(*) from come c where c.verdict <> 'proposed'));
    insert into tracker_stale select distinct c.item from come c where c.kind = 'pledge' on conflict do nothing;
  end if;
  -- Who pledges is somebody else now.
  if tg_op = 'UPDATE' then
    insert into tracker_stale
    select distinct f.item from come c join gone g on g.id = c.id and g.item <> c.item
    join roles r on r.entity = c.id and r.role = 'pledger' join findings f on f.id = r.finding
    where c.kind = 'entity' on conflict do nothing;
  end if;
  return null;
end $$;
create trigger tally_come after insert on findings referencing new table as come
  for each statement execute function tally_findings();
create trigger tally_changed after update on findings referencing old table as gone new table as come
  for each statement execute function tally_findings();
create trigger tally_gone after delete on findings referencing old table as gone
  for each statement execute function tally_findings();

create function tally_items() returns trigger language plpgsql as $$
declare kind text; gain bigint;
begin
  if tg_op <> 'INSERT' then
    for kind, gain in select g.kind, count(*) from gone g where g.merged is null and g.members > 0 group by g.kind
      loop perform tally('items:' || kind, -gain); end loop;
  end if;
  if tg_op <> 'DELETE' then
    for kind, gain in select c.kind, count(*) from come c where c.merged is null and c.members > 0 group by c.kind
      loop perform tally('items:' || kind, gain); end loop;
    insert into tracker_stale select c.id from come c where c.kind = 'pledge' on conflict do nothing;
  end if;
  if tg_op = 'DELETE' and not exists (select from items) then delete from tallies where name like 'items:%'; end if;
  -- Who pledges is called otherwise now.
  if tg_op = 'UPDATE' then
    insert into tracker_stale
    select distinct f.item from come c join gone g on g.id = c.id and g.label <> c.label
    join findings e on e.item = c.id join roles r on r.entity = e.id and r.role = 'pledger' join findings f on f.id = r.finding
    where c.kind = 'entity' on conflict do nothing;
  end if;
  return null;
end $$;
create trigger tally_come after insert on items referencing new table as come
  for each statement execute function tally_items();
create trigger tally_changed after update on items referencing old table as gone new table as come
  for each statement execute function tally_items();
create trigger tally_gone after delete on items referencing old table as gone
  for each statement execute function tally_items();

create function tally_proposals() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform tally('joins', -(select count(*) from gone g where g.verdict = 'proposed'));
  end if;
  if tg_op <> 'DELETE' then
    perform tally('joins', (select count(*) from come c where c.verdict = 'proposed'));
  end if;
  if tg_op = 'DELETE' and not exists (select from proposals) then delete from tallies where name = 'joins'; end if;
  return null;
end $$;
create trigger tally_come after insert on proposals referencing new table as come
  for each statement execute function tally_proposals();
create trigger tally_changed after update on proposals referencing old table as gone new table as come
  for each statement execute function tally_proposals();
create trigger tally_gone after delete on proposals referencing old table as gone
  for each statement execute function tally_proposals();

create function tally_differences() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then perform tally('differences', -(select count(*) from gone)); end if;
  if tg_op <> 'DELETE' then perform tally('differences', (select count(*) from come)); end if;
  if tg_op = 'DELETE' and not exists (select from differences) then delete from tallies where name = 'differences'; end if;
  return null;
end $$;
create trigger tally_come after insert on differences referencing new table as come
  for each statement execute function tally_differences();
create trigger tally_gone after delete on differences referencing old table as gone
  for each statement execute function tally_differences();

-- The tracker of pledges, made to be filtered and counted: one row for each pledge that stands. What has changed is noted
-- when it does, and written when somebody asks.
create table tracker (
  item bigint primary key,
  finding bigint not null,   -- the first that stands
  day int,
  deadline int,              -- its last day
  form text not null,
  testable text not null,
  outlet text,
  pledgers bigint[] not null,
  pledger text not null,     -- name of the first, for sorting
  evidence int not null,
  moved text,                -- when its evidence last changed
  assessed boolean not null,
  supports text,             -- of the latest assessment: what the evidence supports
  officials text,
  schedule text,
  clarity text
);
create table tracker_stale (
  item bigint primary key
);

create function stale_evidence() returns trigger language plpgsql as $$
begin
  insert into tracker_stale
  select distinct f.item from come c join findings f on f.id = c.pledge on conflict do nothing;
  return null;
end $$;
create trigger stale_come after insert on evidence referencing new table as come
  for each statement execute function stale_evidence();
create trigger stale_changed after update on evidence referencing new table as come
  for each statement execute function stale_evidence();
create trigger stale_come after insert on assessments referencing new table as come
  for each statement execute function stale_evidence();
create trigger stale_changed after update on assessments referencing new table as come
  for each statement execute function stale_evidence();

insert into tracker_stale select id from items where kind = 'pledge' and merged is null and members > 0;

create function tally_articles() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then perform tally('articles', (select count(*) from come));
  else perform tally('articles', -(select count(*) from gone)); end if;
  if tg_op = 'DELETE' and not exists (select from articles) then delete from tallies where name = 'articles'; end if;
  return null;
end $$;
create trigger tally_come after insert on articles referencing new table as come
  for each statement execute function tally_articles();
create trigger tally_gone after delete on articles referencing old table as gone
  for each statement execute function tally_articles();

insert into tallies (name, count)
select 'waiting:' || kind, count(*) from findings where verdict = 'proposed' and state = 'standing' group by kind
union all select 'decided', count(*) from findings where verdict <> 'proposed'
union all select 'items:' || kind, count(*) from items where merged is null and members > 0 group by kind
union all select 'joins', count(*) from proposals where verdict = 'proposed'
union all select 'differences', count(*) from differences
union all select 'articles', count(*) from articles;
