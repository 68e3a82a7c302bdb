-- Reauthentication: sensitive actions require a proof of identity, by all factors of the account, in the last five minutes. Their functions
-- check it themselves, whatever the pages checked.

set role casemanager_rls;

create or replace function row_security.proved_freshly() returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from session e
    where e.id = row_security.my_session() and e.staff_id = row_security.caller() and row_security.lives(e) and row_security.is_fresh(e.proved_at))
$$;

-- Renews the proof of a session, from prove|user|session|new token hash|proof|device|expires|mac, and invalidates the old token.
-- Returns false if the session has ended, or the proof is insufficient.
create or replace function row_security.prove(message text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  part text[] := row_security.verified(message);
  who uuid := part[2]::uuid;
begin
  perform row_security.refuse_unless(cardinality(part) = 6 and part[1] = 'prove');
  if not exists (select from staff where id = who and active) or not row_security.proves(who, part[5]) then return false; end if;
  update session e set proved_at = now(), last_used_at = now(), token_hash = decode(part[4], 'hex')
    where e.id = part[3]::uuid and e.staff_id = who and row_security.lives(e);
  if not found then return false; end if;
  update account set attempts_since_sign_in = greatest(0, attempts_since_sign_in - 1) where id = who;
  perform row_security.forget_failures(who, part[6]);
  return true;
end $$;

revoke execute on function row_security.proved_freshly(), row_security.prove(text) from public;
grant execute on function row_security.prove(text) to casemanager_app;

reset role;
