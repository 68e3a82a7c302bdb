-- Sign-in attempts and trusted devices. An attempt counts as failed until a session begins; it is counted before anything is checked, and
-- under the account's lock, so that concurrent attempts get no more tries than sequential ones.

revoke all on trusted_device from casemanager_app, casemanager_field, casemanager_lead;
grant select, insert, delete, update (last_used_at, failed_count) on trusted_device to casemanager_rls;

set role casemanager_rls;

-- A device is trusted for 90 days after its last sign-in.
create or replace function row_security.device_is_trusted(d trusted_device) returns boolean language sql stable set search_path = pg_catalog, pg_temp as $$
  select d.last_used_at > now() - interval '90 days'
$$;

-- When untrusted devices may try again after a number of failures: at once up to three, then after twice as long each time.
create or replace function row_security.next_attempt_at(failures int, max_failures int, lockout_minutes int) returns timestamptz
language sql stable set search_path = pg_catalog, pg_temp as $$
  select case when failures >= max_failures then now() + make_interval(mins => lockout_minutes)
              when failures > 3 then now() + make_interval(secs => least(60, 2 ^ (failures - 3))) end
$$;

-- Counts an attempt; p_device_hash is the hash of the device's token in hex, or empty. Returns false if there is no such account, or untrusted devices have
-- to wait. A trusted device is counted separately, never waits, and loses trust after too many failures.
drop function if exists row_security.count_attempt(uuid, int, int);
create or replace function row_security.count_attempt(p_account_id uuid, p_device_hash text, p_max_failures int, lockout_minutes int) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  failed int;
  is_open boolean;
  is_trusted boolean;
begin
  -- Does not wait for the disk: the duration would disclose whether an account exists. A crash may lose the latest attempts.
  perform set_config('synchronous_commit', 'off', true);
  select a.access_failed_count + 1, coalesce(a.lockout_end <= now(), true) into failed, is_open from account a where a.id = p_account_id for update;
  if not found then return false; end if;
  update trusted_device d set failed_count = d.failed_count + 1
    where d.staff_id = p_account_id and d.token_hash = decode(p_device_hash, 'hex') and row_security.device_is_trusted(d);
  is_trusted := found;
  delete from trusted_device d where d.staff_id = p_account_id and d.token_hash = decode(p_device_hash, 'hex') and d.failed_count >= p_max_failures;
  update account a set attempts_since_sign_in = a.attempts_since_sign_in + 1 where a.id = p_account_id;
  if is_open and not is_trusted then
    update account a set access_failed_count = case
      when failed >= p_max_failures then 0 else failed end, lockout_end = row_security.next_attempt_at(failed, p_max_failures, lockout_minutes)
      where a.id = p_account_id;
  end if;
  return is_open or is_trusted;
end $$;

-- After a proof: resets the failures of this device or, if it is untrusted, those of all untrusted devices.
create or replace function row_security.reset_failures(p_account_id uuid, p_device_hash text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update trusted_device d set failed_count = 0
    where d.staff_id = p_account_id and d.token_hash = decode(p_device_hash, 'hex') and row_security.device_is_trusted(d);
  if not found then
    update account set access_failed_count = 0, lockout_end = null where id = p_account_id;
  end if;
end $$;

create or replace function row_security.trust_device(p_staff_id uuid, p_device_hash text) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from trusted_device d where d.staff_id = p_staff_id and not row_security.device_is_trusted(d);
  insert into trusted_device (id, staff_id, token_hash, first_used_at, last_used_at, failed_count)
    values (gen_random_uuid(), p_staff_id, decode(p_device_hash, 'hex'), now(), now(), 0)
    on conflict (staff_id, token_hash) do update set last_used_at = now(), failed_count = 0
$$;

-- The caller's trusted devices, most recently used first. p_current_hash: the token hash of the current device.
create or replace function row_security.my_devices(p_current_hash bytea)
  returns table (id uuid, first_used_at timestamptz, last_used_at timestamptz, is_current boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.id, d.first_used_at, d.last_used_at, d.token_hash = p_current_hash from trusted_device d
  where d.staff_id = row_security.caller() and row_security.device_is_trusted(d) order by 3 desc, 1
$$;

create or replace function row_security.remove_my_device(p_device_id uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from trusted_device where id = p_device_id and staff_id = row_security.caller()
$$;

-- A new password ends trust in all devices: someone who knew the old one may have signed in on one of them.
create or replace function row_security.remove_devices() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from trusted_device where staff_id = new.id;
  return null;
end $$;

revoke execute on function
  row_security.device_is_trusted(trusted_device), row_security.next_attempt_at(int, int, int), row_security.count_attempt(uuid, text, int, int),
  row_security.reset_failures(uuid, text), row_security.trust_device(uuid, text), row_security.my_devices(bytea),
  row_security.remove_my_device(uuid), row_security.remove_devices()
  from public;
grant execute on function row_security.my_devices(bytea), row_security.remove_my_device(uuid) to casemanager_field, casemanager_lead;
grant execute on function row_security.remove_devices() to casemanager_owner;

reset role;

create or replace trigger password_changed after update of password_hash on account
  for each row when (old.password_hash is distinct from new.password_hash) execute function row_security.remove_devices();
