-- Sign-in: what the app may do before anyone is identified, as plain casemanager_app. It reads no table and signs its calls to these
-- functions, so that injected SQL can neither read a password hash nor begin a session.

revoke all on account, account_claim, account_login, account_token, account_passkey, session from casemanager_app, casemanager_field, casemanager_lead;
grant select (id, normalized_email, password_hash, access_failed_count, lockout_end, attempts_since_sign_in, signed_in_at) on account to casemanager_rls;
grant update (access_failed_count, lockout_end, attempts_since_sign_in, signed_in_at) on account to casemanager_rls;
grant select, insert, delete, update (last_used_at, token_hash, authenticated_at) on session to casemanager_rls;

set role casemanager_rls;

-- A session ends 15 minutes after its last use, and 10 hours after its start.
create or replace function row_security.session_is_live(s session) returns boolean language sql stable set search_path = pg_catalog, pg_temp as $$
  select s.last_used_at > now() - interval '15 minutes' and s.started_at > now() - interval '10 hours'
$$;

-- Sign-in attempt, from attempt|e-mail in hex|most attempts|minutes of lockout|device|expires|mac. Returns the account whose password to
-- check; no row if there is none, or an attempt is not allowed now (160-sign-in-attempts.sql).
drop function if exists row_security.attempt_sign_in(text);
create function row_security.attempt_sign_in(message text) returns table (account_id uuid, password_hash text, has_second_factor boolean)
language plpgsql security definer rows 1 set search_path = public, pg_temp as $$
declare
  part text[] := row_security.verify_message(message);
  found_id uuid := (select id from account where normalized_email = convert_from(decode(part[2], 'hex'), 'UTF8'));
begin
  perform row_security.assert_allowed(cardinality(part) = 5 and part[1] = 'attempt');
  if not row_security.count_attempt(found_id, part[5], part[3]::int, part[4]::int) then return; end if;
  return query select a.id, a.password_hash, exists (select from second_factor f where f.staff_id = a.id and f.confirmed_at is not null)
    from account a where a.id = found_id and exists (select from staff s where s.id = a.id and s.is_active);
end $$;

-- Begins a session from start|user|session|token hash|proof|device|expires|mac, and trusts the device from now on.
-- Returns false if the person is not active, or the proof is insufficient (190-second-factor.sql).
create or replace function row_security.start_session(message text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  part text[] := row_security.verify_message(message);
  account_staff_id uuid := part[2]::uuid;
begin
  perform row_security.assert_allowed(cardinality(part) = 6 and part[1] = 'start');
  if not exists (select from staff where id = account_staff_id and is_active) or not row_security.accept_proof(account_staff_id, part[5])
    then return false; end if;
  delete from session e where e.staff_id = account_staff_id and not row_security.session_is_live(e);
  -- The key of a factor that is being set up is for the session that began the set-up only.
  delete from sealing_key where id in (select f.id from second_factor f where f.staff_id = account_staff_id and f.confirmed_at is null);
  delete from second_factor where staff_id = account_staff_id and confirmed_at is null;
  insert into session (id, staff_id, token_hash, started_at, last_used_at, authenticated_at, previous_sign_in_at, prior_failed_attempts)
    select part[3]::uuid, account_staff_id, decode(part[4], 'hex'), now(), now(), now(), a.signed_in_at,
      greatest(0, a.attempts_since_sign_in - case when part[5] ~ '^(step|recovery):' then 2 else 1 end) -- its own attempts: password and code
    from account a where a.id = account_staff_id for update;
  update account set attempts_since_sign_in = 0, signed_in_at = now() where id = account_staff_id;
  perform row_security.reset_failures(account_staff_id, part[6]);
  perform row_security.trust_device(account_staff_id, part[6]);
  perform row_security.append('SignedIn', account_staff_id, part[3]::uuid, null, null, null, null);
  return true;
end $$;

-- The holder of this session with current rights; no row if it has ended or the person is not active. Extends the session, written twice a
-- minute at most, and only ever by an update: an ended session is never restored.
-- The result columns may change between versions, which `create or replace` does not allow.
drop function if exists row_security.identify(bytea);
create function row_security.identify(token bytea)
returns table (session_id uuid, staff_id uuid, name text, role text, organisation text, time_zone text, office_ids smallint[], office_names text[],
  has_second_factor boolean, has_fresh_proof boolean, has_unread_notice boolean)
language plpgsql security definer rows 1 set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  update session e set last_used_at = now() where e.token_hash = token and row_security.session_is_live(e) and e.last_used_at < now() - interval '30 seconds';
  return query
    select e.id, s.id, s.name, s.role, o.name, o.time_zone,
      array(select f.office_id from staff_office f join organisation n on n.id = f.office_id where f.staff_id = s.id order by n.name),
      array(select n.name from staff_office f join organisation n on n.id = f.office_id where f.staff_id = s.id order by n.name),
      exists (select from second_factor f where f.staff_id = s.id and f.confirmed_at is not null), row_security.is_fresh(e.authenticated_at),
      exists (select from account_notice n where n.staff_id = s.id and n.read_at is null)
    from session e join staff s on s.id = e.staff_id join staff_organisation w on w.staff_id = s.id join organisation o on o.id = w.organisation_id
    where e.token_hash = token and s.is_active and row_security.session_is_live(e);
end $$;

-- Whether the last proof of identity is recent enough for sensitive actions.
create or replace function row_security.is_fresh(authenticated_at timestamptz) returns boolean language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce(authenticated_at > now() - interval '5 minutes', false)
$$;

-- The caller's active sessions, most recently used first.
create or replace function row_security.my_sessions() returns table (id uuid, started_at timestamptz, last_used_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.id, e.started_at, e.last_used_at from session e where e.staff_id = row_security.caller() and row_security.session_is_live(e) order by 3 desc, 1
$$;

-- Failed sign-in attempts between the caller's previous sign-in and this session, and the time of that sign-in.
create or replace function row_security.my_failed_attempts() returns table (failed_count int, previous_sign_in_at timestamptz)
language sql stable security definer rows 1 set search_path = public, pg_temp as $$
  select e.prior_failed_attempts + a.attempts_since_sign_in, coalesce(e.previous_sign_in_at, e.started_at)
  from session e join account a on a.id = e.staff_id where e.id = row_security.my_session() and e.staff_id = row_security.caller()
$$;

create or replace function row_security.end_my_session(p_session_id uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from session where id = p_session_id and staff_id = row_security.caller()
$$;

create or replace function row_security.end_my_other_sessions() returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from session where staff_id = row_security.caller() and id <> row_security.my_session()
$$;

-- A change of rights ends all sessions of the person: one begun with the old rights must not continue with the new ones.
create or replace function row_security.end_sessions() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from session where staff_id = (to_jsonb(coalesce(new, old)) ->> tg_argv[0])::uuid;
  return null;
end $$;
grant execute on function row_security.end_sessions() to casemanager_owner;

create or replace function row_security.end_session(token bytea) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from session where token_hash = token
$$;

-- Functions are granted to the app's roles by name, never to public.
revoke execute on all functions in schema row_security from public, casemanager_app, casemanager_field, casemanager_lead;
grant execute on function
  row_security.caller(), row_security.my_role(), row_security.my_level(text), row_security.my_cases(text, text), row_security.my_offices(text, text),
  row_security.my_colleagues(), row_security.my_agency(), row_security.victims_shared_with_me(), row_security.health_consents_for_me(),
    row_security.my_organisation(), row_security.my_restricted_cases(), row_security.my_staff_offices(), row_security.can_manage(uuid),
    row_security.open_case(uuid), row_security.next_suspect_number(uuid),
  row_security.add_member(uuid, uuid), row_security.is_shared_with_police(uuid), row_security.end_membership(uuid, uuid),
  row_security.appoint_deputy(uuid, uuid, timestamptz, timestamptz), row_security.transfer_case(uuid, uuid, timestamptz), row_security.find_cases(text),
    row_security.case_readers(uuid),
  row_security.restrict_access(uuid, uuid, text), row_security.lift_restriction(uuid, uuid), row_security.restricted_staff(uuid),
  row_security.my_sessions(), row_security.my_failed_attempts(), row_security.end_my_session(uuid), row_security.end_my_other_sessions()
  to casemanager_field, casemanager_lead;
grant execute on function row_security.attempt_sign_in(text), row_security.start_session(text), row_security.identify(bytea),
  row_security.end_session(bytea) to casemanager_app;

reset role;

create or replace trigger rights_changed after update of role, is_active on staff
  for each row when (old.role <> new.role or old.is_active <> new.is_active) execute function row_security.end_sessions('id');
create or replace trigger rights_changed after insert or update or delete on staff_office
  for each row execute function row_security.end_sessions('staff_id');
