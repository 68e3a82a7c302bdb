-- Accounts: what administrators read and change alone, links to choose a password, and the first accounts of an installation. What lets an
-- account reach cases takes a second person: 205-account-requests.sql.
--
-- The app's roles write none of these tables: each function checks that its caller is an active administrator, and appends a history entry.
-- No administrator changes their own account, so that one always remains.

call row_security.protect('account_link');
create policy rls_access on account_link to casemanager_rls using (true);
grant select, insert, update (used_at, cancelled_at) on account_link to casemanager_rls;
grant select (email), insert, update (user_name, normalized_user_name, email, normalized_email, password_hash) on account to casemanager_rls;
grant insert, update (name, role, is_active) on staff to casemanager_rls;
grant insert, delete on staff_office to casemanager_rls;
grant insert, update (organisation_id) on staff_organisation to casemanager_rls;
grant insert, update (name) on organisation to casemanager_rls;

-- The key of a second factor is deleted with it.
create policy rls_delete on sealing_key for delete to casemanager_rls
  using (case_id is null and id in (select f.id from second_factor f));
grant delete on sealing_key to casemanager_rls;

-- Which organisations a role fits, written at every deployment from the table of the domain.
create table if not exists row_security.role_organisation (role text not null, kind text not null, primary key (role, kind));
grant select on row_security.role_organisation to casemanager_rls, casemanager_app;

-- Replaced by requests that a second person confirms.
drop function if exists row_security.invite(uuid, text, text, text, text, smallint, smallint[], bytea), row_security.reissue_link(uuid, bytea),
  row_security.change_role(uuid, text), row_security.change_workplace(uuid, smallint, smallint[]),
  row_security.change_details(uuid, text, text, text), row_security.set_active(uuid, boolean),
  row_security.bootstrap_administrator(uuid, text, text, text, text, text, text, bytea), row_security.request_factor_reset(uuid, text),
  row_security.pending_factor_resets(), row_security.confirm_factor_reset(uuid);

set role casemanager_rls;

create or replace function row_security.is_administrator() returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return coalesce(row_security.my_role() = 'Administrator', false);
end $$;

-- Allows only another administrator who has recently reauthenticated. It locks all administrators: if two deactivate each other
-- concurrently, they are serialised and the second is refused.
create or replace function row_security.assert_other_account(p_staff_id uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from staff where role = 'Administrator' and is_active order by id for update;
  perform row_security.assert_allowed(row_security.is_administrator() and row_security.has_fresh_proof()
    and p_staff_id <> row_security.caller() and exists (select from staff where id = p_staff_id));
end $$;

-- Appends a history entry: the action, the account, and a code or number with the detail. Never personal data.
create or replace function row_security.record_account_change(p_act text, p_staff_id uuid, p_detail text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform row_security.append('AccountChanged', row_security.caller(), row_security.my_session(), null,
    concat_ws(' ', p_act, p_staff_id, p_detail), null, null);
end $$;

-- A role fits the kind of organisation; only staff of an office have offices; caseworkers and office leads need one.
create or replace function row_security.is_valid_assignment(p_role text, p_organisation_id smallint, p_office_ids smallint[]) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from organisation o join row_security.role_organisation r on r.kind = o.kind
      where o.id = p_organisation_id and r.role = p_role and (o.kind = 'Office' or p_office_ids = '{}'))
    and not exists (select from unnest(p_office_ids) given (id) left join organisation o on o.id = given.id and o.kind = 'Office' where o.id is null)
    and (p_role not in ('Caseworker', 'OfficeLead') or p_office_ids <> '{}');
end $$;

-- Reading ----------------------------------------------------------------------------------------------------------------------------

drop function if exists row_security.find_accounts(text, smallint, text, boolean, int, int);
create function row_security.find_accounts(term text, p_office_id smallint, p_role text, p_is_active boolean, p_offset int, p_limit int)
returns table (id uuid, name text, role text, is_active boolean, organisation text, is_invited boolean, total bigint)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  pattern text := '%' || replace(replace(replace(term, '\', '\\'), '%', '\%'), '_', '\_') || '%';
begin
  perform row_security.assert_allowed(row_security.is_administrator());
  return query
    select s.id, s.name, s.role, s.is_active, o.name, a.password_hash is null, count(*) over ()
    from staff s join account a on a.id = s.id join staff_organisation w on w.staff_id = s.id join organisation o on o.id = w.organisation_id
    where (term is null or s.name ilike pattern or a.email ilike pattern)
      and (p_office_id is null or exists (select from staff_office f where f.staff_id = s.id and f.office_id = p_office_id))
      and (p_role is null or s.role = p_role) and (p_is_active is null or s.is_active = p_is_active)
    order by s.name, s.id offset greatest(p_offset, 0) limit least(p_limit, 200);
end $$;

drop function if exists row_security.read_account(uuid);
create function row_security.read_account(p_staff_id uuid)
returns table (name text, email text, role text, is_active boolean, organisation_id smallint, organisation text, office_ids smallint[], office_names text[],
  has_password boolean, has_second_factor boolean, last_signed_in_at timestamptz, led_case_count bigint)
language plpgsql stable security definer rows 1 set search_path = public, pg_temp as $$
begin
  perform row_security.assert_allowed(row_security.is_administrator());
  return query
    select s.name, a.email::text, s.role, s.is_active, o.id, o.name,
      array(select f.office_id from staff_office f join organisation n on n.id = f.office_id where f.staff_id = s.id order by n.name),
      array(select n.name from staff_office f join organisation n on n.id = f.office_id where f.staff_id = s.id order by n.name),
      a.password_hash is not null,
      exists (select from second_factor f where f.staff_id = s.id and f.confirmed_at is not null),
      (select h.occurred_at from history_entry h where h.staff_id = s.id and h.act = 'SignedIn' order by h.seq desc limit 1),
      (select count(*) from case_member m where m.staff_id = s.id and m.case_role = 'Lead' and m.ends_at is null)
    from staff s join account a on a.id = s.id join staff_organisation w on w.staff_id = s.id join organisation o on o.id = w.organisation_id
    where s.id = p_staff_id;
end $$;

drop function if exists row_security.pending_links(uuid);
create function row_security.pending_links(p_staff_id uuid)
  returns table (id uuid, purpose text, created_at timestamptz, expires_at timestamptz, created_by text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  perform row_security.assert_allowed(row_security.is_administrator());
  return query select l.id, l.purpose, l.created_at, l.expires_at, s.name from account_link l left join staff s on s.id = l.created_by
    where l.staff_id = p_staff_id and l.used_at is null and l.cancelled_at is null and l.expires_at > now() order by l.created_at desc;
end $$;

-- Links --------------------------------------------------------------------------------------------------------------------------------

-- Creates a link that replaces any other of the account: an invitation until its owner has chosen a password or signed in, a reset after
-- that. Only the hash of its token is stored.
create or replace function row_security.create_link(p_staff_id uuid, p_created_by uuid, token_hash bytea) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  link_purpose text := case when exists (select from account where id = p_staff_id and password_hash is not null)
    or exists (select from history_entry where staff_id = p_staff_id and act = 'SignedIn') then 'Reset' else 'Invitation' end;
begin
  update account_link set cancelled_at = now() where staff_id = p_staff_id and used_at is null and cancelled_at is null;
  insert into account_link (id, staff_id, purpose, token_hash, created_by, created_at, expires_at)
    values (gen_random_uuid(), p_staff_id, link_purpose, token_hash, p_created_by, now(), now() + case link_purpose
      when 'Reset' then interval '24 hours' else interval '7 days' end);
  return link_purpose;
end $$;

-- The purpose of a valid link, and the details of its account, which a password must not contain.
drop function if exists row_security.read_link(text);
create function row_security.read_link(message text) returns table (purpose text, name text, email text, organisation text)
language plpgsql stable security definer rows 1 set search_path = public, pg_temp as $$
declare
  part text[] := row_security.verify_message(message);
begin
  perform row_security.assert_allowed(cardinality(part) = 2 and part[1] = 'link');
  return query
    select l.purpose, s.name, a.email::text, o.name
    from account_link l join staff s on s.id = l.staff_id join account a on a.id = s.id
      join staff_organisation w on w.staff_id = s.id join organisation o on o.id = w.organisation_id
    where l.token_hash = decode(part[2], 'hex') and l.used_at is null and l.cancelled_at is null and l.expires_at > now() and s.is_active;
end $$;

-- Uses a link, from use|token hash|password hash in hex|expires|mac. One statement locks its row: of concurrent calls one succeeds. Returns
-- false if there is no such link, it was used or cancelled, has expired, or its owner is not active.
create or replace function row_security.use_link(message text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  part text[] := row_security.verify_message(message);
  account_staff_id uuid; link_purpose text;
begin
  perform row_security.assert_allowed(cardinality(part) = 3 and part[1] = 'use');
  update account_link l set used_at = now()
    where l.token_hash = decode(part[2], 'hex') and l.used_at is null and l.cancelled_at is null and l.expires_at > now()
      and exists (select from staff s where s.id = l.staff_id and s.is_active)
    returning l.staff_id, l.purpose into account_staff_id, link_purpose;
  if account_staff_id is null then return false; end if;
  update account set password_hash = convert_from(decode(part[3], 'hex'), 'UTF8'), access_failed_count = 0, lockout_end = null where id = account_staff_id;
  delete from session where staff_id = account_staff_id;
  delete from account_passkey where user_id = account_staff_id; -- a thief's passkey would outlive the new password
  perform row_security.append('AccountChanged', account_staff_id, null, null, format('LinkUsed %s %s', account_staff_id, link_purpose), null, null);
  return true;
end $$;

-- Creates the first accounts of an installation, in the office of that name: administrators and the data protection officer, so that a second
-- person who is no administrator can confirm from the first day. Creates the office if there is none at all. Nobody invited these accounts.
create or replace function row_security.bootstrap_accounts(p_office_name text, p_country text, p_time_zone text, accounts jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  office smallint; person record;
begin
  perform pg_advisory_xact_lock(hashtext('bootstrap_accounts'));
  if exists (select from staff where role = 'Administrator' and is_active) then
    raise exception 'There is an administrator already' using errcode = 'object_not_in_prerequisite_state';
  end if;
  if not exists (select from organisation where kind = 'Office') then
    insert into organisation (id, name, kind, country, time_zone)
      select coalesce(max(id), 0) + 1, p_office_name, 'Office', p_country, p_time_zone from organisation;
  end if;
  select id into office from organisation where kind = 'Office' and name = p_office_name;
  if office is null then
    raise exception 'There is no such office' using errcode = 'no_data_found';
  end if;
  for person in select * from jsonb_to_recordset(accounts) x (id uuid, name text, email text, normalized_email text, role text, token_hash text) loop
    perform row_security.create_staff(person.id, person.name, person.email, person.normalized_email, person.role, office, array[office]);
    update account set access_granted_at = '-infinity' where id = person.id;
    perform row_security.create_link(person.id, null, decode(person.token_hash, 'hex'));
    perform row_security.append('AccountChanged', null, null, null, format('Bootstrapped %s', person.id), null, null);
  end loop;
end $$;

-- Changes -----------------------------------------------------------------------------------------------------------------------------

create or replace function row_security.create_staff(
  p_staff_id uuid, p_name text, p_email text, p_normalized_email text, p_role text, p_organisation_id smallint, p_office_ids smallint[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into staff (id, name, role, is_active) values (p_staff_id, p_name, p_role, true);
  insert into staff_organisation (staff_id, organisation_id) values (p_staff_id, p_organisation_id);
  insert into staff_office (staff_id, office_id) select distinct p_staff_id, o from unnest(p_office_ids) o;
  insert into account (id, user_name, normalized_user_name, email, normalized_email, email_confirmed, phone_number_confirmed, two_factor_enabled,
    lockout_enabled, access_failed_count, access_granted_at)
    values (p_staff_id, p_email, p_normalized_email, p_email, p_normalized_email, false, false, false, true, 0, now());
end $$;

create or replace function row_security.cancel_link(p_link_id uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  account_staff_id uuid;
begin
  perform row_security.assert_allowed(row_security.is_administrator() and row_security.has_fresh_proof());
  update account_link set cancelled_at = now() where id = p_link_id and used_at is null and cancelled_at is null returning staff_id into account_staff_id;
  if account_staff_id is null then return false; end if;
  perform row_security.record_account_change('LinkCancelled', account_staff_id, null);
  return true;
end $$;

-- Changes the name alone; an e-mail address takes a second person.
create or replace function row_security.rename_staff(p_staff_id uuid, p_name text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform row_security.assert_other_account(p_staff_id);
  perform row_security.assert_allowed(p_name <> '');
  update staff set name = p_name where id = p_staff_id and name <> p_name;
  if found then perform row_security.record_account_change('DetailsChanged', p_staff_id, null); end if;
end $$;

-- Deactivates an account at once, whatever cases it leads.
create or replace function row_security.deactivate(p_staff_id uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform row_security.assert_other_account(p_staff_id);
  update staff set is_active = false where id = p_staff_id and is_active;
  if not found then return; end if;
  update account_link set cancelled_at = now() where staff_id = p_staff_id and used_at is null and cancelled_at is null;
  perform row_security.record_account_change('Deactivated', p_staff_id, null);
end $$;

-- Adds an office, a police agency or a provider. Returns its number; null if the name exists already.
create or replace function row_security.add_organisation(p_name text, p_kind text, p_country text, p_time_zone text) returns smallint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  new_id smallint;
begin
  perform row_security.assert_allowed(row_security.is_administrator() and p_kind in ('Office', 'PoliceAgency', 'Provider'));
  perform pg_advisory_xact_lock(hashtext('organisation'));
  if exists (select from organisation where name = p_name) then return null; end if;
  insert into organisation (id, name, kind, country, time_zone)
    select coalesce(max(id), 0) + 1, p_name, p_kind, p_country, p_time_zone from organisation returning id into new_id;
  perform row_security.record_account_change('OrganisationAdded', null, new_id::text);
  return new_id;
end $$;

create or replace function row_security.rename_organisation(p_organisation_id smallint, p_name text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform row_security.assert_allowed(row_security.is_administrator() and exists (select from organisation where id = p_organisation_id));
  perform pg_advisory_xact_lock(hashtext('organisation'));
  if exists (select from organisation where name = p_name and id <> p_organisation_id) then return false; end if;
  update organisation set name = p_name where id = p_organisation_id;
  perform row_security.record_account_change('OrganisationRenamed', null, p_organisation_id::text);
  return true;
end $$;

-- Own password ---------------------------------------------------------------------------------------------------------------------------

-- The hash to check the current password, from password|user|most attempts|minutes of lockout|device|expires|mac: counted like a sign-in
-- attempt. No row if the account is locked.
drop function if exists row_security.attempt_password(text);
create function row_security.attempt_password(message text) returns table (password_hash text, name text, email text, organisation text)
language plpgsql security definer rows 1 set search_path = public, pg_temp as $$
declare
  part text[] := row_security.verify_message(message);
begin
  perform row_security.assert_allowed(cardinality(part) = 5 and part[1] = 'password');
  if not row_security.count_attempt(part[2]::uuid, part[5], part[3]::int, part[4]::int) then return; end if;
  return query
    select a.password_hash, s.name, a.email::text, o.name
    from account a join staff s on s.id = a.id join staff_organisation w on w.staff_id = s.id join organisation o on o.id = w.organisation_id
    where a.id = part[2]::uuid and s.is_active;
end $$;

-- Changes the password, from change|user|session|password hash in hex|expires|mac, and ends every other session.
create or replace function row_security.change_password(message text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  part text[] := row_security.verify_message(message);
begin
  perform row_security.assert_allowed(cardinality(part) = 4 and part[1] = 'change' and exists (
    select from session e join staff s on s.id = e.staff_id
    where e.id = part[3]::uuid and e.staff_id = part[2]::uuid and s.is_active and row_security.session_is_live(e)
      and row_security.is_fresh(e.authenticated_at)));
  update account set password_hash = convert_from(decode(part[4], 'hex'), 'UTF8'),
    attempts_since_sign_in = greatest(0, attempts_since_sign_in - 1) where id = part[2]::uuid;
  delete from session where staff_id = part[2]::uuid and id <> part[3]::uuid;
  update account_link set cancelled_at = now() where staff_id = part[2]::uuid and used_at is null and cancelled_at is null;
  perform row_security.append('AccountChanged', part[2]::uuid, part[3]::uuid, null, format('PasswordChanged %s', part[2]), null, null);
end $$;

-- Deletes every factor of an account besides the password.
create or replace function row_security.delete_factors(p_staff_id uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  keys int; factors int;
begin
  delete from sealing_key where id in (select f.id from second_factor f where f.staff_id = p_staff_id);
  get diagnostics keys = row_count;
  delete from second_factor where staff_id = p_staff_id;
  get diagnostics factors = row_count;
  if keys <> factors then raise exception 'A second factor and its key go together' using errcode = 'integrity_constraint_violation'; end if;
  delete from recovery_code where staff_id = p_staff_id;
  delete from account_passkey where user_id = p_staff_id;
end $$;

-- Functions are granted to the app's roles and the owner by name.
revoke execute on function
  row_security.is_administrator(), row_security.assert_other_account(uuid), row_security.record_account_change(text, uuid, text),
  row_security.is_valid_assignment(text, smallint, smallint[]), row_security.delete_factors(uuid),
  row_security.find_accounts(text, smallint, text, boolean, int, int), row_security.read_account(uuid), row_security.pending_links(uuid),
  row_security.create_link(uuid, uuid, bytea), row_security.read_link(text), row_security.use_link(text),
  row_security.bootstrap_accounts(text, text, text, jsonb),
  row_security.create_staff(uuid, text, text, text, text, smallint, smallint[]), row_security.cancel_link(uuid),
  row_security.rename_staff(uuid, text), row_security.deactivate(uuid),
  row_security.add_organisation(text, text, text, text), row_security.rename_organisation(smallint, text),
  row_security.attempt_password(text), row_security.change_password(text)
  from public;
grant execute on function
  row_security.find_accounts(text, smallint, text, boolean, int, int), row_security.read_account(uuid), row_security.pending_links(uuid),
  row_security.cancel_link(uuid), row_security.rename_staff(uuid, text), row_security.deactivate(uuid),
  row_security.add_organisation(text, text, text, text), row_security.rename_organisation(smallint, text)
  to casemanager_field, casemanager_lead;
grant execute on function row_security.read_link(text), row_security.use_link(text), row_security.attempt_password(text), row_security.change_password(text)
  to casemanager_app;
grant execute on function row_security.bootstrap_accounts(text, text, text, jsonb) to casemanager_owner;

reset role;
