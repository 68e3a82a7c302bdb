using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Security.Accounts;

/// <summary>A row of the account list. <c>IsInvited</c>: whether the person has not chosen a password yet.</summary>
public sealed record AccountRow(StaffId Id, string Name, Role Role, bool IsActive, string Organisation, bool IsInvited);

/// <summary>Search criteria for accounts; null means no restriction. <c>Term</c> is part of a name or an e-mail address.</summary>
public sealed record AccountFilter(string? Term, OrganisationId? Office, Role? Role, bool? IsActive);

/// <summary>Account details for administrators. <c>LastSignedInAt</c> is null before the first sign-in.</summary>
public sealed record AccountProfile(
    StaffId Id, string Name, string Email, Role Role, bool IsActive, OrganisationId OrganisationId, string Organisation,
    IReadOnlyList<(OrganisationId Id, string Name)> Offices, bool HasPassword, bool HasSecondFactor, DateTimeOffset? LastSignedInAt, long LedCaseCount);

/// <summary>A password link that can still be used. <c>CreatedBy</c> is null for the first administrator's link.</summary>
public sealed record PendingLink(Guid Id, LinkPurpose Purpose, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, string? CreatedBy);

/// <summary>Account queries for administrators; the database refuses every other caller.</summary>
public static class AccountQueries
{
    /// <summary>One page of accounts, ordered by name, and the total number of matches.</summary>
    public static async Task<(IReadOnlyList<AccountRow> Rows, long Total)> FindAccountsAsync(
        this CaseManagerDb db, AccountFilter filter, int beyond, int limit, CancellationToken cancellationToken)
    {
        var found = await db.Database.SqlQuery<Row>($"""
            select id as "Id", name as "Name", role as "Role", is_active as "IsActive", organisation as "Organisation", is_invited as "IsInvited",
              total as "Total"
            from row_security.find_accounts({filter.Term}::text, {filter.Office?.Value}::smallint, {filter.Role?.ToString()}::text,
              {filter.IsActive}::boolean, {beyond}, {limit})
            """).ToListAsync(cancellationToken);
        return ([.. found.Select(r => new AccountRow(new(r.Id), r.Name, Enum.Parse<Role>(r.Role), r.IsActive, db.UnsealName(r.Organisation), r.IsInvited))],
            found is [var first, ..] ? first.Total : 0);
    }

    public static async Task<AccountProfile?> ReadAccountAsync(this CaseManagerDb db, StaffId staffId, CancellationToken cancellationToken)
    {
        var found = await db.Database.SqlQuery<ProfileRow>($"""
            select name as "Name", email as "Email", role as "Role", is_active as "IsActive", organisation_id as "OrganisationId",
              organisation as "Organisation",
              office_ids as "OfficeIds", office_names as "OfficeNames", has_password as "HasPassword", has_second_factor as "HasSecondFactor",
              last_signed_in_at as "LastSignedInAt", led_case_count as "LedCaseCount"
            from row_security.read_account({staffId.Value})
            """).ToListAsync(cancellationToken);
        return found is not [var s] ? null : new(
            staffId, s.Name, s.Email, Enum.Parse<Role>(s.Role), s.IsActive, new(s.OrganisationId), db.UnsealName(s.Organisation),
            [.. s.OfficeIds.Zip(s.OfficeNames, (id, name) => (new OrganisationId(id), name))],
            s.HasPassword, s.HasSecondFactor, s.LastSignedInAt, s.LedCaseCount);
    }

    /// <summary>The open links of an account, latest first.</summary>
    public static async Task<IReadOnlyList<PendingLink>> ReadPendingLinksAsync(this CaseManagerDb db, StaffId staffId, CancellationToken cancellationToken)
    {
        var found = await db.Database.SqlQuery<LinkRow>($"""
            select id as "Id", purpose as "Purpose", created_at as "CreatedAt", expires_at as "ExpiresAt", created_by as "CreatedBy"
              from row_security.pending_links({staffId.Value})
            """).ToListAsync(cancellationToken);
        return [.. found.Select(l => new PendingLink(l.Id, Enum.Parse<LinkPurpose>(l.Purpose), l.CreatedAt, l.ExpiresAt, l.CreatedBy))];
    }

    /// <summary>Decrypts the name of an organisation; database functions return the names of providers encrypted.</summary>
    internal static string UnsealName(this CaseManagerDb db, string stored) => db.ProviderNames!.Unseal(stored);

    private sealed record Row(Guid Id, string Name, string Role, bool IsActive, string Organisation, bool IsInvited, long Total);

    private sealed record ProfileRow(
        string Name, string Email, string Role, bool IsActive, short OrganisationId, string Organisation, short[] OfficeIds, string[] OfficeNames,
        bool HasPassword, bool HasSecondFactor, DateTimeOffset? LastSignedInAt, long LedCaseCount);

    private sealed record LinkRow(Guid Id, string Purpose, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, string? CreatedBy);
}
