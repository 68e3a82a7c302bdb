-- E-mail address for a notice about a case: of a person who can see it, for a caller who can see it too. Nobody learns of a case through a
-- notice.
set role casemanager_rls;

create or replace function row_security.notice_address(p_case_id uuid, p_staff_id uuid) returns text
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (select a.email from row_security.case_readers(p_case_id) r join account a on a.id = r.staff_id where a.id = p_staff_id);
end $$;

revoke execute on function row_security.notice_address(uuid, uuid) from public;
grant execute on function row_security.notice_address(uuid, uuid) to casemanager_field, casemanager_lead;

reset role;
