-- Once per cluster, by a superuser, where backups are made with the app's `backup`; before the migrations, which say what it may read.
-- It steps over row security: pg_dump refuses to leave rows out, and a backup with rows left out is none. So it signs in only to make
-- one, reads and never writes, and its password lies where the app does not run.
do $$
begin
  if to_regrole('casemanager_backup') is null then create role casemanager_backup login noinherit bypassrls; end if;
end $$;
alter role casemanager_backup set default_transaction_read_only = on;
