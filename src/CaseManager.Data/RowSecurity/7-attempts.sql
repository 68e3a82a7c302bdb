-- Attempts to sign in, and the devices that are known. An attempt counts as failed until a session begins; it is counted before anything is
-- checked, and under the account's lock, so that many at once get no more tries than one after the other.

revoke all on known_device from casemanager_app, casemanager_field, casemanager_lead;
grant select, insert, delete, update (last_used_at, failed_count) on known_device to casemanager_rls;

set role casemanager_rls;

-- How long a device is known after someone last signed in on it.
create or replace function row_security.lives(d known_device) returns boolean language sql stable set search_path = pg_catalog, pg_temp as $$
  select d.last_used_at > now() - interval '90 days'
$$;

-- Until when devices that are not known have to wait after so many failures: not at all after three, then twice as long each time.
create or replace function row_security.wait_after(failed int, most int, lockout_minutes int) returns timestamptz
language sql stable set search_path = pg_catalog, pg_temp as $$
  select case when failed >= most then now() + make_interval(mins => lockout_minutes)
              when failed > 3 then now() + make_interval(secs => least(60, 2 ^ (failed - 3))) end
$$;

-- Counts an attempt, of password, code or passkey; device is the hash of its token in hex, or nothing. False where it is not to be tried: there is
-- no such account, or those that are not known have to wait. A known device is counted apart, never waits, and is forgotten after too many.
drop function if exists row_security.count_attempt(uuid, int, int);
create or replace function row_security.count_attempt(of_account uuid, device text, most int, lockout_minutes int) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  failed int;
  is_open boolean;
  is_known boolean;
begin
  -- Nobody waits for the disk: how long that takes would tell who has an account. A crash may forget the last attempts.
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

-- After a proof: what failed on this device, or, where it is not known, on all that are not.
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

-- The devices that are known for the caller, the latest used first. here: the hash of the token of the one that asks.
create or replace function row_security.my_devices(here bytea) returns table (id uuid, known_since timestamptz, last_used_at timestamptz, is_here boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.id, d.known_since, d.last_used_at, d.token_hash = here from known_device d
  where d.staff_id = row_security.caller() and row_security.lives(d) order by 3 desc, 1
$$;

create or replace function row_security.forget_my_device(which uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from known_device where id = which and staff_id = row_security.caller()
$$;

-- A new password: whoever knew the old one may have signed in somewhere.
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
