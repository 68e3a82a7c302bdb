-- Decides which cases a caller may see, and to what extent: the one definition that every policy uses.
--
-- The functions belong to casemanager_rls, which owns no table and has no BYPASSRLS: it reads the few columns that it needs through
-- policies of its own (120-policies.sql). Policies name their role, so the app's policies never apply here: no recursion.
--
-- Generic plans throughout: planned once per session, since planning costs more than execution.

grant select on organisation, staff, staff_office, staff_organisation, case_member, access_restriction to casemanager_rls;
grant insert, update on case_member to casemanager_rls;
grant insert, delete on access_restriction to casemanager_rls;
grant select (id, office_id, reference, cover_name, opened_at) on cases to casemanager_rls;
grant select (id, case_id, victim_id, scope, state, expires_on, supersedes_id) on consent to casemanager_rls;
grant select (id, case_id, victim_id, basis, supersedes_id) on police_sharing to casemanager_rls;

set role casemanager_rls;

create or replace function row_security.my_role() returns text
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  return (select role from staff where id = row_security.caller() and is_active);
end $$;

-- Access level of the caller's role in a compartment: Read, Write, ByGrant or null.
create or replace function row_security.my_level(p_compartment text) returns text
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  return (select c.level from staff s join row_security.clearance c using (role)
          where s.id = row_security.caller() and s.is_active and c.compartment = p_compartment and c.level <> 'None');
end $$;

-- Victims of these cases whose data is shared with the police: with consent in force today, or on a legal basis that an office lead recorded
-- and nobody ended. If two answers are recorded concurrently, the refusal prevails.
create or replace function row_security.victims_shared_with_police(p_case_ids uuid[]) returns table (case_id uuid, victim_id uuid)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  return query
    select c.case_id, c.victim_id from consent c
      where c.case_id = any (p_case_ids) and c.scope = 'ShareWithPolice' and not exists (select from consent later where later.supersedes_id = c.id)
      group by c.case_id, c.victim_id
      having bool_and(c.state = 'Given' and (c.expires_on is null or c.expires_on >= (now() at time zone 'UTC')::date))
    union
    select s.case_id, s.victim_id from police_sharing s
      where s.case_id = any (p_case_ids) and s.basis is not null and not exists (select from police_sharing later where later.supersedes_id = s.id);
end $$;

-- Cases that the caller may see individually, within this compartment. want: Read or Write. Police see a case only while data of someone in
-- it is shared with them: that the case exists is itself told to them.
create or replace function row_security.my_cases(p_compartment text, p_level text) returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  caller_id uuid := row_security.caller();
  level text := row_security.my_level(p_compartment);
  case_ids uuid[];
begin
  if level is null or level = 'ByGrant' or p_level not in ('Read', level) then return '{}'; end if;
  case_ids := array(
    select m.case_id from case_member m                                   -- lead, deputy and team
      where m.staff_id = caller_id and now() >= m.started_at and (m.ends_at is null or now() < m.ends_at)
    except
    select n.case_id from access_restriction n where n.staff_id = caller_id);             -- a conflict of interest overrides every other right
  if row_security.my_role() = 'PoliceLiaison' then
    case_ids := array(select distinct shared.case_id from row_security.victims_shared_with_police(case_ids) shared);
  end if;
  return case_ids;
end $$;

-- Offices all of whose cases the caller may see, except those with an access restriction.
create or replace function row_security.my_offices(p_compartment text, p_level text) returns smallint[]
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  level text := row_security.my_level(p_compartment);
begin
  if level is null or level = 'ByGrant' or p_level not in ('Read', level) or row_security.my_role() <> 'OfficeLead' then return '{}'; end if;
  return array(select office_id from staff_office where staff_id = row_security.caller());
end $$;

create or replace function row_security.my_restricted_cases() returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  return array(select case_id from access_restriction where staff_id = row_security.caller());
end $$;

-- Offices in which the caller works and may open cases.
create or replace function row_security.my_staff_offices() returns smallint[]
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
create or replace function row_security.my_organisation() returns smallint
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

-- Victims whose data is shared with the caller, a police liaison in the case team.
create or replace function row_security.victims_shared_with_me() returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  if row_security.my_role() is distinct from 'PoliceLiaison' then return '{}'; end if;
  return array(select shared.victim_id from row_security.victims_shared_with_police(row_security.my_cases('CaseFile', 'Read')) shared);
end $$;

-- Whether the caller has this role in the case now. The role of lead ends as soon as the case is transferred: compared with now(), a
-- transaction that began earlier would still see the caller as lead.
create or replace function row_security.has_case_role(p_case_role text, p_case_id uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return p_case_id = any (row_security.my_cases('CaseFile', 'Write')) and exists (
    select from case_member where case_id = p_case_id and staff_id = row_security.caller() and case_role = p_case_role
      and now() >= started_at and (ends_at is null or p_case_role <> 'Lead' and now() < ends_at));
end $$;

-- Consents that allow the caller, as case lead, to read a health summary: those in force today. If two answers are recorded concurrently,
-- the refusal prevails.
create or replace function row_security.health_consents_for_me() returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  case_ids uuid[] := array(select led from unnest(row_security.my_cases('CaseFile', 'Write')) led where row_security.has_case_role('Lead', led));
begin
  return array(
    select unnest(array_agg(c.id)) from consent c
      where c.case_id = any (case_ids) and c.scope = 'HealthSummary' and not exists (select from consent later where later.supersedes_id = c.id)
      group by c.victim_id having bool_and(c.state = 'Given' and (c.expires_on is null or c.expires_on >= (now() at time zone 'UTC')::date)));
end $$;

-- Whether the caller may transfer the case: its lead, and the lead of its office.
create or replace function row_security.can_transfer(p_case_id uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return row_security.has_case_role('Lead', p_case_id)
      or p_case_id <> all (row_security.my_restricted_cases()) and exists (
           select from cases where id = p_case_id and office_id = any (row_security.my_offices('CaseFile', 'Write')));
end $$;

-- Whether the caller manages the case: those who may transfer it, and the deputy of its lead.
create or replace function row_security.can_manage(p_case_id uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return row_security.can_transfer(p_case_id) or row_security.has_case_role('Deputy', p_case_id);
end $$;

-- Refuses to commit a change to a case without an event in the same transaction. Only the app is checked, not a backfill by the owner.
create or replace function row_security.require_case_event() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  changed_row jsonb := to_jsonb(coalesce(new, old));
begin
  if session_user = 'casemanager_app' and not exists (
      select from case_event where case_id = coalesce(changed_row ->> 'case_id', changed_row ->> 'id')::uuid and transaction = pg_current_xact_id()) then
    raise exception '% changed with no event in the history of its case', tg_table_name using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
grant execute on function row_security.require_case_event() to casemanager_owner;

reset role;
