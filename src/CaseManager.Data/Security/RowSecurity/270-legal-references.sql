-- Legal reference data, readable by all staff. Administrators add versions in their own name; nobody changes or deletes a version, since
-- legal deadlines refer to it. The owner writes what ships with the product.

call row_security.protect('legal_reference');
create policy staff_select on legal_reference for select to casemanager_field, casemanager_lead using (true);
create policy staff_insert on legal_reference for insert to casemanager_field, casemanager_lead
  with check ((select row_security.my_role()) = 'Administrator' and recorded_by = (select row_security.caller()));
create policy owner_access on legal_reference to casemanager_owner using (true);
create policy figures_access on legal_reference for select to casemanager_figures using (true);
grant select, insert on legal_reference to casemanager_field, casemanager_lead;
create or replace trigger append_only before update or delete or truncate on legal_reference execute function row_security.reject_change();

set role casemanager_rls;

-- Appends a history entry: which legal reference, and which version.
create or replace function row_security.record_legal_reference_change() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if session_user = 'casemanager_app' then
    perform row_security.append('LegalReferenceChanged', new.recorded_by, row_security.my_session(), null, format('%s %s', new.code, new.version), null, null);
  end if;
  return null;
end $$;
revoke execute on function row_security.record_legal_reference_change() from public;
grant execute on function row_security.record_legal_reference_change() to casemanager_owner;

reset role;

create or replace trigger record_change after insert on legal_reference for each row execute function row_security.record_legal_reference_change();
