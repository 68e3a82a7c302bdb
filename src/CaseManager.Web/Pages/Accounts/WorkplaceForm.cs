using System.Globalization;
using CaseManager.Data;
using CaseManager.Data.Accounts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Accounts;

public sealed class WorkplaceForm
{
    public string? Organisation { get; set; }

    /// <summary>Offices in addition to the person's own organisation.</summary>
    public List<string> Also { get; set; } = [];

    public static WorkplaceForm Of(AccountSheet account) => new()
    {
        Organisation = Code(account.OrganisationId),
        Also = [.. account.Offices.Where(o => o.Id != account.OrganisationId).Select(o => Code(o.Id))],
    };

    public static IReadOnlyList<Option> Choices(IEnumerable<Organisation> organisations) => [.. organisations.Select(o => new Option(Code(o.Id), o.Name))];

    public static async Task<IReadOnlyList<Organisation>> ReadAllAsync(CaseManagerDb db, CancellationToken cancellationToken) =>
        await db.Organisations.AsNoTracking().OrderBy(o => o.Kind).ThenBy(o => o.Name).ToListAsync(cancellationToken);

    /// <summary>The selected workplace; a person whose organisation is an office always works in that office.</summary>
    /// <exception cref="RuleBrokenException">The organisation is unknown, or the role and the offices do not fit it.</exception>
    public Workplace Read(IReadOnlyList<Organisation> organisations, Role role)
    {
        var own = organisations.SingleOrDefault(o => Code(o.Id) == Organisation) ?? throw new RuleBrokenException(Rule.OrganisationUnknown);
        var also = Also.Distinct().Select(code => organisations.SingleOrDefault(o => o.Kind == OrganisationKind.Office && Code(o.Id) == code)
            ?? throw new RuleBrokenException(Rule.OrganisationUnknown)).Select(o => o.Id);
        if (own.Kind != OrganisationKind.Office)
        {
            return role.NeedsOffice() ? throw new RuleBrokenException(Rule.OfficeMissing)
                : Also.Count > 0 ? throw new RuleBrokenException(Rule.NoOfficesThere)
                : new(own.Id, []);
        }

        return new(own.Id, [own.Id, .. also.Where(id => id != own.Id)]);
    }

    private static string Code(OrganisationId id) => id.Value.ToString(CultureInfo.InvariantCulture);

    internal sealed class Rules : AbstractValidator<WorkplaceForm>
    {
        public Rules() => RuleFor(f => f.Organisation).NotEmpty().Says("accounts.organisation.missing");
    }
}
