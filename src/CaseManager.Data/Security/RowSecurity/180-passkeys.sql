-- Passkeys (WebAuthn). The app verifies signatures; the database ensures that a challenge is answered once and that the counter only rises.

revoke all on passkey_challenge from casemanager_app, casemanager_field, casemanager_lead;
grant select, insert, delete on passkey_challenge to casemanager_rls;
grant select, insert, delete, update ("Data", blocked_at) on account_passkey to casemanager_rls;

set role casemanager_rls;

-- Stores a challenge, from challenge|token hash|state in hex|expires|mac.
create or replace function row_security.create_passkey_challenge(message text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  part text[] := row_security.verify_message(message);
begin
  perform row_security.assert_allowed(cardinality(part) = 3 and part[1] = 'challenge');
  delete from passkey_challenge where created_at < now() - interval '5 minutes';
  insert into passkey_challenge (token_hash, state, created_at) values (decode(part[2], 'hex'), convert_from(decode(part[3], 'hex'), 'UTF8'), now());
end $$;

-- Returns the state of a challenge once; null if it has expired or is not known.
create or replace function row_security.consume_challenge(token bytea) returns text
language sql security definer set search_path = public, pg_temp as $$
  with consumed as (delete from passkey_challenge where token_hash = token returning state, created_at)
  select state from consumed where created_at > now() - interval '5 minutes'
$$;

-- Sign-in attempt by passkey, from passkey|user|credential in hex|most attempts|minutes of lockout|device|expires|mac. Returns the data to
-- verify it; no row if there is none, or an attempt is not allowed now.
create or replace function row_security.attempt_passkey(message text) returns table (passkey text)
language plpgsql security definer rows 1 set search_path = public, pg_temp as $$
declare
  part text[] := row_security.verify_message(message);
begin
  perform row_security.assert_allowed(cardinality(part) = 6 and part[1] = 'passkey');
  if not row_security.count_attempt(part[2]::uuid, part[6], part[4]::int, part[5]::int) then return; end if;
  return query select p."Data"::text from account_passkey p where p.user_id = part[2]::uuid and p.credential_id = decode(part[3], 'hex');
end $$;

-- Accepts a signature with this counter. One that does not rise may come from a cloned passkey: it is refused and the passkey is blocked
-- until its owner, to whom it is shown as suspect, deletes it. Synchronised passkeys have no counter: theirs stays at 0.
create or replace function row_security.accept_passkey(p_staff_id uuid, credential bytea, counter bigint) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  last_counter bigint;
begin
  select (p."Data" ->> 'SignCount')::bigint into last_counter from account_passkey p
    where p.user_id = p_staff_id and p.credential_id = credential and p.blocked_at is null for update;
  if not found then return false; end if;
  if counter > last_counter or (counter = 0 and last_counter = 0) then
    update account_passkey set "Data" = jsonb_set("Data", '{SignCount}', to_jsonb(counter)) where credential_id = credential;
    return true;
  end if;
  update account_passkey set blocked_at = now() where credential_id = credential;
  perform row_security.append('PasskeyChanged', p_staff_id, null, null, 'suspect', null, null);
  return false;
end $$;

create or replace function row_security.my_passkeys() returns table (credential_id bytea, passkey text, blocked_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.credential_id, p."Data"::text, p.blocked_at from account_passkey p where p.user_id = row_security.caller() order by p."Data" ->> 'CreatedAt'
$$;

-- Returns false if someone has registered this passkey already.
create or replace function row_security.add_passkey(credential bytea, passkey text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform row_security.assert_allowed(row_security.has_fresh_proof());
  insert into account_passkey (credential_id, user_id, "Data") values (credential, row_security.caller(), passkey::jsonb) on conflict do nothing;
  if not found then return false; end if;
  perform row_security.append('PasskeyChanged', row_security.caller(), row_security.my_session(), null, 'added', null, null);
  return true;
end $$;

create or replace function row_security.remove_passkey(credential bytea) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform row_security.assert_allowed(row_security.has_fresh_proof());
  delete from account_passkey where credential_id = credential and user_id = row_security.caller();
  if found then
    perform row_security.append('PasskeyChanged', row_security.caller(), row_security.my_session(), null, 'removed', null, null);
  end if;
end $$;

revoke execute on function
  row_security.create_passkey_challenge(text), row_security.consume_challenge(bytea), row_security.attempt_passkey(text),
  row_security.accept_passkey(uuid, bytea, bigint), row_security.my_passkeys(), row_security.add_passkey(bytea, text), row_security.remove_passkey(bytea)
  from public;
grant execute on function row_security.my_passkeys(), row_security.add_passkey(bytea, text), row_security.remove_passkey(bytea)
  to casemanager_field, casemanager_lead;
grant execute on function row_security.create_passkey_challenge(text), row_security.consume_challenge(bytea),
  row_security.attempt_passkey(text) to casemanager_app;

reset role;
