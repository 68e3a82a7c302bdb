using CaseManager.Data.SignIn;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Accounts;

/// <summary>What someone is called and signs in with.</summary>
/// <param name="Name">The name colleagues know them by.</param>
/// <param name="Email">As they write it.</param>
/// <param name="NormalizedEmail">As it is compared.</param>
public sealed record AccountDetails(string Name, string Email, string NormalizedEmail);

/// <summary>Whom someone works for.</summary>
/// <param name="Organisation">An office, agency or provider.</param>
/// <param name="Offices">The offices they work in; none for those of an agency or a provider.</param>
public sealed record Workplace(OrganisationId Organisation, IReadOnlyList<OrganisationId> Offices)
{
    internal short[] OfficeIds => [.. Offices.Select(o => o.Value)];
}

/// <summary>Changes accounts for administrators; for no one else does the database, and for no one their own.</summary>
public static class AccountChanges
{
    /// <summary>Takes someone on, with a link to choose a password by.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.EmailTaken"/>: nothing was changed.</exception>
    public static async Task InviteAsync(
        this CaseManagerDb db, StaffId staff, AccountDetails details, Role role, Workplace workplace, LinkToken link, CancellationToken cancellationToken)
    {
        var invited = await db.Database.SqlQuery<bool>($"""
            select row_security.invite({staff.Value}, {details.Name}, {details.Email}, {details.NormalizedEmail}, {role.ToString()},
              {workplace.Organisation.Value}, {workplace.OfficeIds}, {link.Hash}) as "Value"
            """).SingleAsync(cancellationToken);
        ThrowUnless(invited, Rule.EmailTaken);
    }

    /// <summary>Gives another link, in place of any that stands.</summary>
    /// <returns>What it is for; null where they no longer work here.</returns>
    public static async Task<LinkPurpose?> GiveLinkAsync(this CaseManagerDb db, StaffId who, LinkToken link, CancellationToken cancellationToken) =>
        await db.Database.SqlQuery<string?>($"select row_security.give_link({who.Value}, {link.Hash}) as \"Value\"").SingleAsync(cancellationToken) is { } purpose
            ? Enum.Parse<LinkPurpose>(purpose)
            : null;

    /// <summary>Cancels a link. False where it does not stand any more.</summary>
    public static Task<bool> CancelLinkAsync(this CaseManagerDb db, Guid link, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<bool>($"select row_security.cancel_link({link}) as \"Value\"").SingleAsync(cancellationToken);

    /// <summary>Gives someone another role.</summary>
    public static Task ChangeRoleAsync(this CaseManagerDb db, StaffId who, Role role, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select row_security.change_role({who.Value}, {role.ToString()})", cancellationToken);

    /// <summary>Changes whom someone works for, and in which offices.</summary>
    public static Task ChangeWorkplaceAsync(this CaseManagerDb db, StaffId who, Workplace workplace, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select row_security.change_workplace({who.Value}, {workplace.Organisation.Value}, {workplace.OfficeIds})", cancellationToken);

    /// <summary>Changes what someone is called and signs in with.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.EmailTaken"/>: nothing was changed.</exception>
    public static async Task ChangeDetailsAsync(this CaseManagerDb db, StaffId who, AccountDetails details, CancellationToken cancellationToken)
    {
        var changed = await db.Database.SqlQuery<bool>($"""
            select row_security.change_details({who.Value}, {details.Name}, {details.Email}, {details.NormalizedEmail}) as "Value"
            """).SingleAsync(cancellationToken);
        ThrowUnless(changed, Rule.EmailTaken);
    }

    /// <summary>Lets someone go, at once; or takes them on again.</summary>
    public static Task SetActiveAsync(this CaseManagerDb db, StaffId who, bool active, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select row_security.set_active({who.Value}, {active})", cancellationToken);

    /// <summary>Adds an office, agency or provider.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.OrganisationTaken"/>: there is one of that name.</exception>
    public static async Task AddOrganisationAsync(
        this CaseManagerDb db, string name, OrganisationKind kind, string country, string timeZone, CancellationToken cancellationToken)
    {
        var added = await db.Database.SqlQuery<short?>($"select row_security.add_organisation({name}, {kind.ToString()}, {country}, {timeZone}) as \"Value\"").SingleAsync(cancellationToken);
        ThrowUnless(added is not null, Rule.OrganisationTaken);
    }

    /// <summary>Calls one something else.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.OrganisationTaken"/>: there is one of that name.</exception>
    public static async Task RenameOrganisationAsync(this CaseManagerDb db, OrganisationId which, string name, CancellationToken cancellationToken)
    {
        var renamed = await db.Database.SqlQuery<bool>($"select row_security.rename_organisation({which.Value}, {name}) as \"Value\"").SingleAsync(cancellationToken);
        ThrowUnless(renamed, Rule.OrganisationTaken);
    }

    private static void ThrowUnless(bool done, Rule rule)
    {
        if (!done)
        {
            throw new RuleBrokenException(rule);
        }
    }
}
