using CaseManager.Data;
using CaseManager.Data.Law;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Compensation;
using CaseManager.Domain.Identification;
using CaseManager.Domain.Law;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Cases.Compensation;

/// <summary>Opens a claim and sets its limitation date, where a rule and its start date are known.</summary>
[Needs(Permission.RecordCompensation)]
public sealed class BeginModel(CaseManagerDb db, CurrentUser user, Texts texts) : CasePersonPage(db)
{
    private LawBook _law = null!;

    public override string Section => "compensation";

    [BindProperty]
    public BeginForm Input { get; set; } = new();

    public IReadOnlyList<Option> Funds => [.. _law.On<CompensationScheme>(user.Sign().Day).Select(f => new Option(f.Entry.Code, texts.Fund(f.Entry)))];

    /// <summary>Limitation rules for claims outside state schemes.</summary>
    public IReadOnlyList<Option> Limitations => [.. Rules().Select(r => new Option(r.Entry.Code, texts["deadlines.rule.option", texts[$"countries.{r.Entry.Jurisdiction}"], r.Entry.Name]))];

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        _law = await Db.ReadLawAsync(cancellationToken, LawKind.CompensationScheme, LawKind.DateRule, LawKind.Calendar);
        return await base.RefusalAsync(cancellationToken);
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var route = Enum.Parse<CompensationRoute>(Input.Route!);
        var fund = route == CompensationRoute.StateScheme ? _law.On<CompensationScheme>(user.Sign().Day).Select(f => f.Entry).FirstOrDefault(f => f.Code == Input.Fund) : null;
        var country = fund?.Jurisdiction ?? Input.Country;
        var limitation = fund is not null || Input.Limitation is null ? null : Rules().Select(r => r.Entry).FirstOrDefault(r => r.Code == Input.Limitation && r.Jurisdiction == country);
        if (fund is null && (route == CompensationRoute.StateScheme || (Input.Limitation is not null && limitation is null)))
        {
            ModelState.AddModelError(route == CompensationRoute.StateScheme ? "Input.Fund" : "Input.Limitation", texts[route == CompensationRoute.StateScheme ? "compensation.fund.missing" : "compensation.limitation.wrong"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        var account = Input.Says.Account() with { DecidingAuthority = Input.Says.DecidingAuthority ?? (fund?.Details as CompensationScheme)?.Decides };
        var opened = await Db.CaseForCompensationAsync(Case.Id, Person.Id, cancellationToken);
        opened.OpenClaim(opened.Victims[0], Input.Id, new(route, country!, fund, limitation, Input.From.ToDate()), account, _law, user.Sign());
        await Db.SaveOnceAsync(cancellationToken);
        TempData["Notice"] = texts["compensation.begun"];
        return Redirect(Address("compensation"));
    }

    private IEnumerable<(LawEntry Entry, DateRule Rule)> Rules()
    {
        var funds = _law.On<CompensationScheme>(user.Sign().Day).Select(f => f.Says.Limitation).ToHashSet();
        return _law.On<DateRule>(user.Sign().Day).Where(r => r.Says.From.IsOfClaim() && r.Says is { Length: not null, Force: DateForce.Limitation } && !funds.Contains(r.Entry.Code));
    }
}

public sealed class BeginForm
{
    /// <summary>Generated with the form, so that submitting it twice opens one claim.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string? Route { get; set; }

    public string? Fund { get; set; }

    public string? Country { get; set; }

    public string? Limitation { get; set; }

    public DateInput From { get; set; } = new();

    public DetailsForm Says { get; set; } = new();

    internal sealed class Rules : AbstractValidator<BeginForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Route).Must(r => Answering.Is<CompensationRoute>(r, out _)).Says("compensation.route.missing");
            RuleFor(f => f.Fund).NotEmpty().When(f => f.Route == nameof(CompensationRoute.StateScheme)).Says("compensation.fund.missing");
            RuleFor(f => f.Country).Must(c => c is not null && Countries.All.Contains(c)).When(f => f.Route != nameof(CompensationRoute.StateScheme)).Says("compensation.country.missing");
            RuleFor(f => f.From).IsPast(clock);
            RuleFor(f => f.Says).SetValidator(new DetailsForm.Rules());
        }
    }
}
