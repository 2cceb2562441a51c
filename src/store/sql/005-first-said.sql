-- A pledge is headed by the first of its wordings by day, no longer by the order in which articles came in: where that is
-- another, what the tracker holds is written anew.
insert into tracker_stale
select t.item from tracker t join items i on i.id = t.item and i.members > 1
where t.finding is distinct from (
  select f.id from findings f where f.item = t.item and f.state = 'standing'
  order by f.verdict = 'rejected', f.day nulls last, f.id limit 1)
on conflict do nothing;
