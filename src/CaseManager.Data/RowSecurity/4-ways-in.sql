-- The only ways to gain access to a case: opening it, joining its team, acting as deputy and becoming its lead. Membership is written here
-- only, so that nobody can grant themselves access.

create unique index if not exists one_lead on case_member (case_id) where capacity = 'Lead' and until is null;
create unique index if not exists one_live_membership on case_member (case_id, staff_id) where until is null;

set role casemanager_rls;

create or replace function row_security.refuse_unless(allowed boolean) returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
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

create or replace function row_security.give_reference() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  the_country text := (select country from organisation where id = new.office_id and kind = 'Office');
  this_year int := extract(year from now() at time zone 'UTC');
  serial int;
begin
  perform row_security.refuse_unless(the_country is not null);
  insert into row_security.reference_serial values (the_country, this_year, 1)
    on conflict (country, year) do update set last = reference_serial.last + 1 returning last into serial;
  new.reference := format('%s-%s-%s', the_country, this_year, lpad(serial::text, greatest(4, length(serial::text)), '0'));
  new.reference := new.reference || '-' || row_security.check_characters(replace(new.reference, '-', ''));
  return new;
end $$;
grant execute on function row_security.give_reference() to casemanager_owner;

-- Called before the case is inserted in the same transaction: the row then passes its policies, RETURNING included, because its opener is
-- already its lead. The deferred foreign key rejects a membership without a case.
create or replace function row_security.open_case(new_case uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform row_security.refuse_unless(row_security.my_level('CaseFile') = 'Write'
    and not exists (select from cases where id = new_case) and not exists (select from case_member where case_id = new_case)
    and not exists (select from intake_draft where id = new_case and owner_id <> row_security.caller()));
  insert into case_member (case_id, staff_id, capacity, since) values (new_case, row_security.caller(), 'Lead', now());
end $$;

-- Any active account of any organisation may join, unless restricted; nobody adds themselves, or a deputy could stay indefinitely. Returns
-- false if the person is not eligible or is already a member, even for a limited time.
create or replace function row_security.add_member(the_case uuid, who uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform row_security.refuse_unless(row_security.directs(the_case) and who <> row_security.caller());
  if not exists (select from staff where id = who and active)
     or exists (select from no_access where case_id = the_case and staff_id = who)
     or exists (select from case_member where case_id = the_case and staff_id = who and (until is null or until > greatest(now(), since))) then
    return false;
  end if;
  insert into case_member (case_id, staff_id, capacity, since) values (the_case, who, 'Team', now());
  return true;
end $$;

-- Ends a team membership or a deputy period, even one that has not begun. The lead stays until the case is transferred. Returns false if
-- there was nothing to end.
create or replace function row_security.end_member(the_case uuid, who uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform row_security.refuse_unless(row_security.directs(the_case));
  update case_member set until = greatest(now(), since)
    where case_id = the_case and staff_id = who and capacity <> 'Lead' and (until is null or until > greatest(now(), since));
  return found;
end $$;

-- Whether someone may lead the case, permanently or as deputy: staff of its office with write access to case files and no access
-- restriction.
create or replace function row_security.can_lead(the_case uuid, who uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (
      select from staff s join row_security.clearance c using (role) join staff_office o on o.staff_id = s.id join cases on cases.office_id = o.office_id
      where s.id = who and s.active and c.compartment = 'CaseFile' and c.level = 'Write' and cases.id = the_case)
    and not exists (select from no_access where case_id = the_case and staff_id = who);
end $$;

-- Serialises concurrent transfers by locking the lead's row, then checks again whether the caller may transfer the case.
create or replace function row_security.take_in_turn(the_case uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from case_member where case_id = the_case and capacity = 'Lead' and until is null for update;
  perform row_security.refuse_unless(row_security.answers_for(the_case));
end $$;

-- Appoints a deputy for a period of at most 366 days. Returns false if the person is not eligible, or is already lead or deputy then.
create or replace function row_security.cover_lead(the_case uuid, who uuid, starts timestamptz, ends timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform row_security.refuse_unless(row_security.answers_for(the_case));
  perform row_security.take_in_turn(the_case);
  if not row_security.can_lead(the_case, who) or (starts < ends and ends > now() and ends <= starts + 366 * interval '24 hours') is not true
     or exists (select from case_member where case_id = the_case and staff_id = who
                and (capacity = 'Lead' and until is null or capacity = 'Cover' and since < ends and until > starts)) then
    return false;
  end if;
  -- A cancelled period leaves an empty row, which is reused.
  insert into case_member as m (case_id, staff_id, capacity, since, until) values (the_case, who, 'Cover', starts, ends)
    on conflict (staff_id, case_id, since) do update set capacity = 'Cover', until = ends where m.until <= m.since;
  return found;
end $$;

-- Transfers the case to another lead. The previous lead stays in the team until the given time, or leaves at once. Returns false if the
-- person is not eligible or already leads the case.
create or replace function row_security.hand_over(the_case uuid, to_whom uuid, stays_until timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  until_now uuid;
begin
  perform row_security.refuse_unless(row_security.answers_for(the_case));
  perform row_security.take_in_turn(the_case);
  if not row_security.can_lead(the_case, to_whom) then return false; end if;
  update case_member set until = now() where case_id = the_case and capacity = 'Lead' and until is null and staff_id <> to_whom
    returning staff_id into until_now;
  if not found then return false; end if;
  -- A deputy covered for the previous lead only.
  update case_member set until = greatest(now(), since)
    where case_id = the_case and (staff_id = to_whom or capacity = 'Cover') and (until is null or until > greatest(now(), since));
  insert into case_member (case_id, staff_id, capacity, since) values (the_case, to_whom, 'Lead', now());
  if stays_until > now() then
    insert into case_member (case_id, staff_id, capacity, since, until) values (the_case, until_now, 'Team', now(), stays_until);
  end if;
  return true;
end $$;

-- Restricts someone's access, whatever other rights they have, and ends their team membership. Nobody restricts themselves, and a lead
-- transfers the case first. Returns false if there is no such person, they lead the case, or they are already restricted.
create or replace function row_security.bar(the_case uuid, who uuid, why text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform row_security.refuse_unless(row_security.directs(the_case) and who <> row_security.caller() and row_security.proved_freshly());
  -- Waits for a concurrent transfer, so that a new lead is not restricted unnoticed.
  perform from case_member where case_id = the_case and capacity = 'Lead' and until is null for update;
  if not exists (select from staff where id = who)
     or exists (select from case_member where case_id = the_case and staff_id = who and capacity = 'Lead' and until is null) then
    return false;
  end if;
  insert into no_access (staff_id, case_id, reason) values (who, the_case, why) on conflict do nothing;
  if not found then return false; end if;
  update case_member set until = greatest(now(), since)
    where case_id = the_case and staff_id = who and (until is null or until > greatest(now(), since));
  return true;
end $$;

-- Lifts the restriction. Returns false if there was none.
create or replace function row_security.lift_bar(the_case uuid, who uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform row_security.refuse_unless(row_security.directs(the_case) and who <> row_security.caller() and row_security.proved_freshly());
  delete from no_access where case_id = the_case and staff_id = who;
  return found;
end $$;

-- People with an access restriction on the case, and the reason: for those who manage it.
create or replace function row_security.barred_people(the_case uuid) returns table (staff_id uuid, reason text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  perform row_security.refuse_unless(row_security.directs(the_case));
  return query select n.staff_id, n.reason from no_access n where n.case_id = the_case;
end $$;

-- Who can see the case now, and why: the same rule as my_cases and my_offices, evaluated for everyone; a test compares the two. Only for
-- those who can see the case themselves. People with an access restriction are not included.
create or replace function row_security.readers_of(the_case uuid) returns table (staff_id uuid, name text, role text, because text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  perform row_security.refuse_unless(the_case = any (row_security.my_cases('CaseFile', 'Read')) or the_case <> all (row_security.barred_from())
    and exists (select from cases where id = the_case and office_id = any (row_security.my_offices('CaseFile', 'Read'))));
  return query
    select s.id, s.name, s.role, found.because
    from (
      select m.staff_id, m.capacity from case_member m where m.case_id = the_case and now() >= m.since and (m.until is null or now() < m.until)
      union
      select o.staff_id, 'OfficeLead' from staff_office o join cases c using (office_id) join staff lead on lead.id = o.staff_id
        where c.id = the_case and lead.role = 'OfficeLead'
    ) found (who, because)
    join staff s on s.id = found.who and s.active
    join row_security.clearance k on k.role = s.role and k.compartment = 'CaseFile' and k.level in ('Read', 'Write')
    where not exists (select from no_access n where n.case_id = the_case and n.staff_id = s.id);
end $$;

-- Searches cover names and references. A policy cannot use the trigram index (~~* is not leakproof), so the function searches first and
-- applies the same rule afterwards. Returns at most 50 rows. Real names are encrypted and never searched here.
create or replace function row_security.find_cases(term text) returns setof uuid
language plpgsql stable security definer rows 50 set search_path = public, pg_temp as $$
declare
  mine uuid[] := row_security.my_cases('CaseFile', 'Read');
  offices smallint[] := row_security.my_offices('CaseFile', 'Read');
  barred uuid[] := row_security.barred_from();
  pattern text := '%' || replace(replace(replace(term, '\', '\\'), '%', '\%'), '_', '\_') || '%';
begin
  if char_length(term) < 2 then return; end if;
  if offices = '{}' then
    return query select id from cases where id = any (mine) and (cover_name ilike pattern or reference ilike pattern)
      order by opened_at desc, id desc limit 50;
  else
    return query select id from cases where (cover_name ilike pattern or reference ilike pattern)
      and (office_id = any (offices) and id <> all (barred) or id in (select unnest(mine))) order by opened_at desc, id desc limit 50;
  end if;
end $$;

-- The number of the next suspect of a case, counting suspects that the caller may not see. Refused without write access to suspects.
create or replace function row_security.next_suspect(the_case uuid) returns integer
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  perform row_security.refuse_unless(the_case = any (row_security.my_cases('Suspects', 'Write')) or exists (
    select from cases where id = the_case and office_id = any (row_security.my_offices('Suspects', 'Write')) and id <> all (row_security.barred_from())));
  return (select coalesce(max(number), 0) + 1 from suspect where case_id = the_case);
end $$;

reset role;

revoke insert on cases from casemanager_field, casemanager_lead;
grant insert (id, office_id, cover_name, status, closure, opened_at, opened_by) on cases to casemanager_field, casemanager_lead;
create or replace trigger give_reference before insert on cases for each row execute function row_security.give_reference();
