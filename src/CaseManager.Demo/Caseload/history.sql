-- Builds the hash chain of changes and views in order of time, as row_security.append does entry by entry, with the original times.
do $$
declare
  e record;
  n bigint := 0;
  last bytea := '';
begin
  for e in
    select occurred_at as moment, 'Changed' as act, actor_id, case_id, code as subject, id as event,
      row_security.compute_event_digest(case_event) as digest from case_event
    union all
    select viewed, 'Viewed', staff_id, case_id, 'overview', null, null
      from case_member, generate_series(started_at + interval '2 hours', least(coalesce(ends_at, now()), now()), interval '150 days') viewed
    order by 1
  loop
    n := n + 1;
    last := sha256(last || convert_to(format('%s|%s|%s|%s|%s|%s|%s|%s|%s', n, row_security.to_microseconds(e.moment), e.act, e.actor_id, null, e.case_id,
      e.subject, e.event, encode(e.digest, 'hex')), 'UTF8'));
    insert into history_entry (seq, occurred_at, act, staff_id, case_id, subject, event_id, event_digest, hash)
      values (n, e.moment, e.act, e.actor_id, e.case_id, e.subject, e.event, e.digest, last);
  end loop;
  update row_security.history_head set seq = n, hash = last;
end $$;
