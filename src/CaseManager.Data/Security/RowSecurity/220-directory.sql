-- Service providers, readable by those who may see survivors' locations, and instruments of recovery, readable by those who read aftercare
-- or its results. Administrators read and write both; office leads write providers too.
--
-- Each writes in their own name; nobody changes or deletes a version, since referrals and assessments refer to it.

do $$
declare t text;
begin
  foreach t in array array['provider', 'instrument'] loop
    call row_security.protect(t::regclass);
    execute format('grant select, insert on %I to casemanager_field, casemanager_lead', t);
    execute format('create or replace trigger append_only before update or delete or truncate on %I execute function row_security.reject_change()', t);
  end loop;
end $$;
create policy staff_select on provider for select to casemanager_field, casemanager_lead
  using ((select row_security.my_level('Safety')) in ('Read', 'Write') or (select row_security.my_role()) = 'Administrator');
create policy staff_insert on provider for insert to casemanager_field, casemanager_lead
  with check ((select row_security.my_role()) in ('OfficeLead', 'Administrator') and recorded_by = (select row_security.caller()));
create policy staff_select on instrument for select to casemanager_field, casemanager_lead
  using ((select row_security.my_level('Aftercare')) in ('Read', 'Write') or (select row_security.my_role()) in ('ProgrammeManager', 'Administrator'));
create policy staff_insert on instrument for insert to casemanager_field, casemanager_lead
  with check ((select row_security.my_role()) = 'Administrator' and loaded_by = (select row_security.caller()));
create policy owner_access on instrument to casemanager_owner using (true);

set role casemanager_rls;

-- Appends a history entry: which provider or instrument, and which version.
create or replace function row_security.record_directory_change() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if session_user = 'casemanager_app' then
    if tg_table_name = 'provider' then
      perform row_security.append('ProviderChanged', new.recorded_by, row_security.my_session(), null, format('%s %s', new.id, new.version), null, null);
    else
      perform row_security.append('InstrumentLoaded', new.loaded_by, row_security.my_session(), null, format('%s %s', new.code, new.version), null, null);
    end if;
  end if;
  return null;
end $$;
revoke execute on function row_security.record_directory_change() from public;
grant execute on function row_security.record_directory_change() to casemanager_owner;

reset role;

create or replace trigger record_change after insert on provider for each row execute function row_security.record_directory_change();
create or replace trigger record_change after insert on instrument for each row execute function row_security.record_directory_change();
