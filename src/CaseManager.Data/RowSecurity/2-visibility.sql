-- Decides which cases a caller may see, and to what extent: the one definition that every policy uses.
--
-- The functions belong to casemanager_rls, which owns no table and has no BYPASSRLS: it reads the few columns that it needs through
-- policies of its own (3-policies.sql). Policies name their role, so the app's policies never apply here: no recursion.
--
-- Generic plans throughout: planned once per session, since planning costs more than execution.

grant select on organisation, staff, staff_office, staff_organisation, case_member, no_access to casemanager_rls;
grant insert, update on case_member to casemanager_rls;
grant insert, delete on no_access to casemanager_rls;
grant select (id, office_id, reference, cover_name, opened_at) on cases to casemanager_rls;
grant select (id, case_id, victim_id, scope, state, expires_on, replaces) on consent to casemanager_rls;
grant select (id, case_id, victim_id, basis, ends) on police_sharing to casemanager_rls;

set role casemanager_rls;

create or replace function row_security.my_role() returns text
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  return (select role from staff where id = row_security.caller() and active);
end $$;

-- Access level of the caller's role in a compartment: Read, Write, ByGrant or null.
create or replace function row_security.my_level(of_compartment text) returns text
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  return (select c.level from staff s join row_security.clearance c using (role)
          where s.id = row_security.caller() and s.active and c.compartment = of_compartment and c.level <> 'None');
end $$;

-- Cases that the caller may see individually, within this compartment. want: Read or Write.
create or replace function row_security.my_cases(of_compartment text, want text) returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  me uuid := row_security.caller();
  level text := row_security.my_level(of_compartment);
begin
  if level is null or level = 'ByGrant' or want not in ('Read', level) then return '{}'; end if;
  return array(
    select m.case_id from case_member m                                   -- lead, deputy and team
      where m.staff_id = me and now() >= m.since and (m.until is null or now() < m.until)
    except
    select n.case_id from no_access n where n.staff_id = me);             -- a conflict of interest overrides every other right
end $$;

-- Offices all of whose cases the caller may see, except those with an access restriction.
create or replace function row_security.my_offices(of_compartment text, want text) returns smallint[]
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  level text := row_security.my_level(of_compartment);
begin
  if level is null or level = 'ByGrant' or want not in ('Read', level) or row_security.my_role() <> 'OfficeLead' then return '{}'; end if;
  return array(select office_id from staff_office where staff_id = row_security.caller());
end $$;

create or replace function row_security.barred_from() returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  return array(select case_id from no_access where staff_id = row_security.caller());
end $$;

-- Offices in which the caller works and may open cases.
create or replace function row_security.my_own_offices() returns smallint[]
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  return array(select office_id from staff_office where staff_id = row_security.caller());
end $$;

-- The police agency of the caller; null for everyone else.
create or replace function row_security.my_agency() returns smallint
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  return (select s.organisation_id from staff_organisation s join organisation o on o.id = s.organisation_id
          where s.staff_id = row_security.caller() and o.kind = 'PoliceAgency');
end $$;

-- The organisation of the caller.
create or replace function row_security.my_workplace() returns smallint
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  return (select organisation_id from staff_organisation where staff_id = row_security.caller());
end $$;

-- Staff of the caller's organisation, including the caller.
create or replace function row_security.my_colleagues() returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  return array(select staff_id from staff_organisation
               where organisation_id = (select organisation_id from staff_organisation where staff_id = row_security.caller()));
end $$;

-- Victims whose data is shared with the caller, a police liaison in the case team: with consent in force today, or on a legal basis that an
-- office lead recorded and nobody ended. If two answers are recorded concurrently, the refusal prevails.
create or replace function row_security.victims_shared_with_me() returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  mine uuid[];
begin
  if row_security.my_role() is distinct from 'PoliceLiaison' then return '{}'; end if;
  mine := row_security.my_cases('CaseFile', 'Read');
  return array(
    select c.victim_id from consent c
      where c.case_id = any (mine) and c.scope = 'ShareWithPolice' and not exists (select from consent later where later.replaces = c.id)
      group by c.victim_id having bool_and(c.state = 'Given' and (c.expires_on is null or c.expires_on >= (now() at time zone 'UTC')::date))
    union
    select s.victim_id from police_sharing s
      where s.case_id = any (mine) and s.basis is not null and not exists (select from police_sharing later where later.ends = s.id));
end $$;

-- Whether the caller has this role in the case now. The role of lead ends as soon as the case is transferred: compared with now(), a
-- transaction that began earlier would still see the caller as lead.
create or replace function row_security.works_as(as_what text, the_case uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return the_case = any (row_security.my_cases('CaseFile', 'Write')) and exists (
    select from case_member where case_id = the_case and staff_id = row_security.caller() and capacity = as_what
      and now() >= since and (until is null or as_what <> 'Lead' and now() < until));
end $$;

-- Consents that allow the caller, as case lead, to read a health summary: those in force today. If two answers are recorded concurrently,
-- the refusal prevails.
create or replace function row_security.health_consents_for_me() returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  mine uuid[] := array(select led from unnest(row_security.my_cases('CaseFile', 'Write')) led where row_security.works_as('Lead', led));
begin
  return array(
    select unnest(array_agg(c.id)) from consent c
      where c.case_id = any (mine) and c.scope = 'HealthSummary' and not exists (select from consent later where later.replaces = c.id)
      group by c.victim_id having bool_and(c.state = 'Given' and (c.expires_on is null or c.expires_on >= (now() at time zone 'UTC')::date)));
end $$;

-- Whether the caller may transfer the case: its lead, and the lead of its office.
create or replace function row_security.answers_for(the_case uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return row_security.works_as('Lead', the_case)
      or the_case <> all (row_security.barred_from()) and exists (
           select from cases where id = the_case and office_id = any (row_security.my_offices('CaseFile', 'Write')));
end $$;

-- Whether the caller manages the case: those who may transfer it, and the deputy of its lead.
create or replace function row_security.directs(the_case uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return row_security.answers_for(the_case) or row_security.works_as('Cover', the_case);
end $$;

-- Refuses to commit a change to a case without an event in the same transaction. Only the app is checked, not a backfill by the owner.
create or replace function row_security.must_be_told() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  changed jsonb := to_jsonb(coalesce(new, old));
begin
  if session_user = 'casemanager_app' and not exists (
      select from case_event where case_id = coalesce(changed ->> 'case_id', changed ->> 'id')::uuid and transaction = pg_current_xact_id()) then
    raise exception '% changed with no event in the history of its case', tg_table_name using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
grant execute on function row_security.must_be_told() to casemanager_owner;

reset role;
