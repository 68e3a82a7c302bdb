-- Signing in: what the app may do before anyone is identified, as bare casemanager_app. It reads no table: it asks these functions, and
-- signs what it asks, so that SQL slipped into the app can neither read a password's hash nor begin a session.

revoke all on account, account_claim, account_login, account_token, account_passkey, session from casemanager_app, casemanager_field, casemanager_lead;
grant select (id, normalized_email, password_hash, access_failed_count, lockout_end) on account to casemanager_rls;
grant update (access_failed_count, lockout_end) on account to casemanager_rls;
grant select, insert, delete on session to casemanager_rls;

set role casemanager_rls;

-- An attempt to sign in, from attempt|e-mail in hex|most attempts|minutes of lockout|expires|mac: the account to check the password of,
-- or no row where there is none, or it is locked. Each attempt counts as failed until a session begins; counted before the password is
-- checked, and under the row's lock, so that many at once get no more tries than one after the other.
create or replace function row_security.attempt(message text) returns table (account_id uuid, password_hash text)
language plpgsql security definer rows 1 set search_path = public, pg_temp as $$
declare
  part text[] := row_security.verified(message);
begin
  perform row_security.refuse_unless(cardinality(part) = 4 and part[1] = 'attempt');
  return query
    update account a set
      access_failed_count = case when a.access_failed_count + 1 >= part[3]::int then 0 else a.access_failed_count + 1 end,
      lockout_end = case when a.access_failed_count + 1 >= part[3]::int then now() + make_interval(mins => part[4]::int) end
    where a.normalized_email = convert_from(decode(part[2], 'hex'), 'UTF8') and (a.lockout_end is null or a.lockout_end <= now())
    returning a.id, a.password_hash;
end $$;

-- Begins a session from start|user|session|token hash|expires|mac, and forgets the attempts that failed.
-- False where the person no longer works here.
create or replace function row_security.start_session(message text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  part text[] := row_security.verified(message);
begin
  perform row_security.refuse_unless(cardinality(part) = 4 and part[1] = 'start');
  if not exists (select from staff where id = part[2]::uuid and active) then return false; end if;
  update account set access_failed_count = 0, lockout_end = null where id = part[2]::uuid;
  insert into session (id, staff_id, token_hash, started_at) values (part[3]::uuid, part[2]::uuid, decode(part[4], 'hex'), now());
  return true;
end $$;

-- Who holds this session, as the database knows them now; no row where there is none, or where they no longer work here.
-- Its columns may change from one version to the next, which `create or replace` does not allow.
drop function if exists row_security.identify(bytea);
create function row_security.identify(token bytea)
returns table (session_id uuid, staff_id uuid, name text, role text, organisation text, time_zone text, office_ids smallint[], office_names text[])
language plpgsql stable security definer rows 1 set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  return query
    select e.id, s.id, s.name, s.role, o.name, o.time_zone,
      array(select f.office_id from staff_office f join organisation n on n.id = f.office_id where f.staff_id = s.id order by n.name),
      array(select n.name from staff_office f join organisation n on n.id = f.office_id where f.staff_id = s.id order by n.name)
    from session e join staff s on s.id = e.staff_id join staff_organisation w on w.staff_id = s.id join organisation o on o.id = w.organisation_id
    where e.token_hash = token and s.active;
end $$;

create or replace function row_security.end_session(token bytea) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from session where token_hash = token
$$;

-- Functions are for the app's roles by name, never for everyone.
revoke execute on all functions in schema row_security from public, casemanager_app, casemanager_field, casemanager_lead;
grant execute on function
  row_security.caller(), row_security.my_role(), row_security.my_level(text), row_security.my_cases(text, text), row_security.my_offices(text, text),
  row_security.barred_from(), row_security.my_own_offices(), row_security.directs(uuid), row_security.open_case(uuid),
  row_security.add_member(uuid, uuid), row_security.end_member(uuid, uuid), row_security.find_cases(text)
  to casemanager_field, casemanager_lead;
grant execute on function row_security.attempt(text), row_security.start_session(text), row_security.identify(bytea), row_security.end_session(bytea) to casemanager_app;

reset role;
