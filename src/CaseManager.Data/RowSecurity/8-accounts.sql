-- Accounts: creating staff, changing their rights and deactivating them; links to choose a password; and reset of a lost second factor.
--
-- The app's roles write none of these tables: each function checks that its caller is an active administrator, and appends a history entry.
-- No administrator changes their own account, so that one always remains.

do $$
declare t text; p record;
begin
  foreach t in array array['account_link', 'factor_reset'] loop
    execute format('alter table %I enable row level security, force row level security', t);
    execute format('revoke all on %I from casemanager_app, casemanager_field, casemanager_lead', t);
    for p in select polname from pg_policy where polrelid = t::regclass loop
      execute format('drop policy %I on %I', p.polname, t);
    end loop;
    execute format('create policy decide on %I to casemanager_rls using (true)', t);
  end loop;
end $$;
grant select, insert, update (used_at, cancelled_at) on account_link to casemanager_rls;
grant select, insert, update (confirmed_by, confirmed_at) on factor_reset to casemanager_rls;
grant select (email), insert, update (user_name, normalized_user_name, email, normalized_email, password_hash) on account to casemanager_rls;
grant insert, update (name, role, active) on staff to casemanager_rls;
grant insert, delete on staff_office to casemanager_rls;
grant insert, update (organisation_id) on staff_organisation to casemanager_rls;
grant insert, update (name) on organisation to casemanager_rls;

-- The key of a second factor is deleted with it.
create policy forget on sealing_key for delete to casemanager_rls
  using (case_id is null and id in (select f.id from second_factor f));
grant delete on sealing_key to casemanager_rls;

set role casemanager_rls;

create or replace function row_security.administers() returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return coalesce(row_security.my_role() = 'Administrator', false);
end $$;

-- Allows only another administrator who has recently reauthenticated. It locks all administrators: if two deactivate each other
-- concurrently, they are serialised and the second is refused.
create or replace function row_security.refuse_unless_anothers(who uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from staff where role = 'Administrator' and active order by id for update;
  perform row_security.refuse_unless(row_security.administers() and row_security.proved_freshly()
    and who <> row_security.caller() and exists (select from staff where id = who));
end $$;

-- Appends a history entry: the action, the account, and a code or number with the detail. Never personal data.
create or replace function row_security.tell_of_account(what text, whom uuid, detail text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform row_security.append('AccountChanged', row_security.caller(), row_security.my_session(), null, concat_ws(' ', what, whom, detail), null, null);
end $$;

-- Only staff of an office have offices; caseworkers and office leads need one.
create or replace function row_security.fits(the_role text, of_organisation smallint, in_offices smallint[]) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from row_security.clearance where role = the_role)
    and exists (select from organisation where id = of_organisation and (kind = 'Office' or in_offices = '{}'))
    and not exists (select from unnest(in_offices) given (id) left join organisation o on o.id = given.id and o.kind = 'Office' where o.id is null)
    and (the_role not in ('Caseworker', 'OfficeLead') or in_offices <> '{}');
end $$;

-- Reading ----------------------------------------------------------------------------------------------------------------------------

drop function if exists row_security.find_accounts(text, smallint, text, boolean, int, int);
create function row_security.find_accounts(term text, in_office smallint, of_role text, is_active boolean, beyond int, most int)
returns table (id uuid, name text, role text, active boolean, organisation text, is_invited boolean, total bigint)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  pattern text := '%' || replace(replace(replace(term, '\', '\\'), '%', '\%'), '_', '\_') || '%';
begin
  perform row_security.refuse_unless(row_security.administers());
  return query
    select s.id, s.name, s.role, s.active, o.name, a.password_hash is null, count(*) over ()
    from staff s join account a on a.id = s.id join staff_organisation w on w.staff_id = s.id join organisation o on o.id = w.organisation_id
    where (term is null or s.name ilike pattern or a.email ilike pattern)
      and (in_office is null or exists (select from staff_office f where f.staff_id = s.id and f.office_id = in_office))
      and (of_role is null or s.role = of_role) and (is_active is null or s.active = is_active)
    order by s.name, s.id offset greatest(beyond, 0) limit least(most, 200);
end $$;

drop function if exists row_security.read_account(uuid);
create function row_security.read_account(who uuid)
returns table (name text, email text, role text, active boolean, organisation_id smallint, organisation text, office_ids smallint[], office_names text[],
  has_password boolean, has_second_factor boolean, last_signed_in timestamptz, leads_cases bigint, reset_asked_at timestamptz)
language plpgsql stable security definer rows 1 set search_path = public, pg_temp as $$
begin
  perform row_security.refuse_unless(row_security.administers());
  return query
    select s.name, a.email::text, s.role, s.active, o.id, o.name,
      array(select f.office_id from staff_office f join organisation n on n.id = f.office_id where f.staff_id = s.id order by n.name),
      array(select n.name from staff_office f join organisation n on n.id = f.office_id where f.staff_id = s.id order by n.name),
      a.password_hash is not null,
      exists (select from second_factor f where f.staff_id = s.id and f.confirmed_at is not null),
      (select h.at from history_entry h where h.staff_id = s.id and h.act = 'SignedIn' order by h.seq desc limit 1),
      (select count(*) from case_member m where m.staff_id = s.id and m.capacity = 'Lead' and m.until is null),
      (select max(r.asked_at) from factor_reset r where r.staff_id = s.id and r.confirmed_at is null and r.asked_at > now() - interval '24 hours')
    from staff s join account a on a.id = s.id join staff_organisation w on w.staff_id = s.id join organisation o on o.id = w.organisation_id
    where s.id = who;
end $$;

drop function if exists row_security.open_links_of(uuid);
create function row_security.open_links_of(who uuid) returns table (id uuid, purpose text, made_at timestamptz, expires_at timestamptz, made_by text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  perform row_security.refuse_unless(row_security.administers());
  return query select l.id, l.purpose, l.made_at, l.expires_at, s.name from account_link l left join staff s on s.id = l.made_by
    where l.staff_id = who and l.used_at is null and l.cancelled_at is null and l.expires_at > now() order by l.made_at desc;
end $$;

-- Links --------------------------------------------------------------------------------------------------------------------------------

-- Creates a link that replaces any other of the account: an invitation until its owner has chosen a password or signed in, a reset after
-- that. Only the hash of its token is stored.
create or replace function row_security.make_link(who uuid, by_whom uuid, token_hash bytea) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  the_purpose text := case when exists (select from account where id = who and password_hash is not null)
    or exists (select from history_entry where staff_id = who and act = 'SignedIn') then 'Reset' else 'Invitation' end;
begin
  update account_link set cancelled_at = now() where staff_id = who and used_at is null and cancelled_at is null;
  insert into account_link (id, staff_id, purpose, token_hash, made_by, made_at, expires_at)
    values (gen_random_uuid(), who, the_purpose, token_hash, by_whom, now(), now() + case the_purpose when 'Reset' then interval '24 hours' else interval '7 days' end);
  return the_purpose;
end $$;

-- The purpose of a valid link, and the details of its account, which a password must not contain.
drop function if exists row_security.read_link(text);
create function row_security.read_link(message text) returns table (purpose text, name text, email text, organisation text)
language plpgsql stable security definer rows 1 set search_path = public, pg_temp as $$
declare
  part text[] := row_security.verified(message);
begin
  perform row_security.refuse_unless(cardinality(part) = 2 and part[1] = 'link');
  return query
    select l.purpose, s.name, a.email::text, o.name
    from account_link l join staff s on s.id = l.staff_id join account a on a.id = s.id
      join staff_organisation w on w.staff_id = s.id join organisation o on o.id = w.organisation_id
    where l.token_hash = decode(part[2], 'hex') and l.used_at is null and l.cancelled_at is null and l.expires_at > now() and s.active;
end $$;

-- Uses a link, from use|token hash|password hash in hex|expires|mac. One statement locks its row: of concurrent calls one succeeds. Returns
-- false if there is no such link, it was used or cancelled, has expired, or its owner is not active.
create or replace function row_security.use_link(message text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  part text[] := row_security.verified(message);
  who uuid; the_purpose text;
begin
  perform row_security.refuse_unless(cardinality(part) = 3 and part[1] = 'use');
  update account_link l set used_at = now()
    where l.token_hash = decode(part[2], 'hex') and l.used_at is null and l.cancelled_at is null and l.expires_at > now()
      and exists (select from staff s where s.id = l.staff_id and s.active)
    returning l.staff_id, l.purpose into who, the_purpose;
  if who is null then return false; end if;
  update account set password_hash = convert_from(decode(part[3], 'hex'), 'UTF8'), access_failed_count = 0, lockout_end = null where id = who;
  delete from session where staff_id = who;
  delete from account_passkey where user_id = who; -- a thief's passkey would outlive the new password
  perform row_security.append('AccountChanged', who, null, null, format('LinkUsed %s %s', who, the_purpose), null, null);
  return true;
end $$;

-- Creates the first administrator at installation, in the office of that name; creates the office if there is none at all.
create or replace function row_security.bootstrap_administrator(
  new_staff uuid, the_name text, the_email text, the_normalized_email text, office text, the_country text, the_time_zone text, token_hash bytea) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  the_office smallint;
begin
  perform pg_advisory_xact_lock(hashtext('bootstrap_administrator'));
  if exists (select from staff where role = 'Administrator' and active) then
    raise exception 'There is an administrator already' using errcode = 'object_not_in_prerequisite_state';
  end if;
  if not exists (select from organisation where kind = 'Office') then
    insert into organisation (id, name, kind, country, time_zone)
      select coalesce(max(id), 0) + 1, office, 'Office', the_country, the_time_zone from organisation;
  end if;
  select id into the_office from organisation where kind = 'Office' and name = office;
  if the_office is null then
    raise exception 'There is no such office' using errcode = 'no_data_found';
  end if;
  perform row_security.take_on(new_staff, the_name, the_email, the_normalized_email, 'Administrator', the_office, array[the_office]);
  perform row_security.make_link(new_staff, null, token_hash);
  perform row_security.append('AccountChanged', null, null, null, format('Bootstrapped %s', new_staff), null, null);
end $$;

-- Changes -----------------------------------------------------------------------------------------------------------------------------

create or replace function row_security.take_on(
  new_staff uuid, the_name text, the_email text, the_normalized_email text, the_role text, of_organisation smallint, in_offices smallint[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into staff (id, name, role, active) values (new_staff, the_name, the_role, true);
  insert into staff_organisation (staff_id, organisation_id) values (new_staff, of_organisation);
  insert into staff_office (staff_id, office_id) select distinct new_staff, o from unnest(in_offices) o;
  insert into account (id, user_name, normalized_user_name, email, normalized_email, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count)
    values (new_staff, the_email, the_normalized_email, the_email, the_normalized_email, false, false, false, true, 0);
end $$;

-- Creates a member of staff with an invitation link. Returns false if the e-mail address belongs to another account.
create or replace function row_security.invite(
  new_staff uuid, the_name text, the_email text, the_normalized_email text, the_role text, of_organisation smallint, in_offices smallint[], token_hash bytea) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform row_security.refuse_unless(row_security.administers() and row_security.proved_freshly() and row_security.fits(the_role, of_organisation, in_offices));
  begin
    perform row_security.take_on(new_staff, the_name, the_email, the_normalized_email, the_role, of_organisation, in_offices);
  exception when unique_violation then
    return false;
  end;
  perform row_security.make_link(new_staff, row_security.caller(), token_hash);
  perform row_security.tell_of_account('Invited', new_staff, the_role);
  return true;
end $$;

-- Creates another link and returns its purpose; null if the person is not active.
create or replace function row_security.give_link(who uuid, token_hash bytea) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  the_purpose text;
begin
  perform row_security.refuse_unless_anothers(who);
  if not exists (select from staff where id = who and active) then return null; end if;
  the_purpose := row_security.make_link(who, row_security.caller(), token_hash);
  perform row_security.tell_of_account('LinkGiven', who, the_purpose);
  return the_purpose;
end $$;

create or replace function row_security.cancel_link(link uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  whose uuid;
begin
  perform row_security.refuse_unless(row_security.administers() and row_security.proved_freshly());
  update account_link set cancelled_at = now() where id = link and used_at is null and cancelled_at is null returning staff_id into whose;
  if whose is null then return false; end if;
  perform row_security.tell_of_account('LinkCancelled', whose, null);
  return true;
end $$;

create or replace function row_security.change_role(who uuid, the_role text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform row_security.refuse_unless_anothers(who);
  perform row_security.refuse_unless(row_security.fits(
    the_role, (select organisation_id from staff_organisation where staff_id = who), array(select office_id from staff_office where staff_id = who)));
  update staff set role = the_role where id = who and role <> the_role;
  if found then perform row_security.tell_of_account('RoleChanged', who, the_role); end if;
end $$;

create or replace function row_security.change_workplace(who uuid, of_organisation smallint, in_offices smallint[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform row_security.refuse_unless_anothers(who);
  perform row_security.refuse_unless(row_security.fits((select role from staff where id = who), of_organisation, in_offices));
  update staff_organisation set organisation_id = of_organisation where staff_id = who;
  delete from staff_office where staff_id = who and office_id <> all (in_offices);
  insert into staff_office (staff_id, office_id) select who, o from unnest(in_offices) o on conflict do nothing;
  delete from session where staff_id = who;
  perform row_security.tell_of_account('WorkplaceChanged', who, null);
end $$;

-- Changes name and e-mail address, and cancels links sent to the previous address. Returns false if the address belongs to another account.
create or replace function row_security.change_details(who uuid, the_name text, the_email text, the_normalized_email text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform row_security.refuse_unless_anothers(who);
  begin
    update account_link l set cancelled_at = now() from account a
      where a.id = who and a.normalized_email <> the_normalized_email and l.staff_id = who and l.used_at is null and l.cancelled_at is null;
    update account set user_name = the_email, normalized_user_name = the_normalized_email, email = the_email, normalized_email = the_normalized_email where id = who;
    update staff set name = the_name where id = who;
  exception when unique_violation then
    return false;
  end;
  perform row_security.tell_of_account('DetailsChanged', who, null);
  return true;
end $$;

-- Deactivates an account at once, whatever cases it leads, or reactivates it.
create or replace function row_security.set_active(who uuid, is_active boolean) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform row_security.refuse_unless_anothers(who);
  update staff set active = is_active where id = who and active <> is_active;
  if not found then return; end if;
  update account_link set cancelled_at = now() where staff_id = who and used_at is null and cancelled_at is null;
  perform row_security.tell_of_account(case when is_active then 'Reactivated' else 'Deactivated' end, who, null);
end $$;

-- Adds an office, a police agency or a provider. Returns its number; null if the name exists already.
create or replace function row_security.add_organisation(the_name text, the_kind text, the_country text, the_time_zone text) returns smallint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  new_id smallint;
begin
  perform row_security.refuse_unless(row_security.administers() and the_kind in ('Office', 'PoliceAgency', 'Provider'));
  perform pg_advisory_xact_lock(hashtext('organisation'));
  if exists (select from organisation where name = the_name) then return null; end if;
  insert into organisation (id, name, kind, country, time_zone)
    select coalesce(max(id), 0) + 1, the_name, the_kind, the_country, the_time_zone from organisation returning id into new_id;
  perform row_security.tell_of_account('OrganisationAdded', null, new_id::text);
  return new_id;
end $$;

create or replace function row_security.rename_organisation(which smallint, the_name text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform row_security.refuse_unless(row_security.administers() and exists (select from organisation where id = which));
  perform pg_advisory_xact_lock(hashtext('organisation'));
  if exists (select from organisation where name = the_name and id <> which) then return false; end if;
  update organisation set name = the_name where id = which;
  perform row_security.tell_of_account('OrganisationRenamed', null, which::text);
  return true;
end $$;

-- Own password ---------------------------------------------------------------------------------------------------------------------------

-- The hash to check the current password, from password|user|most attempts|minutes of lockout|device|expires|mac: counted like a sign-in
-- attempt. No row if the account is locked.
drop function if exists row_security.attempt_password(text);
create function row_security.attempt_password(message text) returns table (password_hash text, name text, email text, organisation text)
language plpgsql security definer rows 1 set search_path = public, pg_temp as $$
declare
  part text[] := row_security.verified(message);
begin
  perform row_security.refuse_unless(cardinality(part) = 5 and part[1] = 'password');
  if not row_security.count_attempt(part[2]::uuid, part[5], part[3]::int, part[4]::int) then return; end if;
  return query
    select a.password_hash, s.name, a.email::text, o.name
    from account a join staff s on s.id = a.id join staff_organisation w on w.staff_id = s.id join organisation o on o.id = w.organisation_id
    where a.id = part[2]::uuid and s.active;
end $$;

-- Changes the password, from change|user|session|password hash in hex|expires|mac, and ends every other session.
create or replace function row_security.change_password(message text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  part text[] := row_security.verified(message);
begin
  perform row_security.refuse_unless(cardinality(part) = 4 and part[1] = 'change' and exists (
    select from session e join staff s on s.id = e.staff_id
    where e.id = part[3]::uuid and e.staff_id = part[2]::uuid and s.active and row_security.lives(e) and row_security.is_fresh(e.proved_at)));
  update account set password_hash = convert_from(decode(part[4], 'hex'), 'UTF8'),
    attempts_since_sign_in = greatest(0, attempts_since_sign_in - 1) where id = part[2]::uuid;
  delete from session where staff_id = part[2]::uuid and id <> part[3]::uuid;
  update account_link set cancelled_at = now() where staff_id = part[2]::uuid and used_at is null and cancelled_at is null;
  perform row_security.append('AccountChanged', part[2]::uuid, part[3]::uuid, null, format('PasswordChanged %s', part[2]), null, null);
end $$;

-- Lost second factor ---------------------------------------------------------------------------------------------------------------------

-- Whether the caller may confirm: another administrator than the requester, or the lead of an office of the person concerned; never that
-- person. The requester must still be an administrator.
create or replace function row_security.may_confirm(reset factor_reset) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return row_security.caller() not in (reset.staff_id, reset.asked_by) and reset.asked_by <> reset.staff_id
    and exists (select from staff where id = reset.asked_by and active and role = 'Administrator')
    and exists (select from staff where id = reset.staff_id and active)
    and (row_security.administers() or row_security.my_role() = 'OfficeLead' and exists (
      select from staff_office where staff_id = reset.staff_id and office_id = any (row_security.my_own_offices())));
end $$;

-- Requests the removal of a second factor, stating how the person's identity was verified. Returns false if there is none, the person is
-- not active, or a request is already open.
create or replace function row_security.ask_factor_reset(who uuid, how_known text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform row_security.refuse_unless_anothers(who);
  perform row_security.refuse_unless(how_known in ('SeenInPerson', 'CalledBack', 'ThroughLead'));
  if not exists (select from staff where id = who and active)
     or not exists (select from second_factor where staff_id = who and confirmed_at is not null)
     or exists (select from factor_reset where staff_id = who and confirmed_at is null and asked_at > now() - interval '24 hours') then
    return false;
  end if;
  insert into factor_reset (id, staff_id, asked_by, asked_at, how_known) values (gen_random_uuid(), who, row_security.caller(), now(), how_known);
  perform row_security.tell_of_account('FactorResetAsked', who, how_known);
  return true;
end $$;

-- Requests that the caller may confirm.
drop function if exists row_security.waiting_factor_resets();
create function row_security.waiting_factor_resets() returns table (id uuid, name text, role text, organisation text, asked_by text, asked_at timestamptz, how_known text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  perform row_security.refuse_unless(row_security.my_role() in ('Administrator', 'OfficeLead'));
  return query
    select r.id, s.name, s.role, o.name, b.name, r.asked_at, r.how_known
    from factor_reset r join staff s on s.id = r.staff_id join staff b on b.id = r.asked_by
      join staff_organisation w on w.staff_id = s.id join organisation o on o.id = w.organisation_id
    where r.confirmed_at is null and r.asked_at > now() - interval '24 hours' and row_security.may_confirm(r)
    order by r.asked_at;
end $$;

-- Deletes every factor of an account besides the password.
create or replace function row_security.forget_factors(who uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  keys int; factors int;
begin
  delete from sealing_key where id in (select f.id from second_factor f where f.staff_id = who);
  get diagnostics keys = row_count;
  delete from second_factor where staff_id = who;
  get diagnostics factors = row_count;
  if keys <> factors then raise exception 'A second factor and its key go together' using errcode = 'integrity_constraint_violation'; end if;
  delete from recovery_code where staff_id = who;
  delete from account_passkey where user_id = who;
end $$;

-- Returns false if it was already confirmed, or has expired.
create or replace function row_security.confirm_factor_reset(which uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  whose uuid;
begin
  perform row_security.refuse_unless(row_security.proved_freshly() and (select row_security.may_confirm(r) from factor_reset r where r.id = which));
  update factor_reset set confirmed_by = row_security.caller(), confirmed_at = now()
    where id = which and confirmed_at is null and asked_at > now() - interval '24 hours' returning staff_id into whose;
  if whose is null then return false; end if;
  perform row_security.forget_factors(whose);
  delete from session where staff_id = whose;
  -- A person who has the phone may also know the password: access is restored by a new link only, after their identity is verified.
  update account set password_hash = null where id = whose;
  update account_link set cancelled_at = now() where staff_id = whose and used_at is null and cancelled_at is null;
  perform row_security.tell_of_account('FactorResetConfirmed', whose, null);
  return true;
end $$;

-- Functions are granted to the app's roles and the owner by name.
revoke execute on function
  row_security.administers(), row_security.refuse_unless_anothers(uuid), row_security.tell_of_account(text, uuid, text), row_security.fits(text, smallint, smallint[]),
  row_security.find_accounts(text, smallint, text, boolean, int, int), row_security.read_account(uuid), row_security.open_links_of(uuid),
  row_security.make_link(uuid, uuid, bytea), row_security.read_link(text), row_security.use_link(text),
  row_security.bootstrap_administrator(uuid, text, text, text, text, text, text, bytea),
  row_security.take_on(uuid, text, text, text, text, smallint, smallint[]),
  row_security.invite(uuid, text, text, text, text, smallint, smallint[], bytea), row_security.give_link(uuid, bytea), row_security.cancel_link(uuid),
  row_security.change_role(uuid, text), row_security.change_workplace(uuid, smallint, smallint[]), row_security.change_details(uuid, text, text, text),
  row_security.set_active(uuid, boolean), row_security.add_organisation(text, text, text, text), row_security.rename_organisation(smallint, text),
  row_security.attempt_password(text), row_security.change_password(text), row_security.may_confirm(factor_reset),
  row_security.ask_factor_reset(uuid, text), row_security.waiting_factor_resets(), row_security.forget_factors(uuid), row_security.confirm_factor_reset(uuid)
  from public;
grant execute on function
  row_security.find_accounts(text, smallint, text, boolean, int, int), row_security.read_account(uuid), row_security.open_links_of(uuid),
  row_security.invite(uuid, text, text, text, text, smallint, smallint[], bytea), row_security.give_link(uuid, bytea), row_security.cancel_link(uuid),
  row_security.change_role(uuid, text), row_security.change_workplace(uuid, smallint, smallint[]), row_security.change_details(uuid, text, text, text),
  row_security.set_active(uuid, boolean), row_security.add_organisation(text, text, text, text), row_security.rename_organisation(smallint, text),
  row_security.ask_factor_reset(uuid, text), row_security.waiting_factor_resets(), row_security.confirm_factor_reset(uuid)
  to casemanager_field, casemanager_lead;
grant execute on function row_security.read_link(text), row_security.use_link(text), row_security.attempt_password(text), row_security.change_password(text)
  to casemanager_app;
grant execute on function row_security.bootstrap_administrator(uuid, text, text, text, text, text, text, bytea) to casemanager_owner;

reset role;
