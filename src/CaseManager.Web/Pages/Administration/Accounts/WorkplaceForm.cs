using System.Globalization;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Accounts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Administration.Accounts;

public sealed class WorkplaceForm
{
    public string? Organisation { get; set; }

    /// <summary>Offices in addition to the person's own organisation.</summary>
    public List<string> OtherOrganisations { get; set; } = [];

    public static WorkplaceForm FromAccount(AccountProfile account) => new()
    {
        Organisation = FormatId(account.OrganisationId),
        OtherOrganisations = [.. account.Offices.Where(o => o.Id != account.OrganisationId).Select(o => FormatId(o.Id))],
    };

    public static IReadOnlyList<Option> GetOptions(IEnumerable<Organisation> organisations) =>
        [.. organisations.Select(o => new Option(FormatId(o.Id), o.Name))];

    public static async Task<IReadOnlyList<Organisation>> ReadAllAsync(CaseManagerDb db, CancellationToken cancellationToken) =>
        [.. (await db.Organisations.AsNoTracking().ToListAsync(cancellationToken))
            .OrderBy(o => o.Kind.ToString(), StringComparer.Ordinal).ThenBy(o => o.Name, StringComparer.InvariantCulture)];

    /// <summary>The selected workplace; a person whose organisation is an office always works in that office.</summary>
    /// <exception cref="BusinessRuleException">The organisation is unknown, or the role and the offices do not fit it.</exception>
    public Workplace ToWorkplace(IReadOnlyList<Organisation> organisations, Role role)
    {
        var own = organisations.SingleOrDefault(o => FormatId(o.Id) == Organisation) ?? throw new BusinessRuleException(BusinessRule.OrganisationUnknown);
        var also = OtherOrganisations.Distinct().Select(code => organisations.SingleOrDefault(o => o.Kind == OrganisationKind.Office && FormatId(o.Id) == code)
            ?? throw new BusinessRuleException(BusinessRule.OrganisationUnknown)).Select(o => o.Id);
        if (!role.CanWorkIn(own.Kind))
        {
            throw new BusinessRuleException(role.NeedsOffice() ? BusinessRule.OfficeMissing : BusinessRule.OrganisationNotForRole);
        }

        if (own.Kind != OrganisationKind.Office)
        {
            return OtherOrganisations.Count > 0 ? throw new BusinessRuleException(BusinessRule.OfficesNotAllowed)
                : new(own.Id, []);
        }

        return new(own.Id, [own.Id, .. also.Where(id => id != own.Id)]);
    }

    private static string FormatId(OrganisationId id) => id.Value.ToString(CultureInfo.InvariantCulture);

    internal sealed class Rules : AbstractValidator<WorkplaceForm>
    {
        public Rules() => RuleFor(f => f.Organisation).NotEmpty().WithMessageKey("accounts.organisation.missing");
    }
}
