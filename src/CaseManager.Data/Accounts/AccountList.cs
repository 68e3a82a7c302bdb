using CaseManager.Domain;
using CaseManager.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Accounts;

/// <summary>A row of the list of accounts.</summary>
/// <param name="Id">Whose.</param>
/// <param name="Name">By name.</param>
/// <param name="Role">What they are here.</param>
/// <param name="Active">Whether they work here still.</param>
/// <param name="Organisation">For whom.</param>
/// <param name="IsInvited">Whether they have yet to choose a password.</param>
public sealed record AccountRow(StaffId Id, string Name, Role Role, bool Active, string Organisation, bool IsInvited);

/// <summary>What a list of accounts is asked for.</summary>
/// <param name="Term">Part of a name or an e-mail address.</param>
/// <param name="Office">Only those of this office.</param>
/// <param name="Role">Only those of this role.</param>
/// <param name="Active">Only those who work here still, or only those who do not.</param>
public sealed record AccountFilter(string? Term, OrganisationId? Office, Role? Role, bool? Active);

/// <summary>An account as administrators see it.</summary>
/// <param name="Id">Whose.</param>
/// <param name="Name">By name.</param>
/// <param name="Email">What they sign in with.</param>
/// <param name="Role">What they are here.</param>
/// <param name="Active">Whether they work here still.</param>
/// <param name="OrganisationId">For whom.</param>
/// <param name="Organisation">Its name.</param>
/// <param name="Offices">The offices they work in, by name.</param>
/// <param name="HasPassword">Whether they have chosen a password.</param>
/// <param name="HasSecondFactor">Whether they have set up a second factor.</param>
/// <param name="LastSignedIn">When they last signed in; null where never.</param>
/// <param name="LeadsCases">How many cases they lead.</param>
/// <param name="ResetAskedAt">Since when the taking off of their second factor waits to be confirmed; null where it does not.</param>
public sealed record AccountSheet(
    StaffId Id, string Name, string Email, Role Role, bool Active, OrganisationId OrganisationId, string Organisation,
    IReadOnlyList<(OrganisationId Id, string Name)> Offices, bool HasPassword, bool HasSecondFactor, DateTimeOffset? LastSignedIn, long LeadsCases, DateTimeOffset? ResetAskedAt);

/// <summary>A link that was given and stands still.</summary>
/// <param name="Id">The link.</param>
/// <param name="Purpose">What for.</param>
/// <param name="MadeAt">When it was given.</param>
/// <param name="ExpiresAt">When it runs out.</param>
/// <param name="MadeBy">By whom; null for the first administrator's.</param>
public sealed record OpenLink(Guid Id, LinkPurpose Purpose, DateTimeOffset MadeAt, DateTimeOffset ExpiresAt, string? MadeBy);

/// <summary>Reads accounts for administrators; for no one else does the database answer.</summary>
public static class AccountList
{
    /// <summary>A page of the list, by name, and how many there are on all of them.</summary>
    public static async Task<(IReadOnlyList<AccountRow> Rows, long Total)> FindAccountsAsync(
        this CaseManagerDb db, AccountFilter filter, int beyond, int most, CancellationToken cancellationToken)
    {
        var found = await db.Database.SqlQuery<Row>($"""
            select id as "Id", name as "Name", role as "Role", active as "Active", organisation as "Organisation", is_invited as "IsInvited", total as "Total"
            from row_security.find_accounts({filter.Term}::text, {filter.Office?.Value}::smallint, {filter.Role?.ToString()}::text, {filter.Active}::boolean, {beyond}, {most})
            """).ToListAsync(cancellationToken);
        return ([.. found.Select(r => new AccountRow(new(r.Id), r.Name, Enum.Parse<Role>(r.Role), r.Active, r.Organisation, r.IsInvited))], found is [var first, ..] ? first.Total : 0);
    }

    /// <summary>An account; null where there is none.</summary>
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

    /// <summary>The links of an account that stand, the latest first.</summary>
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
