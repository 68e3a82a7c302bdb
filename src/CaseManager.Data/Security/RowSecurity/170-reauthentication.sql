-- Reauthentication: sensitive actions require a proof of identity, by all factors of the account, in the last five minutes. Their functions
-- check it themselves, whatever the pages checked.

set role casemanager_rls;

create or replace function row_security.has_fresh_proof() returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from session e
    where e.id = row_security.my_session() and e.staff_id = row_security.caller() and row_security.session_is_live(e)
      and row_security.is_fresh(e.authenticated_at))
$$;

-- Renews the proof of a session, from prove|user|session|new token hash|proof|device|expires|mac, and invalidates the old token.
-- Returns false if the session has ended, or the proof is insufficient.
create or replace function row_security.reauthenticate(message text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  part text[] := row_security.verify_message(message);
  account_staff_id uuid := part[2]::uuid;
begin
  perform row_security.assert_allowed(cardinality(part) = 6 and part[1] = 'prove');
  if not exists (select from staff where id = account_staff_id and is_active) or not row_security.accept_proof(account_staff_id, part[5])
    then return false; end if;
  update session e set authenticated_at = now(), last_used_at = now(), token_hash = decode(part[4], 'hex')
    where e.id = part[3]::uuid and e.staff_id = account_staff_id and row_security.session_is_live(e);
  if not found then return false; end if;
  update account set attempts_since_sign_in = greatest(0, attempts_since_sign_in - 1) where id = account_staff_id;
  perform row_security.reset_failures(account_staff_id, part[6]);
  return true;
end $$;

revoke execute on function row_security.has_fresh_proof(), row_security.reauthenticate(text) from public;
grant execute on function row_security.reauthenticate(text) to casemanager_app;

reset role;
