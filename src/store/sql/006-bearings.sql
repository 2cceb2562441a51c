-- What may bear on a pledge, as the machine sees it. It is no part of the view and decides nothing: it follows from the tables
-- and from the weights of this saydo, and is made anew wherever they change. What people make of it, a link or its refusal, is
-- in the log.
create table bearings (
  pledge bigint not null,   -- item
  article bigint not null,
  place int not null,       -- where in the article's text it begins
  passages text not null,   -- JSON: [{start, end, exact}]
  kind text not null check (kind in ('statement', 'action')),
  finding bigint,           -- null where the reader found nothing in the sentence
  relation text not null,
  sure real not null,
  why text not null,        -- JSON: sentences
  primary key (pledge, article, place)
);
create index bearings_article on bearings (article);

-- What articles and pledges find one another by: rare words, as hashes.
create table bearing_words (
  word bigint not null,
  article bigint not null,
  primary key (word, article)
);
create index bearing_words_article on bearing_words (article);
create table bearing_pledges (
  word bigint not null,
  pledge bigint not null,   -- item
  primary key (word, pledge)
);
create index bearing_pledges_pledge on bearing_pledges (pledge);

-- What changed since; whoever asks next works it off.
create table bearings_stale (
  what text not null check (what in ('pledge', 'article')),
  id bigint not null,
  primary key (what, id)
);

create function stale_bearings() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' then
    insert into bearings_stale select distinct 'pledge', c.item from come c where c.kind = 'pledge' on conflict do nothing;
    insert into bearings_stale select distinct 'article', c.article from come c
      where c.kind in ('statement', 'action', 'pledge') on conflict do nothing;
  end if;
  if tg_op <> 'INSERT' then
    insert into bearings_stale select distinct 'pledge', g.item from gone g where g.kind = 'pledge' on conflict do nothing;
  end if;
  return null;
end $$;
create trigger bearings_come after insert on findings referencing new table as come
  for each statement execute function stale_bearings();
create trigger bearings_changed after update on findings referencing old table as gone new table as come
  for each statement execute function stale_bearings();
create trigger bearings_gone after delete on findings referencing old table as gone
  for each statement execute function stale_bearings();

insert into bearings_stale select distinct 'pledge', item from findings where kind = 'pledge' and state = 'standing';
insert into bearings_stale select distinct 'article', article from findings
where kind in ('statement', 'action') and state = 'standing';

-- That a statement or an action does not bear on a pledge, as people said. This is view, made from the log.
create table refusals (
  pledge bigint not null,  -- finding of the pledge
  finding bigint not null, -- finding of the statement or the action
  by text not null,
  at text not null,
  why text not null,
  seq bigint not null,
  primary key (pledge, finding, by)
);
create index refusals_finding on refusals (finding);
