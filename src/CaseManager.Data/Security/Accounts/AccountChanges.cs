using CaseManager.Data.Persistence;
using CaseManager.Data.Security.SignIn;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Security.Accounts;

/// <summary>Name and e-mail address of an account. <c>NormalizedEmail</c> is the form used for comparison.</summary>
public sealed record AccountDetails(string Name, string Email, string NormalizedEmail);

/// <summary>The organisation a person works for. <c>Offices</c> is empty for staff of an agency or a provider.</summary>
public sealed record Workplace(OrganisationId Organisation, IReadOnlyList<OrganisationId> Offices)
{
    internal short[] OfficeIds => [.. Offices.Select(o => o.Value)];
}

/// <summary>Account changes by administrators. The database refuses every other caller, and changes to one's own account.</summary>
public static class AccountChanges
{
    /// <summary>Creates an account and a link to choose its password.</summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.EmailTaken"/>: nothing is changed.</exception>
    public static async Task InviteAsync(
        this CaseManagerDb db, StaffId staff, AccountDetails details, Role role, Workplace workplace, LinkToken link, CancellationToken cancellationToken)
    {
        var invited = await db.Database.SqlQuery<bool>($"""
            select row_security.invite({staff.Value}, {details.Name}, {details.Email}, {details.NormalizedEmail}, {role.ToString()},
              {workplace.Organisation.Value}, {workplace.OfficeIds}, {link.Hash}) as "Value"
            """).SingleAsync(cancellationToken);
        ThrowUnless(invited, BusinessRule.EmailTaken);
    }

    /// <summary>Issues a new link and cancels any open one.</summary>
    /// <returns>The purpose of the link; null if the account is inactive.</returns>
    public static async Task<LinkPurpose?> ReissueLinkAsync(this CaseManagerDb db, StaffId staffId, LinkToken link, CancellationToken cancellationToken) =>
        await db.Database.SqlQuery<string?>($"select row_security.reissue_link({staffId.Value}, {link.Hash}) as \"Value\"")
        .SingleAsync(cancellationToken) is { } purpose
            ? Enum.Parse<LinkPurpose>(purpose)
            : null;

    /// <summary>Cancels a link. Returns false if it is no longer open.</summary>
    public static Task<bool> CancelLinkAsync(this CaseManagerDb db, Guid link, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<bool>($"select row_security.cancel_link({link}) as \"Value\"").SingleAsync(cancellationToken);

    public static Task ChangeRoleAsync(this CaseManagerDb db, StaffId staffId, Role role, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select row_security.change_role({staffId.Value}, {role.ToString()})", cancellationToken);

    public static Task ChangeWorkplaceAsync(this CaseManagerDb db, StaffId staffId, Workplace workplace, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select row_security.change_workplace({staffId.Value}, {workplace.Organisation.Value}, {workplace.OfficeIds})",
            cancellationToken);

    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.EmailTaken"/>: nothing is changed.</exception>
    public static async Task ChangeDetailsAsync(this CaseManagerDb db, StaffId staffId, AccountDetails details, CancellationToken cancellationToken)
    {
        var changed = await db.Database.SqlQuery<bool>($"""
            select row_security.change_details({staffId.Value}, {details.Name}, {details.Email}, {details.NormalizedEmail}) as "Value"
            """).SingleAsync(cancellationToken);
        ThrowUnless(changed, BusinessRule.EmailTaken);
    }

    /// <summary>Deactivates an account immediately, whatever cases it leads, or reactivates it.</summary>
    public static Task SetActiveAsync(this CaseManagerDb db, StaffId staffId, bool active, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select row_security.set_active({staffId.Value}, {active})", cancellationToken);

    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.OrganisationNameTaken"/>: the name is in use.</exception>
    public static async Task AddOrganisationAsync(
        this CaseManagerDb db, string name, OrganisationKind kind, string country, string timeZone, CancellationToken cancellationToken)
    {
        await ThrowIfTakenAsync(db, name, null, cancellationToken);
        var stored = SealName(db, kind, name);
        var added = await db.Database.SqlQuery<short?>($"select row_security.add_organisation({stored}, {kind.ToString()}, {country}, {timeZone}) as \"Value\"")
            .SingleAsync(cancellationToken);
        ThrowUnless(added is not null, BusinessRule.OrganisationNameTaken);
    }

    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.OrganisationNameTaken"/>: the name is in use.</exception>
    public static async Task RenameOrganisationAsync(this CaseManagerDb db, Organisation organisation, string name, CancellationToken cancellationToken)
    {
        await ThrowIfTakenAsync(db, name, organisation.Id, cancellationToken);
        var stored = SealName(db, organisation.Kind, name);
        var renamed = await db.Database.SqlQuery<bool>($"select row_security.rename_organisation({organisation.Id.Value}, {stored}) as \"Value\"")
            .SingleAsync(cancellationToken);
        ThrowUnless(renamed, BusinessRule.OrganisationNameTaken);
    }

    private static string SealName(CaseManagerDb db, OrganisationKind kind, string name) =>
        kind == OrganisationKind.Provider ? db.ProviderNames!.Seal(name) : name;

    // The database compares names as they are stored: it cannot see that an office and a provider have the same one.
    private static async Task ThrowIfTakenAsync(CaseManagerDb db, string name, OrganisationId? except, CancellationToken cancellationToken)
    {
        var others = await db.Organisations.AsNoTracking().Where(o => (OrganisationId?)o.Id != except).Select(o => o.Name).ToListAsync(cancellationToken);
        ThrowUnless(!others.Contains(name), BusinessRule.OrganisationNameTaken);
    }

    private static void ThrowUnless(bool done, BusinessRule rule)
    {
        if (!done)
        {
            throw new BusinessRuleException(rule);
        }
    }
}
