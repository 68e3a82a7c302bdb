-- Run as casemanager_owner before the migrations; the policies force row security again after them. While it is forced, the owner can
-- neither backfill nor add a foreign key that must read rows. The app's roles are not affected.
do $$
declare t regclass;
begin
  for t in select oid from pg_class where relforcerowsecurity and relnamespace = 'public'::regnamespace loop
    execute format('alter table %s no force row level security', t);
  end loop;
end $$;

-- Public has no rights, not even to temporary tables, which help an attacker; functions are callable only if granted by name.
do $$
begin
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to casemanager_app', current_database());
  if to_regrole('casemanager_backup') is not null then
    execute format('grant connect on database %I to casemanager_backup', current_database());
  end if;
end $$;
alter default privileges revoke execute on functions from public;

-- The owner of the database owns its schema through a role that it does not inherit from.
set role pg_database_owner;
grant usage, create on schema public to casemanager_owner;
grant usage on schema public to casemanager_app, casemanager_field, casemanager_lead, casemanager_rls, casemanager_figures;
reset role;
