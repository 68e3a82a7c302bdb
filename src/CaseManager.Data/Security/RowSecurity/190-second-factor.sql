-- The second factor. Its key is encrypted, and decrypted only to check a code; the database accepts a code once, in one statement, so that
-- two concurrent submissions are not both accepted.

do $$
declare t text;
begin
  foreach t in array array['second_factor', 'recovery_code'] loop
    call row_security.protect(t::regclass);
    execute format('create policy rls_access on %I to casemanager_rls using (true)', t);
  end loop;
end $$;
grant select, update (confirmed_at, last_step), delete on second_factor to casemanager_rls;
grant select, insert, update (used_at), delete on recovery_code to casemanager_rls;

-- Staff read their own factor, and change it only until it is confirmed: later changes need a recent reauthentication.
create policy own_select on second_factor for select to casemanager_field, casemanager_lead using (staff_id = (select row_security.caller()));
create policy own_insert on second_factor for insert to casemanager_field, casemanager_lead
  with check (staff_id = (select row_security.caller()) and confirmed_at is null and last_step = 0);
create policy own_delete on second_factor for delete to casemanager_field, casemanager_lead
  using (staff_id = (select row_security.caller()) and confirmed_at is null);
grant select, insert, delete on second_factor to casemanager_field, casemanager_lead;

-- The wrapped key of a factor, for someone who has not signed in yet.
create policy rls_access on sealing_key for select to casemanager_rls using (case_id is null);
grant select (id, case_id, wrapped, master_key) on sealing_key to casemanager_rls;

set role casemanager_rls;

-- Accepts a code of this step; returns false if this or a later step was already accepted.
create or replace function row_security.accept_time_step(p_staff_id uuid, step bigint) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update second_factor set last_step = step where staff_id = p_staff_id and last_step < step;
  return found;
end $$;

create or replace function row_security.use_recovery_code(p_staff_id uuid, code_hash bytea) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update recovery_code set used_at = now() where staff_id = p_staff_id and hash = code_hash and used_at is null;
  return found;
end $$;

-- Whether a proof is sufficient: a passkey on its own (passkey:credential in hex:counter), or step:N or recovery:hex besides the password.
-- The password alone is sufficient only without a second factor.
create or replace function row_security.accept_proof(p_staff_id uuid, proof text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if proof like 'passkey:%' then return row_security.accept_passkey(p_staff_id, decode(split_part(proof, ':', 2), 'hex'),
    split_part(proof, ':', 3)::bigint); end if;
  if not exists (select from second_factor where staff_id = p_staff_id and confirmed_at is not null) then return proof = 'password'; end if;
  return case split_part(proof, ':', 1)
    when 'step' then row_security.accept_time_step(p_staff_id, split_part(proof, ':', 2)::bigint)
    when 'recovery' then row_security.use_recovery_code(p_staff_id, decode(split_part(proof, ':', 2), 'hex'))
    else false end;
end $$;

-- Attempt to enter a code, from code|user|most attempts|minutes of lockout|device|expires|mac, counted together with password attempts.
-- Returns the data to check the code; no row if there is none, or the account is locked.
drop function if exists row_security.attempt_code(text);
create function row_security.attempt_code(message text) returns table (factor uuid, seal bytea, wrapped bytea, master_key text)
language plpgsql security definer rows 1 set search_path = public, pg_temp as $$
declare
  part text[] := row_security.verify_message(message);
begin
  perform row_security.assert_allowed(cardinality(part) = 5 and part[1] = 'code');
  if not row_security.count_attempt(part[2]::uuid, part[5], part[3]::int, part[4]::int) then return; end if;
  return query select f.id, f.seal, k.wrapped, k.master_key from second_factor f join sealing_key k on k.id = f.id
    where f.staff_id = part[2]::uuid and f.confirmed_at is not null;
end $$;

create or replace function row_security.save_recovery_codes(p_staff_id uuid, recovery_hashes bytea[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from recovery_code where staff_id = p_staff_id;
  insert into recovery_code (staff_id, hash) select p_staff_id, h from unnest(recovery_hashes) h;
end $$;

create or replace function row_security.confirm_factor(step bigint, recovery_hashes bytea[]) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  caller_id uuid := row_security.caller();
begin
  update second_factor set confirmed_at = now(), last_step = step where staff_id = caller_id and confirmed_at is null;
  if not found then return false; end if;
  perform row_security.save_recovery_codes(caller_id, recovery_hashes);
  update session set authenticated_at = now() where id = row_security.my_session() and staff_id = caller_id;
  delete from session where staff_id = caller_id and id <> row_security.my_session(); -- sessions begun with the password alone end
  perform row_security.append('SecondFactorChanged', caller_id, row_security.my_session(), null, 'set', null, null);
  return true;
end $$;

-- Replaces the recovery codes. Returns false if there is no confirmed second factor.
create or replace function row_security.renew_recovery_codes(recovery_hashes bytea[]) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  caller_id uuid := row_security.caller();
begin
  perform row_security.assert_allowed(row_security.has_fresh_proof());
  if not exists (select from second_factor where staff_id = caller_id and confirmed_at is not null) then return false; end if;
  perform row_security.save_recovery_codes(caller_id, recovery_hashes);
  perform row_security.append('SecondFactorChanged', caller_id, row_security.my_session(), null, 'codes', null, null);
  return true;
end $$;

-- Removes the second factor. The recent reauthentication may use a recovery code, if the phone is lost.
drop function if exists row_security.remove_factor(bigint);
create or replace function row_security.remove_factor() returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  caller_id uuid := row_security.caller();
begin
  perform row_security.assert_allowed(row_security.has_fresh_proof());
  delete from second_factor where staff_id = caller_id and confirmed_at is not null;
  if not found then return false; end if;
  delete from recovery_code where staff_id = caller_id;
  perform row_security.append('SecondFactorChanged', caller_id, row_security.my_session(), null, 'removed', null, null);
  return true;
end $$;

revoke execute on function
  row_security.accept_time_step(uuid, bigint), row_security.use_recovery_code(uuid, bytea), row_security.accept_proof(uuid, text),
  row_security.attempt_code(text), row_security.save_recovery_codes(uuid, bytea[]), row_security.confirm_factor(bigint, bytea[]),
  row_security.renew_recovery_codes(bytea[]), row_security.remove_factor()
  from public;
grant execute on function row_security.confirm_factor(bigint, bytea[]), row_security.renew_recovery_codes(bytea[]), row_security.remove_factor()
  to casemanager_field, casemanager_lead;
grant execute on function row_security.attempt_code(text) to casemanager_app;

reset role;
