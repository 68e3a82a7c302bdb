-- The only ways to gain access to a case: opening it, joining its team, acting as deputy and becoming its lead. Membership is written here
-- only, so that nobody can grant themselves access.

create unique index if not exists ix_case_member_lead on case_member (case_id) where case_role = 'Lead' and ends_at is null;
create unique index if not exists ix_case_member_live on case_member (case_id, staff_id) where ends_at is null;

set role casemanager_rls;

create or replace function row_security.assert_allowed(allowed boolean) returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if allowed is not true then raise exception 'Not allowed' using errcode = 'insufficient_privilege'; end if;
end $$;

-- References are guessable, so nobody chooses one: an error for a duplicate would disclose that a case exists. ISO 7064, MOD 1271-36.
create or replace function row_security.check_characters(body text) returns text language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
declare
  characters constant text := '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  rest int := 0; c text; check_value int;
begin
  foreach c in array string_to_array(body || '00', null) loop
    rest := ((rest * 36) + strpos(characters, c) - 1) % 1271;
  end loop;
  check_value := (1271 + 1 - rest) % 1271;
  return substr(characters, check_value / 36 + 1, 1) || substr(characters, check_value % 36 + 1, 1);
end $$;

create or replace function row_security.assign_reference() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  office_country text := (select country from organisation where id = new.office_id and kind = 'Office');
  current_year int := extract(year from now() at time zone 'UTC');
  serial int;
begin
  perform row_security.assert_allowed(office_country is not null);
  insert into row_security.reference_serial values (office_country, current_year, 1)
    on conflict (country, year) do update set last_serial = reference_serial.last_serial + 1 returning last_serial into serial;
  new.reference := format('%s-%s-%s', office_country, current_year, lpad(serial::text, greatest(4, length(serial::text)), '0'));
  new.reference := new.reference || '-' || row_security.check_characters(replace(new.reference, '-', ''));
  return new;
end $$;
grant execute on function row_security.assign_reference() to casemanager_owner;

-- Called before the case is inserted in the same transaction: the row then passes its policies, RETURNING included, because its opener is
-- already its lead. The deferred foreign key rejects a membership without a case.
create or replace function row_security.open_case(p_case_id uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform row_security.assert_allowed(row_security.my_level('CaseFile') = 'Write'
    and not exists (select from cases where id = p_case_id) and not exists (select from case_member where case_id = p_case_id)
    and not exists (select from intake_draft where id = p_case_id and owner_id <> row_security.caller()));
  insert into case_member (case_id, staff_id, case_role, started_at) values (p_case_id, row_security.caller(), 'Lead', now());
end $$;

-- Any active account of any organisation may join, unless restricted, and police only while data of someone in the case is shared with them;
-- nobody adds themselves, or a deputy could stay indefinitely. Returns false if the person is not eligible or is already a member, even for a
-- limited time.
create or replace function row_security.add_member(p_case_id uuid, p_staff_id uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform row_security.assert_allowed(row_security.can_manage(p_case_id) and p_staff_id <> row_security.caller());
  if not exists (select from staff where id = p_staff_id and is_active and (role <> 'PoliceLiaison' or row_security.is_shared_with_police(p_case_id)))
     or exists (select from access_restriction where case_id = p_case_id and staff_id = p_staff_id)
     or exists (select from case_member where case_id = p_case_id and staff_id = p_staff_id and (ends_at is null or ends_at > greatest(now(), started_at))) then
    return false;
  end if;
  insert into case_member (case_id, staff_id, case_role, started_at) values (p_case_id, p_staff_id, 'Member', now());
  return true;
end $$;

-- Whether data of someone in the case is shared with the police; for those who manage the case.
create or replace function row_security.is_shared_with_police(p_case_id uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  perform row_security.assert_allowed(row_security.can_manage(p_case_id));
  return exists (select from row_security.victims_shared_with_police(array[p_case_id]));
end $$;

-- Ends a team membership or a deputy period, even one that has not begun. The lead stays until the case is transferred. Returns false if
-- there was nothing to end.
create or replace function row_security.end_membership(p_case_id uuid, p_staff_id uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform row_security.assert_allowed(row_security.can_manage(p_case_id));
  update case_member set ends_at = greatest(now(), started_at)
    where case_id = p_case_id and staff_id = p_staff_id and case_role <> 'Lead' and (ends_at is null or ends_at > greatest(now(), started_at));
  return found;
end $$;

-- Whether someone may lead the case, permanently or as deputy: staff of its office with write access to case files and no access
-- restriction.
create or replace function row_security.can_lead(p_case_id uuid, p_staff_id uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (
      select from staff s join row_security.clearance c using (role) join staff_office o on o.staff_id = s.id join cases on cases.office_id = o.office_id
      where s.id = p_staff_id and s.is_active and c.compartment = 'CaseFile' and c.level = 'Write' and cases.id = p_case_id)
    and not exists (select from access_restriction where case_id = p_case_id and staff_id = p_staff_id);
end $$;

-- Serialises concurrent transfers by locking the lead's row, then checks again whether the caller may transfer the case.
create or replace function row_security.lock_for_transfer(p_case_id uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from case_member where case_id = p_case_id and case_role = 'Lead' and ends_at is null for update;
  perform row_security.assert_allowed(row_security.can_transfer(p_case_id));
end $$;

-- Appoints a deputy for a period of at most 366 days. Returns false if the person is not eligible, or is already lead or deputy then.
create or replace function row_security.appoint_deputy(p_case_id uuid, p_staff_id uuid, p_starts_at timestamptz, p_ends_at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform row_security.assert_allowed(row_security.can_transfer(p_case_id));
  perform row_security.lock_for_transfer(p_case_id);
  if not row_security.can_lead(p_case_id, p_staff_id)
    or (p_starts_at < p_ends_at and p_ends_at > now() and p_ends_at <= p_starts_at + 366 * interval '24 hours') is not true
     or exists (select from case_member where case_id = p_case_id and staff_id = p_staff_id
                and (case_role = 'Lead' and ends_at is null or case_role = 'Deputy' and started_at < p_ends_at and ends_at > p_starts_at)) then
    return false;
  end if;
  -- A cancelled period leaves an empty row, which is reused.
  insert into case_member as m (case_id, staff_id, case_role, started_at, ends_at) values (p_case_id, p_staff_id, 'Deputy', p_starts_at, p_ends_at)
    on conflict (staff_id, case_id, started_at) do update set case_role = 'Deputy', ends_at = p_ends_at where m.ends_at <= m.started_at;
  return found;
end $$;

-- Transfers the case to another lead. The previous lead stays in the team until the given time, or leaves at once. Returns false if the
-- person is not eligible or already leads the case.
create or replace function row_security.transfer_case(p_case_id uuid, p_new_lead_id uuid, p_team_until timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  previous_lead_id uuid;
begin
  perform row_security.assert_allowed(row_security.can_transfer(p_case_id));
  perform row_security.lock_for_transfer(p_case_id);
  if not row_security.can_lead(p_case_id, p_new_lead_id) then return false; end if;
  update case_member set ends_at = now() where case_id = p_case_id and case_role = 'Lead' and ends_at is null and staff_id <> p_new_lead_id
    returning staff_id into previous_lead_id;
  if not found then return false; end if;
  -- A deputy covered for the previous lead only.
  update case_member set ends_at = greatest(now(), started_at)
    where case_id = p_case_id and (staff_id = p_new_lead_id or case_role = 'Deputy') and (ends_at is null or ends_at > greatest(now(), started_at));
  insert into case_member (case_id, staff_id, case_role, started_at) values (p_case_id, p_new_lead_id, 'Lead', now());
  if p_team_until > now() then
    insert into case_member (case_id, staff_id, case_role, started_at, ends_at) values (p_case_id, previous_lead_id, 'Member', now(), p_team_until);
  end if;
  return true;
end $$;

-- Restricts someone's access, whatever other rights they have, and ends their team membership. Nobody restricts themselves, and a lead
-- transfers the case first. Returns false if there is no such person, they lead the case, or they are already restricted.
create or replace function row_security.restrict_access(p_case_id uuid, p_staff_id uuid, p_reason text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform row_security.assert_allowed(row_security.can_manage(p_case_id) and p_staff_id <> row_security.caller() and row_security.has_fresh_proof());
  -- Waits for a concurrent transfer, so that a new lead is not restricted unnoticed.
  perform from case_member where case_id = p_case_id and case_role = 'Lead' and ends_at is null for update;
  if not exists (select from staff where id = p_staff_id)
     or exists (select from case_member where case_id = p_case_id and staff_id = p_staff_id and case_role = 'Lead' and ends_at is null) then
    return false;
  end if;
  insert into access_restriction (staff_id, case_id, reason) values (p_staff_id, p_case_id, p_reason) on conflict do nothing;
  if not found then return false; end if;
  update case_member set ends_at = greatest(now(), started_at)
    where case_id = p_case_id and staff_id = p_staff_id and (ends_at is null or ends_at > greatest(now(), started_at));
  return true;
end $$;

-- Lifts the restriction. Returns false if there was none.
create or replace function row_security.lift_restriction(p_case_id uuid, p_staff_id uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform row_security.assert_allowed(row_security.can_manage(p_case_id) and p_staff_id <> row_security.caller() and row_security.has_fresh_proof());
  delete from access_restriction where case_id = p_case_id and staff_id = p_staff_id;
  return found;
end $$;

-- People with an access restriction on the case, and the reason: for those who manage it.
create or replace function row_security.restricted_staff(p_case_id uuid) returns table (staff_id uuid, reason text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  perform row_security.assert_allowed(row_security.can_manage(p_case_id));
  return query select n.staff_id, n.reason from access_restriction n where n.case_id = p_case_id;
end $$;

-- Who can see the case now, and why: the same rule as my_cases and my_offices, evaluated for everyone; a test compares the two. Only for
-- those who can see the case themselves. People with an access restriction are not included.
create or replace function row_security.case_readers(p_case_id uuid) returns table (staff_id uuid, name text, role text, reason text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  perform row_security.assert_allowed(p_case_id = any (row_security.my_cases('CaseFile', 'Read')) or p_case_id <> all (row_security.my_restricted_cases())
    and exists (select from cases where id = p_case_id and office_id = any (row_security.my_offices('CaseFile', 'Read'))));
  return query
    select s.id, s.name, s.role, readers.reason
    from (
      select m.staff_id, m.case_role from case_member m where m.case_id = p_case_id and now() >= m.started_at and (m.ends_at is null or now() < m.ends_at)
      union
      select o.staff_id, 'OfficeLead' from staff_office o join cases c using (office_id) join staff lead on lead.id = o.staff_id
        where c.id = p_case_id and lead.role = 'OfficeLead'
    ) readers (staff_id, reason)
    join staff s on s.id = readers.staff_id and s.is_active
    join row_security.clearance k on k.role = s.role and k.compartment = 'CaseFile' and k.level in ('Read', 'Write')
    where (s.role <> 'PoliceLiaison' or exists (select from row_security.victims_shared_with_police(array[p_case_id])))
      and not exists (select from access_restriction n where n.case_id = p_case_id and n.staff_id = s.id);
end $$;

-- Searches cover names and references. A policy cannot use the trigram index (~~* is not leakproof), so the function searches first and
-- applies the same rule afterwards. Returns at most 50 rows. Real names are encrypted and never searched here.
create or replace function row_security.find_cases(term text) returns setof uuid
language plpgsql stable security definer rows 50 set search_path = public, pg_temp as $$
declare
  case_ids uuid[] := row_security.my_cases('CaseFile', 'Read');
  office_ids smallint[] := row_security.my_offices('CaseFile', 'Read');
  restricted_case_ids uuid[] := row_security.my_restricted_cases();
  pattern text := '%' || replace(replace(replace(term, '\', '\\'), '%', '\%'), '_', '\_') || '%';
begin
  if char_length(term) < 2 then return; end if;
  if office_ids = '{}' then
    return query select id from cases where id = any (case_ids) and (cover_name ilike pattern or reference ilike pattern)
      order by opened_at desc, id desc limit 50;
  else
    return query select id from cases where (cover_name ilike pattern or reference ilike pattern)
      and (office_id = any (office_ids) and id <> all (restricted_case_ids) or id in (select unnest(case_ids))) order by opened_at desc, id desc limit 50;
  end if;
end $$;

-- The number of the next suspect of a case, counting suspects that the caller may not see. Refused without write access to suspects.
create or replace function row_security.next_suspect_number(p_case_id uuid) returns integer
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  perform row_security.assert_allowed(p_case_id = any (row_security.my_cases('Suspects', 'Write')) or exists (
    select from cases where id = p_case_id and office_id = any (row_security.my_offices('Suspects', 'Write'))
      and id <> all (row_security.my_restricted_cases())));
  return (select coalesce(max(number), 0) + 1 from suspect where case_id = p_case_id);
end $$;

reset role;

revoke insert on cases from casemanager_field, casemanager_lead;
grant insert (id, office_id, cover_name, status, closure, opened_at, opened_by) on cases to casemanager_field, casemanager_lead;
create or replace trigger assign_reference before insert on cases for each row execute function row_security.assign_reference();
