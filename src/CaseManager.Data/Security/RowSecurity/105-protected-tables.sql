-- The starting point of every protected table: row security applies to its owner too, and nobody has a policy or a privilege. What follows
-- the call grants what is meant.

create or replace procedure row_security.protect(p_table regclass)
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare policy record;
begin
  execute format('alter table %s enable row level security, force row level security', p_table);
  for policy in select polname from pg_policy where polrelid = p_table loop
    execute format('drop policy %I on %s', policy.polname, p_table);
  end loop;
  execute format('revoke all on %s from casemanager_app, casemanager_field, casemanager_lead', p_table);
end $$;
revoke execute on procedure row_security.protect(regclass) from public;
