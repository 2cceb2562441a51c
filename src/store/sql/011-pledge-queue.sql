-- The lane of pledges, article by article in the order of the text.
create index findings_pledges_waiting on findings (article, place, id)
  where kind = 'pledge' and verdict = 'proposed' and state = 'standing';
