using CaseManager.Data.Compensation;
using CaseManager.Data.LegalReference;
using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Compensation;
using CaseManager.Domain.Identification;
using CaseManager.Domain.LegalReference;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Cases.Compensation;

/// <summary>Opens a claim and sets its limitation date, where a rule and its start date are known.</summary>
[Needs(Permission.RecordCompensation)]
public sealed class StartModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : CasePersonPage(db)
{
    private LegalReferenceData _legalReferences = null!;

    public override string Section => "compensation";

    [BindProperty]
    public ClaimForm Input { get; set; } = new();

    public IReadOnlyList<Option> Funds =>
        [.. _legalReferences.FindInForce<CompensationScheme>(user.CreateStamp().Date).Select(f => new Option(f.Entry.Code, texts.DescribeFund(f.Entry)))];

    /// <summary>Limitation rules for claims outside state schemes.</summary>
    public IReadOnlyList<Option> Limitations =>
        [.. GetLimitationRules()
            .Select(r => new Option(r.Entry.Code, texts["deadlines.rule.option", texts[$"countries.{r.Entry.Jurisdiction}"], r.Entry.Name]))];

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        _legalReferences = await Db.LoadLegalReferencesAsync(cancellationToken, LegalReferenceKind.CompensationScheme, LegalReferenceKind.DateRule,
            LegalReferenceKind.Calendar);
        return await base.LoadAsync(cancellationToken);
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var route = Enum.Parse<CompensationRoute>(Input.Route!);
        var fund = route == CompensationRoute.StateScheme
            ? _legalReferences.FindInForce<CompensationScheme>(user.CreateStamp().Date).Select(f => f.Entry).FirstOrDefault(f => f.Code == Input.Fund) : null;
        var country = fund?.Jurisdiction ?? Input.Country;
        var limitation = fund is not null
            || Input.Limitation is null ? null
            : GetLimitationRules().Select(r => r.Entry).FirstOrDefault(r => r.Code == Input.Limitation && r.Jurisdiction == country);
        if (fund is null && (route == CompensationRoute.StateScheme || (Input.Limitation is not null && limitation is null)))
        {
            ModelState.AddModelError(route == CompensationRoute.StateScheme ? "Input.Fund" : "Input.Limitation",
                texts[route == CompensationRoute.StateScheme ? "compensation.fund.missing" : "compensation.limitation.wrong"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        var account = Input.Details.ToAccount() with
        {
            DecidingAuthority = Input.Details.DecidingAuthority
            ?? (fund?.Details as CompensationScheme)?.DecidingAuthority
        };
        var caseFile = await Db.LoadCaseForCompensationAsync(Case.Id, Person.Id, cancellationToken);
        caseFile.OpenClaim(caseFile.Victims[0], Input.Id, new(route, country!, fund, limitation, Input.LimitationStartedOn.ToDate()), account, _legalReferences,
            user.CreateStamp());
        await Db.SaveIdempotentAsync(cancellationToken);
        TempData["Notice"] = texts["compensation.started"];
        return Redirect(GetPageUrl("compensation"));
    }

    private IEnumerable<(LegalReferenceEntry Entry, DateRule Rule)> GetLimitationRules()
    {
        var funds = _legalReferences.FindInForce<CompensationScheme>(user.CreateStamp().Date).Select(f => f.Details.Limitation).ToHashSet();
        return _legalReferences.FindInForce<DateRule>(user.CreateStamp().Date)
            .Where(r => r.Details.TriggerEvent.IsClaimEvent() && r.Details is { Length: not null, Force: DateForce.Limitation }
                && !funds.Contains(r.Entry.Code));
    }
}

public sealed class ClaimForm
{
    /// <summary>Generated with the form, so that submitting it twice opens one claim.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string? Route { get; set; }

    public string? Fund { get; set; }

    public string? Country { get; set; }

    public string? Limitation { get; set; }

    public DateInput LimitationStartedOn { get; set; } = new();

    public DetailsForm Details { get; set; } = new();

    internal sealed class Rules : AbstractValidator<ClaimForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Route).Must(r => FormValues.TryParseCode<CompensationRoute>(r, out _)).WithMessageKey("compensation.route.missing");
            RuleFor(f => f.Fund).NotEmpty().When(f => f.Route == nameof(CompensationRoute.StateScheme)).WithMessageKey("compensation.fund.missing");
            RuleFor(f => f.Country).Must(c => c is not null && Countries.All.Contains(c)).When(f => f.Route != nameof(CompensationRoute.StateScheme))
                .WithMessageKey("compensation.country.missing");
            RuleFor(f => f.LimitationStartedOn).MustNotBeInFuture(clock);
            RuleFor(f => f.Details).SetValidator(new DetailsForm.Rules());
        }
    }
}
