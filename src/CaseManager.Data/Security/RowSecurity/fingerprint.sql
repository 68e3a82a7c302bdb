-- Fingerprint of all row security objects as the catalog has them now. Taken at installation and compared from then on: a widened policy, a
-- replaced function or one more granted column changes it.
with app_roles as (
  select r.oid, r.rolname, r.rolsuper, r.rolinherit, r.rolcreaterole, r.rolcreatedb, r.rolcanlogin, r.rolreplication, r.rolbypassrls
  from pg_roles r where r.rolname in ('casemanager_owner', 'casemanager_app', 'casemanager_rls', 'casemanager_figures', 'casemanager_field',
    'casemanager_lead')),
schemas as (
  select n.oid, n.nspname, n.nspowner, n.nspacl from pg_namespace n where n.nspname in ('public', 'row_security', 'figures')),
catalog_rows (fact) as (
  select (p.polrelid::regclass, p.polname, p.polcmd, p.polpermissive, p.polroles::regrole[],
          pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))::text from pg_policy p
  union all select (f.oid::regprocedure, f.proowner::regrole, f.prosecdef, f.proconfig, f.proacl, f.prosrc)::text
    from pg_proc f where f.pronamespace in (select oid from schemas)
  union all select (t.oid::regclass, t.relkind, t.relowner::regrole, t.relacl, t.relrowsecurity, t.relforcerowsecurity, t.reloptions)::text
    from pg_class t where t.relnamespace in (select oid from schemas)
  union all select (a.attrelid::regclass, a.attname, a.attacl)::text
    from pg_attribute a join pg_class t on t.oid = a.attrelid where a.attacl is not null and t.relnamespace in (select oid from schemas)
  union all select (g.tgrelid::regclass, g.tgenabled, pg_get_triggerdef(g.oid))::text
    from pg_trigger g join pg_class t on t.oid = g.tgrelid where not g.tgisinternal and t.relnamespace in (select oid from schemas)
  union all select (r.tableoid::regclass, r.ev_class::regclass, r.rulename, r.ev_enabled, pg_get_ruledef(r.oid))::text
    from pg_rewrite r join pg_class t on t.oid = r.ev_class where t.relnamespace in (select oid from schemas)
  union all select (nspname, nspowner::regrole, nspacl)::text from schemas
  union all select (rolname, rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication, rolbypassrls)::text from app_roles
  union all select (m.roleid::regrole, m.member::regrole, m.admin_option)::text
    from pg_auth_members m where m.roleid in (select oid from app_roles) or m.member in (select oid from app_roles)
  union all select (s.setrole::regrole, s.setconfig)::text from pg_db_role_setting s
    where s.setrole in (0, (select oid from app_roles where rolname = 'casemanager_owner'), (select oid from app_roles where rolname = 'casemanager_app'))
      and s.setdatabase in (0, (select d.oid from pg_database d where d.datname = current_database()))
  union all select (c.role, c.compartment, c.level)::text from row_security.clearance c
  union all select (r.role, r.kind)::text from row_security.role_organisation r)
select encode(sha256(convert_to(string_agg(fact, E'\n' order by fact collate "C"), 'UTF8')), 'hex') from catalog_rows
