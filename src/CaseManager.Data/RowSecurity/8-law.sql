-- Legal reference data, readable by all staff. Administrators add versions in their own name; nobody changes or deletes a version, since
-- legal deadlines refer to it. The owner writes what ships with the product.

do $$
declare p record;
begin
  alter table law_entry enable row level security, force row level security;
  for p in select polname from pg_policy where polrelid = 'law_entry'::regclass loop
    execute format('drop policy %I on law_entry', p.polname);
  end loop;
  revoke all on law_entry from casemanager_app, casemanager_field, casemanager_lead;
end $$;
create policy reads on law_entry for select to casemanager_field, casemanager_lead using (true);
create policy writes on law_entry for insert to casemanager_field, casemanager_lead
  with check ((select row_security.my_role()) = 'Administrator' and recorded_by = (select row_security.caller()));
create policy ships on law_entry to casemanager_owner using (true);
create policy counts on law_entry for select to casemanager_figures using (true);
grant select, insert on law_entry to casemanager_field, casemanager_lead;
create or replace trigger append_only before update or delete or truncate on law_entry execute function row_security.refuse();

set role casemanager_rls;

-- Appends a history entry: which legal reference, and which version.
create or replace function row_security.tell_of_law() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if session_user = 'casemanager_app' then
    perform row_security.append('LawChanged', new.recorded_by, row_security.my_session(), null, format('%s %s', new.code, new.version), null, null);
  end if;
  return null;
end $$;
revoke execute on function row_security.tell_of_law() from public;
grant execute on function row_security.tell_of_law() to casemanager_owner;

reset role;

create or replace trigger is_told after insert on law_entry for each row execute function row_security.tell_of_law();
