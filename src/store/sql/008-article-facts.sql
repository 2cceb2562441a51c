-- What people say of an article itself, in the place of what its text says, and whether they withdrew it. Both are view, made
-- from the log.
alter table articles add column facts text;       -- JSON: what people say of it; null where they say nothing
alter table articles add column withdrawn bigint; -- seq of the entry that withdrew it
create index articles_withdrawn on articles (id) where withdrawn is not null;

-- An open join of something in a withdrawn article is no question while it is withdrawn.
alter table proposals drop constraint proposals_verdict_check;
alter table proposals add constraint proposals_verdict_check
  check (verdict in ('proposed', 'accepted', 'rejected', 'withdrawn'));

create or replace function tally_articles() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' then perform tally('articles', (select count(*) from come where withdrawn is null)); end if;
  if tg_op <> 'INSERT' then perform tally('articles', -(select count(*) from gone where withdrawn is null)); end if;
  if tg_op = 'DELETE' and not exists (select from articles) then delete from tallies where name = 'articles'; end if;
  -- What stands in an article that was withdrawn is no evidence, and nothing in it is proposed as such.
  if tg_op = 'UPDATE' then
    insert into tracker_stale
    select distinct p.item from come c join gone g on g.id = c.id and g.withdrawn is distinct from c.withdrawn
    join findings f on f.article = c.id join evidence v on v.finding = f.id join findings p on p.id = v.pledge
    on conflict do nothing;
    insert into bearings_stale
    select 'article', c.id from come c join gone g on g.id = c.id and g.withdrawn is distinct from c.withdrawn
    on conflict do nothing;
  end if;
  return null;
end $$;
create trigger tally_changed after update on articles referencing old table as gone new table as come
  for each statement execute function tally_articles();
