using CaseManager.Data.Security.Encryption;
using Npgsql;

namespace CaseManager.Data.Security.RowSecurity;

/// <summary>Checks that row security is in force, at start-up and at intervals, because nothing else would detect a change.</summary>
public sealed class RowSecurityCheck(NpgsqlDataSource database, MasterKey master)
{
    /// <summary>The first fault found, for the operator; null if there is none.</summary>
    public async Task<string?> FindFaultAsync(CancellationToken cancellationToken)
    {
        var settings = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        if (settings.NoResetOnClose)
        {
            return "'No Reset On Close' would hand one caller's sight to the next";
        }

        if (settings.MaxAutoPrepare > 0)
        {
            return "'Max Auto Prepare' would hand one caller's statements to the next";
        }

        await using var command = database.CreateCommand(_faultQuery);
        command.Parameters.Add(new() { Value = master.Fingerprint });
        return await command.ExecuteScalarAsync(cancellationToken) as string;
    }

    private static readonly string _faultQuery = $$"""
        with me as (
          select r.* from pg_roles r where r.rolname in (session_user, 'casemanager_field', 'casemanager_lead')),
        schemas as (
          select oid from pg_namespace where nspname in ('public', 'row_security', 'figures')),
        case_table as (
          select c.* from pg_class c where c.relkind in ('r', 'p') and c.relnamespace in (select n.oid from pg_namespace n
            where n.nspname in ('public', 'figures'))
            and (c.relname in ('cases', 'intake_draft') or exists (
              select from pg_attribute a where a.attrelid = c.oid and a.attname in ('case_id', 'victim_id') and not a.attisdropped)))
        select 'the database has not been set up: run the migrations' where to_regclass('row_security.master_key') is null
        union all select session_user || ' is not casemanager_app' where session_user <> 'casemanager_app'
        union all select rolname || ' steps over row security' from me where rolsuper or rolbypassrls or rolcreaterole
        union all select 'the application''s role inherits' from me where rolname = session_user and rolinherit
        union all select m.rolname || ' may act as ' || r.rolname from me m, pg_roles r
          where pg_has_role(m.oid, r.oid, 'member') and r.oid <> m.oid
            and not (m.rolname = session_user and r.rolname in ('casemanager_field', 'casemanager_lead'))
        union all select session_user || ' may hold a transaction open: run roles.sql again'
          where not exists (select from pg_db_role_setting s where s.setrole = to_regrole(session_user) and s.setdatabase = 0
            and s.setconfig::text like '%idle_in_transaction_session_timeout=%')
        union all select rolname || ' owns ' || c.relname from me join pg_class c on c.relowner = me.oid
        union all select relname || ' lacks row security' from case_table where not (relrowsecurity and relforcerowsecurity)
        union all select relname || ' belongs to ' || relowner::regrole from case_table where relowner <> 'casemanager_owner'::regrole
        union all select relname || ' has a policy for everyone' from case_table c join pg_policy p on p.polrelid = c.oid where p.polroles @> '{0}'
        union all select rolname || ' may truncate, watch or refer to ' || c.relname from me, case_table c
          where has_table_privilege(me.oid, c.oid, 'truncate, trigger, references')
        union all select rolname || ' may write ' || t from me,
          unnest('{account,account_link,account_notice,account_request,case_member,access_restriction,organisation,session,staff,staff_office,
            staff_organisation}'::regclass[]) t
          where has_any_column_privilege(me.oid, t, 'insert, update') or has_table_privilege(me.oid, t, 'delete')
        union all select rolname || ' may change history' from me where has_any_column_privilege(me.oid, 'case_event', 'update')
          or has_table_privilege(me.oid, 'case_event', 'delete')
        union all select rolname || ' reads view ' || c.relname from me, pg_class c where c.relkind in ('v', 'm') and c.relnamespace in (select oid
          from schemas)
          and has_any_column_privilege(me.oid, c.oid, 'select') and not coalesce(c.reloptions::text like '%security_invoker=true%', false)
        union all select p.oid::regprocedure || ' has no search_path' from pg_proc p
          where p.prosecdef and p.pronamespace in (select oid from schemas) and not coalesce(p.proconfig::text like '%search_path=%', false)
        union all select rolname || ' may read the signing key' from me where has_any_column_privilege(me.oid, 'row_security.signing_key', 'select')
        union all select rolname || ' may create in schema ' || n.nspname from me, pg_namespace n
          where n.oid in (select oid from schemas) and has_schema_privilege(me.oid, n.oid, 'create')
        union all select rolname || ' may create temporary tables' from me where has_database_privilege(me.oid, current_database(), 'temporary')
        union all select rolname || ' steps over row security' from pg_roles where rolname in ('casemanager_rls', 'casemanager_figures')
          and (rolsuper or rolbypassrls)
        union all select 'the owner inherits from casemanager_rls' from pg_roles where rolname = 'casemanager_owner' and rolinherit
        union all select 'the master key is not the one of this database' where not exists (
          select from row_security.master_key where fingerprint = $1)
        union all select 'row security is not as it was installed: look who changed it, then run the migrations'
          where ({{DatabaseSetup.FingerprintQuery}}) is distinct from (select fingerprint from row_security.installed_fingerprint)
        limit 1
        """;
}
