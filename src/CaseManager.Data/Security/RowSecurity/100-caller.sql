-- Identifies the caller.
--
-- Row security is current text, not migration history: the numbered files run in order as casemanager_owner after the migrations, at every
-- deployment, in one transaction. Running them twice changes nothing. See docs/row-security.md.

create schema if not exists row_security;
grant usage, create on schema row_security to casemanager_rls;
grant usage on schema row_security to casemanager_app, casemanager_field, casemanager_lead;

set local lock_timeout = '5s';

-- Two rows during key rotation. The app's roles cannot read it.
create table if not exists row_security.signing_key (id smallint primary key, key bytea not null);
revoke all on row_security.signing_key from public;
grant select on row_security.signing_key to casemanager_rls;

-- The access table of the domain, written at every deployment.
create table if not exists row_security.clearance (role text not null, compartment text not null, level text not null, primary key (role, compartment));
grant select on row_security.clearance to casemanager_rls, casemanager_app;

-- The last serial number issued, by country and year.
create table if not exists row_security.reference_serial (country text not null, year int not null, last_serial int not null, primary key (country, year));
grant select, insert, update on row_security.reference_serial to casemanager_rls;

-- Fingerprint of the master key, so that a wrong key is refused at start-up; two rows during key rotation. The foreign key rejects data
-- keys wrapped by any other key: an app that missed a rotation would encrypt data that nobody can decrypt.
create table if not exists row_security.master_key (fingerprint text primary key, recorded_at timestamptz not null default now());
grant select on row_security.master_key to casemanager_app;
do $$
begin
  if not exists (select from pg_constraint where conname = 'fk_sealing_key_master_key') then
    alter table sealing_key add constraint fk_sealing_key_master_key foreign key (master_key) references row_security.master_key;
  end if;
end $$;

-- Fingerprint of the row security objects as installed (fingerprint.sql).
create table if not exists row_security.installed_fingerprint (fingerprint text primary key, installed_at timestamptz not null default now());
grant select on row_security.installed_fingerprint to casemanager_app;

set role casemanager_rls;

-- Verifies a message signed by the app and returns its parts without expiry and MAC. A forged or expired message aborts the statement.
create or replace function row_security.verify_message(message text) returns text[]
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  part text[] := string_to_array(message, '|');
  size int := cardinality(string_to_array(message, '|'));
begin
  if size >= 4
     and exists (select from row_security.signing_key k
                 where encode(public.hmac(convert_to(left(message, -65), 'UTF8'), k.key, 'sha256'), 'hex') = part[size])
     and to_timestamp(part[size - 1]::bigint) > clock_timestamp() then
    return part[1:size - 2];
  end if;
  raise exception 'No valid caller' using errcode = 'invalid_authorization_specification';
end $$;

-- casemanager.caller holds user|session|expires|mac.
create or replace function row_security.caller() returns uuid
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  part text[] := row_security.verify_message(coalesce(current_setting('casemanager.caller', true), ''));
begin
  if cardinality(part) <> 2 then
    raise exception 'No valid caller' using errcode = 'invalid_authorization_specification';
  end if;
  return part[1]::uuid;
end $$;

-- The session of the caller; null outside any session, such as in a backfill by the owner.
create or replace function row_security.my_session() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if coalesce(current_setting('casemanager.caller', true), '') = '' then return null; end if;
  return (row_security.verify_message(current_setting('casemanager.caller', true)))[2]::uuid;
end $$;

create or replace function row_security.reject_change() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception '% is only ever added to', tg_table_name using errcode = 'insufficient_privilege';
end $$;
grant execute on function row_security.reject_change() to casemanager_owner;

reset role;
