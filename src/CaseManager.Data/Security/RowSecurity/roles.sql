-- Run once per cluster, by a superuser or the provider's admin role. No role here needs SUPERUSER or BYPASSRLS; two of them sign in, with
-- passwords set by the installer. Running it again changes nothing.
do $$
begin
  if to_regrole('casemanager_owner') is null then create role casemanager_owner login noinherit; end if;  -- owns tables, runs migrations
  if to_regrole('casemanager_app') is null then create role casemanager_app login noinherit; end if;      -- the web process: owns nothing
  if to_regrole('casemanager_rls') is null then create role casemanager_rls nologin; end if;              -- owns the access functions
  if to_regrole('casemanager_figures') is null then create role casemanager_figures nologin; end if;      -- owns the counting functions
  if to_regrole('casemanager_field') is null then create role casemanager_field nologin; end if;          -- plans for few cases
  if to_regrole('casemanager_lead') is null then create role casemanager_lead nologin; end if;            -- plans for whole offices
end $$;

-- NOINHERIT: the app has these rights only after SET ROLE for a request.
grant casemanager_field, casemanager_lead to casemanager_app;
-- NOINHERIT: the owner may create functions as these two, yet their policies do not apply to the owner.
grant casemanager_rls, casemanager_figures to casemanager_owner;

alter role casemanager_owner set row_security = off;   -- a backfill that row security would truncate fails with an error
alter role casemanager_app set jit = off;
alter role casemanager_app set statement_timeout = '30s';
alter role casemanager_app set lock_timeout = '5s';
alter role casemanager_app set idle_in_transaction_session_timeout = '10s';  -- an open transaction may hold the head of the history
