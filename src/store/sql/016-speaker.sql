-- Whose words a whole article is, where that is stated: a speech, a manifesto. What stands in it is told as theirs.
alter table articles add column speaker text;
update articles a set speaker = coalesce(a.facts::json ->> 'speaker', e.body::json #>> '{data,after,capture,stated,speaker}')
from captures c join entries e on e.seq = c.seq where c.id = a.capture;
