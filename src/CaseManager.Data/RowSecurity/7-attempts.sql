-- Sign-in attempts and trusted devices. An attempt counts as failed until a session begins; it is counted before anything is checked, and
-- under the account's lock, so that concurrent attempts get no more tries than sequential ones.

revoke all on known_device from casemanager_app, casemanager_field, casemanager_lead;
grant select, insert, delete, update (last_used_at, failed_count) on known_device to casemanager_rls;

set role casemanager_rls;

-- A device is trusted for 90 days after its last sign-in.
create or replace function row_security.lives(d known_device) returns boolean language sql stable set search_path = pg_catalog, pg_temp as $$
  select d.last_used_at > now() - interval '90 days'
$$;

-- When untrusted devices may try again after a number of failures: at once up to three, then after twice as long each time.
create or replace function row_security.wait_after(failed int, most int, lockout_minutes int) returns timestamptz
language sql stable set search_path = pg_catalog, pg_temp as $$
  select case when failed >= most then now() + make_interval(mins => lockout_minutes)
              when failed > 3 then now() + make_interval(secs => least(60, 2 ^ (failed - 3))) end
$$;

-- Counts an attempt; device is the hash of its token in hex, or empty. Returns false if there is no such account, or untrusted devices have
-- to wait. A trusted device is counted separately, never waits, and loses trust after too many failures.
drop function if exists row_security.count_attempt(uuid, int, int);
create or replace function row_security.count_attempt(of_account uuid, device text, most int, lockout_minutes int) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  failed int;
  is_open boolean;
  is_known boolean;
begin
  -- Does not wait for the disk: the duration would disclose whether an account exists. A crash may lose the latest attempts.
  perform set_config('synchronous_commit', 'off', true);
  select a.access_failed_count + 1, coalesce(a.lockout_end <= now(), true) into failed, is_open from account a where a.id = of_account for update;
  if not found then return false; end if;
  update known_device d set failed_count = d.failed_count + 1
    where d.staff_id = of_account and d.token_hash = decode(device, 'hex') and row_security.lives(d);
  is_known := found;
  delete from known_device d where d.staff_id = of_account and d.token_hash = decode(device, 'hex') and d.failed_count >= most;
  update account a set attempts_since_sign_in = a.attempts_since_sign_in + 1 where a.id = of_account;
  if is_open and not is_known then
    update account a set access_failed_count = case when failed >= most then 0 else failed end, lockout_end = row_security.wait_after(failed, most, lockout_minutes)
      where a.id = of_account;
  end if;
  return is_open or is_known;
end $$;

-- After a proof: resets the failures of this device or, if it is untrusted, those of all untrusted devices.
create or replace function row_security.forget_failures(of_account uuid, device text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update known_device d set failed_count = 0 where d.staff_id = of_account and d.token_hash = decode(device, 'hex') and row_security.lives(d);
  if not found then
    update account set access_failed_count = 0, lockout_end = null where id = of_account;
  end if;
end $$;

create or replace function row_security.know_device(of_staff uuid, device text) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from known_device d where d.staff_id = of_staff and not row_security.lives(d);
  insert into known_device (id, staff_id, token_hash, known_since, last_used_at, failed_count)
    values (gen_random_uuid(), of_staff, decode(device, 'hex'), now(), now(), 0)
    on conflict (staff_id, token_hash) do update set last_used_at = now(), failed_count = 0
$$;

-- The caller's trusted devices, most recently used first. here: the token hash of the current device.
create or replace function row_security.my_devices(here bytea) returns table (id uuid, known_since timestamptz, last_used_at timestamptz, is_here boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.id, d.known_since, d.last_used_at, d.token_hash = here from known_device d
  where d.staff_id = row_security.caller() and row_security.lives(d) order by 3 desc, 1
$$;

create or replace function row_security.forget_my_device(which uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from known_device where id = which and staff_id = row_security.caller()
$$;

-- A new password ends trust in all devices: someone who knew the old one may have signed in on one of them.
create or replace function row_security.forget_devices() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from known_device where staff_id = new.id;
  return null;
end $$;

revoke execute on function
  row_security.lives(known_device), row_security.wait_after(int, int, int), row_security.count_attempt(uuid, text, int, int),
  row_security.forget_failures(uuid, text), row_security.know_device(uuid, text), row_security.my_devices(bytea),
  row_security.forget_my_device(uuid), row_security.forget_devices()
  from public;
grant execute on function row_security.my_devices(bytea), row_security.forget_my_device(uuid) to casemanager_field, casemanager_lead;
grant execute on function row_security.forget_devices() to casemanager_owner;

reset role;

create or replace trigger password_changed after update of password_hash on account
  for each row when (old.password_hash is distinct from new.password_hash) execute function row_security.forget_devices();
