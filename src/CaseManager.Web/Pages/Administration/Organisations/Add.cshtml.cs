using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Accounts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Administration.Organisations;

[Needs(Permission.ManageAccounts)]
public sealed class AddModel(CaseManagerDb db, TextLocalizer texts) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>IANA names of the time zones known to the system.</summary>
    public static IReadOnlyList<Option> TimeZones { get; } =
        [.. TimeZoneInfo.GetSystemTimeZones().Where(z => z.HasIanaId && z.Id.Contains('/', StringComparison.Ordinal)).Select(z => z.Id).Distinct()
            .Order(StringComparer.Ordinal).Select(id => new Option(id, id))];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await db.AddOrganisationAsync(Input.Name!, Enum.Parse<OrganisationKind>(Input.Kind!), Input.Country!, Input.TimeZone!, cancellationToken);
        TempData["Notice"] = texts["accounts.organisations.added"];
        return Redirect("/organisations");
    }

    public sealed class Form
    {
        public string? Name { get; set; }

        public string? Kind { get; set; }

        public string? Country { get; set; }

        public string? TimeZone { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules()
        {
            RuleFor(f => f.Name).NotEmpty().WithMessageKey("accounts.organisations.name.missing");
            RuleFor(f => f.Name).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
            RuleFor(f => f.Kind).Must(kind => FormValues.TryParseCode<OrganisationKind>(kind, out _)).WithMessageKey("common.errors.choose");
            RuleFor(f => f.Country).Must(Countries.All.Contains).WithMessageKey("common.errors.choose");
            RuleFor(f => f.TimeZone).Must(zone => TimeZones.Any(known => known.Value == zone)).WithMessageKey("common.errors.choose");
        }
    }
}
