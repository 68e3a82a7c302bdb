using System.Globalization;
using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Justice.Suspects;

/// <summary>Police agencies that may investigate. Police callers always record for their own agency.</summary>
public static class Agencies
{
    /// <summary>For police callers only their own agency.</summary>
    public static async Task<IReadOnlyList<Option>> LoadAgencyOptionsAsync(this CaseManagerDb db, CurrentUser user, CancellationToken cancellationToken)
    {
        var agencies = await db.Organisations.Where(o => o.Kind == OrganisationKind.PoliceAgency).OrderBy(o => o.Name).ToListAsync(cancellationToken);
        return [.. agencies.Where(a => user.Role != Role.PoliceLiaison || a.Name == user.Organisation)
            .Select(a => new Option(a.Id.Value.ToString(CultureInfo.InvariantCulture), a.Name))];
    }

    /// <summary>The selected agency, for police callers their own; null if the value is none of the options.</summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.AgencyMissing"/>: the police caller belongs to no agency.</exception>
    public static OrganisationId? FindSelected(this IReadOnlyList<Option> agencies, string? value, CurrentUser user)
    {
        var isPolice = user.Role == Role.PoliceLiaison;
        var chosen = agencies.FirstOrDefault(a => isPolice || a.Value == value);
        return chosen is not null ? new(short.Parse(chosen.Value, CultureInfo.InvariantCulture)) : isPolice
            ? throw new BusinessRuleException(BusinessRule.AgencyMissing) : null;
    }
}
