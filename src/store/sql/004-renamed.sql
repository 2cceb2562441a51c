-- Somebody of whom tens of thousands of findings speak is called otherwise: to look through them for pledges took a second
-- of the article that was being added. The name is noted instead; whoever asks for the tracker next writes it there.
create table tracker_renamed (
  entity bigint primary key -- an item
);

-- Whom it is sorted by.
create index tracker_first on tracker ((pledgers[1]));

create or replace function tally_items() returns trigger language plpgsql as $$
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
  if tg_op = 'UPDATE' then
    insert into tracker_renamed
    select c.id from come c join gone g on g.id = c.id and g.label <> c.label where c.kind = 'entity'
    on conflict do nothing;
  end if;
  return null;
end $$;
