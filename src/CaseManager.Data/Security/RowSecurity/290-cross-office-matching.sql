-- Cross-office matching: whether another office has a case of the same person. Identity marks, hashed with a key outside the database, are
-- compared across all cases, later and not on request.
--
-- A match is for the lead of the office that holds the case. The requester writes the same rows whether or not there is a match, and can
-- read no result.

create table if not exists row_security.inquiry_queue (id bigint generated always as identity primary key, case_id uuid not null, requested_by uuid not null,
  requested_at timestamptz not null);
revoke all on row_security.inquiry_queue from public;
grant select, insert, update, delete on row_security.inquiry_queue to casemanager_rls; -- update, to lock a row

call row_security.protect('inquiry');
create policy rls_access on inquiry to casemanager_rls using (true);
create policy rls_access on identity_mark for select to casemanager_rls using (true);
grant select, insert, update on inquiry to casemanager_rls;
grant select on identity_mark to casemanager_rls;

-- The subquery passes the policy of cases, which excludes cases from which the lead is restricted.
create policy lead_select on inquiry for select to casemanager_lead
  using (exists (select from cases c where c.id = case_id and c.office_id = any ((select row_security.my_offices('Identity', 'Write'))::smallint[])));
create policy lead_update on inquiry for update to casemanager_lead
  using (exists (select from cases c where c.id = case_id and c.office_id = any ((select row_security.my_offices('Identity', 'Write'))::smallint[])));
-- All columns except the victim of the requesting case. casemanager_field may query the table, and finds no rows.
grant select (id, case_id, victim_id, requested_by, requested_at, marks, state, answered_by, answered_at), update (state, answered_by, answered_at)
  on inquiry to casemanager_field, casemanager_lead;

set role casemanager_rls;

create or replace function row_security.queue_match_request() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into row_security.inquiry_queue (case_id, requested_by, requested_at)
    select distinct case_id, row_security.caller(), now() from fresh where row_security.caller() is not null;
  return null;
end $$;
grant execute on function row_security.queue_match_request() to casemanager_owner;

-- Returns nothing about the matches, to any caller. No inquiry is needed for a case on which the requester already works, or whose office
-- they lead.
create or replace function row_security.match_across_offices() returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  request record;
begin
  for request in select * from row_security.inquiry_queue order by id limit 100 for update skip locked loop
    insert into inquiry (id, case_id, victim_id, asking_victim_id, requested_by, requested_at, marks, state)
      select gen_random_uuid(), known.case_id, known.victim_id, mine.victim_id, request.requested_by, request.requested_at,
        array_agg(distinct known.kind), 'Pending'
      from identity_mark mine
      join identity_mark known on known.kind = mine.kind and known.mark = mine.mark and known.case_id <> mine.case_id
      join cases c on c.id = known.case_id
      where mine.case_id = request.case_id
        and not exists (select from case_member m
          where m.case_id = known.case_id and m.staff_id = request.requested_by and now() >= m.started_at and (m.ends_at is null or now() < m.ends_at))
        and not exists (select from staff s join staff_office o on o.staff_id = s.id
          where s.id = request.requested_by and s.role = 'OfficeLead' and o.office_id = c.office_id)
      group by known.case_id, known.victim_id, mine.victim_id
      -- An additional match reopens the inquiry.
      on conflict (victim_id, asking_victim_id) do update
        set marks = array(select distinct unnest(inquiry.marks || excluded.marks) order by 1), state = 'Pending', requested_at = excluded.requested_at,
          answered_by = null, answered_at = null
        where not inquiry.marks @> excluded.marks;
    delete from row_security.inquiry_queue where id = request.id;
  end loop;
end $$;

revoke execute on function row_security.queue_match_request(), row_security.match_across_offices() from public;
grant execute on function row_security.match_across_offices() to casemanager_app;

reset role;

create or replace trigger request_match after insert on identity_mark referencing new table as fresh
  for each statement execute function row_security.queue_match_request();
