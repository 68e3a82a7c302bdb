-- Passkeys (WebAuthn). The app verifies signatures; the database ensures that a challenge is answered once and that the counter only rises.

revoke all on passkey_challenge from casemanager_app, casemanager_field, casemanager_lead;
grant select, insert, delete on passkey_challenge to casemanager_rls;
grant select, insert, delete, update ("Data", suspect_since) on account_passkey to casemanager_rls;

set role casemanager_rls;

-- Stores a challenge, from challenge|token hash|state in hex|expires|mac.
create or replace function row_security.ask_passkey(message text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  part text[] := row_security.verified(message);
begin
  perform row_security.refuse_unless(cardinality(part) = 3 and part[1] = 'challenge');
  delete from passkey_challenge where asked_at < now() - interval '5 minutes';
  insert into passkey_challenge (token_hash, state, asked_at) values (decode(part[2], 'hex'), convert_from(decode(part[3], 'hex'), 'UTF8'), now());
end $$;

-- Returns the state of a challenge once; null if it has expired or is not known.
create or replace function row_security.take_challenge(token bytea) returns text
language sql security definer set search_path = public, pg_temp as $$
  with taken as (delete from passkey_challenge where token_hash = token returning state, asked_at)
  select state from taken where asked_at > now() - interval '5 minutes'
$$;

-- Sign-in attempt by passkey, from passkey|user|credential in hex|most attempts|minutes of lockout|device|expires|mac. Returns the data to
-- verify it; no row if there is none, or an attempt is not allowed now.
create or replace function row_security.attempt_passkey(message text) returns table (passkey text)
language plpgsql security definer rows 1 set search_path = public, pg_temp as $$
declare
  part text[] := row_security.verified(message);
begin
  perform row_security.refuse_unless(cardinality(part) = 6 and part[1] = 'passkey');
  if not row_security.count_attempt(part[2]::uuid, part[6], part[4]::int, part[5]::int) then return; end if;
  return query select p."Data"::text from account_passkey p where p.user_id = part[2]::uuid and p.credential_id = decode(part[3], 'hex');
end $$;

-- Accepts a signature with this counter. One that does not rise may come from a cloned passkey: it is refused and the passkey is blocked
-- until its owner, to whom it is shown as suspect, deletes it. Synchronised passkeys have no counter: theirs stays at 0.
create or replace function row_security.take_passkey(who uuid, credential bytea, counter bigint) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  last bigint;
begin
  select (p."Data" ->> 'SignCount')::bigint into last from account_passkey p
    where p.user_id = who and p.credential_id = credential and p.suspect_since is null for update;
  if not found then return false; end if;
  if counter > last or (counter = 0 and last = 0) then
    update account_passkey set "Data" = jsonb_set("Data", '{SignCount}', to_jsonb(counter)) where credential_id = credential;
    return true;
  end if;
  update account_passkey set suspect_since = now() where credential_id = credential;
  perform row_security.append('PasskeyChanged', who, null, null, 'suspect', null, null);
  return false;
end $$;

create or replace function row_security.my_passkeys() returns table (credential_id bytea, passkey text, suspect_since timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.credential_id, p."Data"::text, p.suspect_since from account_passkey p where p.user_id = row_security.caller() order by p."Data" ->> 'CreatedAt'
$$;

-- Returns false if someone has registered this passkey already.
create or replace function row_security.add_passkey(credential bytea, passkey text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform row_security.refuse_unless(row_security.proved_freshly());
  insert into account_passkey (credential_id, user_id, "Data") values (credential, row_security.caller(), passkey::jsonb) on conflict do nothing;
  if not found then return false; end if;
  perform row_security.append('PasskeyChanged', row_security.caller(), row_security.my_session(), null, 'added', null, null);
  return true;
end $$;

create or replace function row_security.remove_passkey(credential bytea) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform row_security.refuse_unless(row_security.proved_freshly());
  delete from account_passkey where credential_id = credential and user_id = row_security.caller();
  if found then
    perform row_security.append('PasskeyChanged', row_security.caller(), row_security.my_session(), null, 'removed', null, null);
  end if;
end $$;

revoke execute on function
  row_security.ask_passkey(text), row_security.take_challenge(bytea), row_security.attempt_passkey(text),
  row_security.take_passkey(uuid, bytea, bigint), row_security.my_passkeys(), row_security.add_passkey(bytea, text), row_security.remove_passkey(bytea)
  from public;
grant execute on function row_security.my_passkeys(), row_security.add_passkey(bytea, text), row_security.remove_passkey(bytea) to casemanager_field, casemanager_lead;
grant execute on function row_security.ask_passkey(text), row_security.take_challenge(bytea), row_security.attempt_passkey(text) to casemanager_app;

reset role;
