-- Grants a backup role, if there is one (backup-role.sql), read access to every table but the key that signs callers.
do $$
begin
  if to_regrole('casemanager_backup') is not null then
    grant usage on schema public, row_security, figures to casemanager_backup;
    grant select on all tables in schema public, row_security, figures to casemanager_backup;
    grant select on all sequences in schema public, row_security to casemanager_backup;
    revoke all on row_security.signing_key from casemanager_backup;
  end if;
end $$;
