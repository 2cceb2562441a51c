-- Whether a person accepted or corrected any wording of a pledge: what was reviewed is listed apart from what was not.
alter table tracker add column reviewed boolean not null default false;
insert into tracker_stale select item from tracker on conflict do nothing;
