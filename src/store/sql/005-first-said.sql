-- A pledge is headed by the first of its wordings by day, no longer by the order in which articles came in: what the
-- tracker holds is written anew.
insert into tracker_stale select id from items where kind = 'pledge' and merged is null and members > 0
on conflict do nothing;
