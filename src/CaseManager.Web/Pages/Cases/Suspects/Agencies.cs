using System.Globalization;
using CaseManager.Data;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Suspects;

/// <summary>The police agencies that may look into something. Police look into it for their own.</summary>
public static class Agencies
{
    /// <summary>The agencies to choose from: for police, their own.</summary>
    public static async Task<IReadOnlyList<Option>> AgenciesAsync(this CaseManagerDb db, CurrentUser user, CancellationToken cancellationToken)
    {
        var agencies = await db.Organisations.Where(o => o.Kind == OrganisationKind.PoliceAgency).OrderBy(o => o.Name).ToListAsync(cancellationToken);
        return [.. agencies.Where(a => user.Role != Role.PoliceLiaison || a.Name == user.Organisation).Select(a => new Option(a.Id.Value.ToString(CultureInfo.InvariantCulture), a.Name))];
    }

    /// <summary>The one that was chosen; null for none of these. For police, their own.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.AgencyMissing"/>: police of no agency take nothing down.</exception>
    public static OrganisationId? Chosen(this IReadOnlyList<Option> agencies, string? value, CurrentUser user)
    {
        var isPolice = user.Role == Role.PoliceLiaison;
        var chosen = agencies.FirstOrDefault(a => isPolice || a.Value == value);
        return chosen is not null ? new(short.Parse(chosen.Value, CultureInfo.InvariantCulture)) : isPolice ? throw new RuleBrokenException(Rule.AgencyMissing) : null;
    }
}
