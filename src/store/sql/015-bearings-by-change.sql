-- Comparing is dear: it is done anew only where what is compared changed. That somebody accepted a pledge changes no more than
-- the lane that its proposals wait in.
create or replace function stale_bearings() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into bearings_stale select distinct 'pledge', c.item from come c where c.kind = 'pledge' on conflict do nothing;
    insert into bearings_stale select distinct 'article', c.article from come c
      where c.kind in ('statement', 'action', 'pledge') on conflict do nothing;
  elsif tg_op = 'DELETE' then
    insert into bearings_stale select distinct 'pledge', g.item from gone g where g.kind = 'pledge' on conflict do nothing;
  else
    insert into bearings_stale
      select distinct s.what, s.id from come c join gone g on g.id = c.id cross join lateral (
        select 'pledge', c.item where c.kind = 'pledge'
        union all select 'pledge', g.item where c.kind = 'pledge'
        union all select 'article', c.article where c.kind in ('statement', 'action', 'pledge')) s (what, id)
      where (c.item, c.article, c.state, c.verdict = 'rejected', c.body, c.corrected)
        is distinct from (g.item, g.article, g.state, g.verdict = 'rejected', g.body, g.corrected)
    on conflict do nothing;
    insert into bearings_stale
      select distinct 'lane', c.item from come c join gone g on g.id = c.id
      where c.kind = 'pledge' and c.verdict is distinct from g.verdict
    on conflict do nothing;
  end if;
  return null;
end $$;

-- The day, the title and the text of an article are compared too.
create function stale_article() returns trigger language plpgsql as $$
begin
  insert into bearings_stale
    select distinct s.what, s.id from come c join gone g on g.id = c.id join findings f on f.article = c.id
      cross join lateral (
        select 'article', c.id
        union all select 'pledge', f.item where f.kind = 'pledge') s (what, id)
    where f.kind in ('statement', 'action', 'pledge')
      and (c.day, c.title, c.capture, c.withdrawn) is distinct from (g.day, g.title, g.capture, g.withdrawn)
  on conflict do nothing;
  return null;
end $$;
create trigger bearings_article_changed after update on articles referencing old table as gone new table as come
  for each statement execute function stale_article();

-- An article that is being compared, by a network that takes its time: what changes meanwhile is marked anew. One that is left
-- behind by a process that ended is compared again.
alter table bearings_stale drop constraint bearings_stale_what_check;
alter table bearings_stale add constraint bearings_stale_what_check check (what in ('pledge', 'article', 'judging', 'lane'));

-- The network that judged what is there; by another all of it is judged anew.
create table bearings_judge (name text not null);
