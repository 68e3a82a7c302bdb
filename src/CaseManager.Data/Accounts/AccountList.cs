using CaseManager.Domain;
using CaseManager.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Accounts;

/// <summary>A row of the account list. <c>IsInvited</c> means that no password has been chosen yet.</summary>
public sealed record AccountRow(StaffId Id, string Name, Role Role, bool Active, string Organisation, bool IsInvited);

/// <summary>Search criteria for accounts; null means no restriction. <c>Term</c> is part of a name or an e-mail address.</summary>
public sealed record AccountFilter(string? Term, OrganisationId? Office, Role? Role, bool? Active);

/// <summary>Account details for administrators. <c>ResetAskedAt</c> is set while a second-factor reset waits for confirmation.</summary>
public sealed record AccountSheet(
    StaffId Id, string Name, string Email, Role Role, bool Active, OrganisationId OrganisationId, string Organisation,
    IReadOnlyList<(OrganisationId Id, string Name)> Offices, bool HasPassword, bool HasSecondFactor, DateTimeOffset? LastSignedIn, long LeadsCases, DateTimeOffset? ResetAskedAt);

/// <summary>A password link that can still be used. <c>MadeBy</c> is null for the first administrator's link.</summary>
public sealed record OpenLink(Guid Id, LinkPurpose Purpose, DateTimeOffset MadeAt, DateTimeOffset ExpiresAt, string? MadeBy);

/// <summary>Account queries for administrators; the database refuses every other caller.</summary>
public static class AccountList
{
    /// <summary>One page of accounts, ordered by name, and the total number of matches.</summary>
    public static async Task<(IReadOnlyList<AccountRow> Rows, long Total)> FindAccountsAsync(
        this CaseManagerDb db, AccountFilter filter, int beyond, int most, CancellationToken cancellationToken)
    {
        var found = await db.Database.SqlQuery<Row>($"""
            select id as "Id", name as "Name", role as "Role", active as "Active", organisation as "Organisation", is_invited as "IsInvited", total as "Total"
            from row_security.find_accounts({filter.Term}::text, {filter.Office?.Value}::smallint, {filter.Role?.ToString()}::text, {filter.Active}::boolean, {beyond}, {most})
            """).ToListAsync(cancellationToken);
        return ([.. found.Select(r => new AccountRow(new(r.Id), r.Name, Enum.Parse<Role>(r.Role), r.Active, r.Organisation, r.IsInvited))], found is [var first, ..] ? first.Total : 0);
    }

    public static async Task<AccountSheet?> ReadAccountAsync(this CaseManagerDb db, StaffId who, CancellationToken cancellationToken)
    {
        var found = await db.Database.SqlQuery<Sheet>($"""
            select name as "Name", email as "Email", role as "Role", active as "Active", organisation_id as "OrganisationId", organisation as "Organisation",
              office_ids as "OfficeIds", office_names as "OfficeNames", has_password as "HasPassword", has_second_factor as "HasSecondFactor",
              last_signed_in as "LastSignedIn", leads_cases as "LeadsCases", reset_asked_at as "ResetAskedAt"
            from row_security.read_account({who.Value})
            """).ToListAsync(cancellationToken);
        return found is not [var s] ? null : new(
            who, s.Name, s.Email, Enum.Parse<Role>(s.Role), s.Active, new(s.OrganisationId), s.Organisation,
            [.. s.OfficeIds.Zip(s.OfficeNames, (id, name) => (new OrganisationId(id), name))],
            s.HasPassword, s.HasSecondFactor, s.LastSignedIn, s.LeadsCases, s.ResetAskedAt);
    }

    /// <summary>The open links of an account, latest first.</summary>
    public static async Task<IReadOnlyList<OpenLink>> ReadOpenLinksAsync(this CaseManagerDb db, StaffId who, CancellationToken cancellationToken)
    {
        var found = await db.Database.SqlQuery<Link>($"""
            select id as "Id", purpose as "Purpose", made_at as "MadeAt", expires_at as "ExpiresAt", made_by as "MadeBy" from row_security.open_links_of({who.Value})
            """).ToListAsync(cancellationToken);
        return [.. found.Select(l => new OpenLink(l.Id, Enum.Parse<LinkPurpose>(l.Purpose), l.MadeAt, l.ExpiresAt, l.MadeBy))];
    }

    private sealed record Row(Guid Id, string Name, string Role, bool Active, string Organisation, bool IsInvited, long Total);

    private sealed record Sheet(
        string Name, string Email, string Role, bool Active, short OrganisationId, string Organisation, short[] OfficeIds, string[] OfficeNames,
        bool HasPassword, bool HasSecondFactor, DateTimeOffset? LastSignedIn, long LeadsCases, DateTimeOffset? ResetAskedAt);

    private sealed record Link(Guid Id, string Purpose, DateTimeOffset MadeAt, DateTimeOffset ExpiresAt, string? MadeBy);
}
