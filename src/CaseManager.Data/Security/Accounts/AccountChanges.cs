using CaseManager.Data.Persistence;
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

/// <summary>Account changes that need no second person. The database refuses every other caller, and changes to one's own account.</summary>
public static class AccountChanges
{
    /// <summary>Cancels a link. Returns false if it is no longer open.</summary>
    public static Task<bool> CancelLinkAsync(this CaseManagerDb db, Guid link, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<bool>($"select row_security.cancel_link({link}) as \"Value\"").SingleAsync(cancellationToken);

    /// <summary>Changes only the name; a new e-mail address needs the confirmation of a second person.</summary>
    public static Task RenameStaffAsync(this CaseManagerDb db, StaffId staffId, string name, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select row_security.rename_staff({staffId.Value}, {name})", cancellationToken);

    /// <summary>Deactivates an account immediately, even if the person leads cases.</summary>
    public static Task DeactivateAsync(this CaseManagerDb db, StaffId staffId, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select row_security.deactivate({staffId.Value})", cancellationToken);

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

    // The database compares stored names, so it cannot detect that an office and a provider, whose name is encrypted, have the same name.
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
