-- Builds the hash chain of changes and views in order of time, as row_security.append does entry by entry, with the original times.
do $$
declare
  e record;
  n bigint := 0;
  last bytea := '';
begin
  for e in
    select at, 'Changed' as act, who, case_id, code as subject, id as event, row_security.digest_of(case_event) as digest from case_event
    union all
    select looked, 'Viewed', staff_id, case_id, 'overview', null, null
      from case_member, generate_series(since + interval '2 hours', least(coalesce(until, now()), now()), interval '150 days') looked
    order by 1
  loop
    n := n + 1;
    last := sha256(last || convert_to(format('%s|%s|%s|%s|%s|%s|%s|%s|%s', n, row_security.micros(e.at), e.act, e.who, null, e.case_id, e.subject, e.event, encode(e.digest, 'hex')), 'UTF8'));
    insert into history_entry (seq, at, act, staff_id, case_id, subject, event_id, event_digest, hash) values (n, e.at, e.act, e.who, e.case_id, e.subject, e.event, e.digest, last);
  end loop;
  update row_security.history_head set seq = n, hash = last;
end $$;
