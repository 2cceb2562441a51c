-- What an article tells of a pledge that stands in it: proposed as what later articles tell is, and listed apart.
alter table bearings add column within boolean not null default false;

insert into bearings_stale select distinct 'article', article from findings where kind = 'pledge' and state = 'standing'
on conflict do nothing;
