-- Run once per cluster, by a superuser and before the migrations, which grant its rights, if backups are made with the app's `backup`.
--
-- BYPASSRLS is necessary: pg_dump refuses to leave rows out. The role therefore signs in only for a backup, reads and never writes, and its
-- password is kept where the app does not run.
do $$
begin
  if to_regrole('casemanager_backup') is null then create role casemanager_backup login noinherit bypassrls; end if;
end $$;
alter role casemanager_backup set default_transaction_read_only = on;
