using CaseManager.Data.Aftercare;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Shared;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace CaseManager.Web.Pages.Cases.Aftercare.Services;

/// <summary>Refers the survivor to a provider, or records a service of our own.</summary>
[Needs(Permission.RecordAftercare)]
public sealed class AddModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : CasePersonPage(db)
{
    private IReadOnlyList<Provider> _directory = [];
    private IReadOnlyList<Goal> _goals = [];

    public override string Section => "services";

    public override string MenuSection => "aftercare";

    [BindProperty]
    public ServiceForm Input { get; set; } = new();

    /// <summary>Form action of the button that filters the providers.</summary>
    public string FilterProvidersUrl => QueryHelpers.AddQueryString(GetPageUrl("services/add"), "handler", "Refresh");

    /// <summary>Question that the user must confirm before the referral; null if there is none.</summary>
    public BusinessRule? Warning { get; private set; }

    public IReadOnlyList<Option> Goals => [.. _goals.Select(g => new Option($"{g.Id}", g.Description))];

    /// <summary>Own organisation, then the providers that offer the selected service, then the others.</summary>
    public IReadOnlyList<Option> Providers =>
        [new(ServiceTexts.InHouse, texts["services.provider.internal"]),
            .. texts.GetProviderOptions(_directory, FormValues.TryParseCode<ServiceKind>(Input.Kind, out var kind) ? kind : null, user.CreateStamp().Date,
                user.TimeZone)];

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        if (await base.LoadAsync(cancellationToken) is { } result)
        {
            return result;
        }

        _directory = await Db.LoadCurrentProvidersAsync(cancellationToken);
        _goals = await Db.LoadGoalsAsync(documents, Person.Id, cancellationToken);
        return null;
    }

    public void OnGet()
    {
    }

    /// <summary>Re-renders the form with the providers for the selected service; saves nothing and keeps the input.</summary>
    [SavesUnfinishedForm]
    public void OnPostRefresh() => ModelState.Clear();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var stamp = user.CreateStamp();
        var provider = _directory.FirstOrDefault(p => $"{p.Id}" == Input.Provider);
        var goal = _goals.FirstOrDefault(g => $"{g.Id}" == Input.Goal);
        var details = Input.ToDetails(provider, goal);
        if ((provider is null && !Input.IsInHouse ? texts["services.provider.missing"] : provider is null
            ? null : texts.DescribeReferralBlocker(provider, details.Kind, Domain.Cases.Case.BlockerToReferring(details, stamp.Date),
                user.TimeZone)) is { } reason)
        {
            ModelState.AddModelError("Input.Provider", reason);
        }

        if (goal is null && Input.Goal is not null)
        {
            ModelState.AddModelError("Input.Goal", texts["common.errors.choose"]);
        }

        if (!ModelState.IsValid)
        {
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        var caseFile = await Db.LoadCaseWithServicesAsync(documents, Case.Id, Person.Id, cancellationToken);
        await Db.LoadSharingConsentsAsync(documents, caseFile, Person.Id, cancellationToken);
        Warning = caseFile.WarningAboutReferral(Person.Id, details, stamp.Date);
        caseFile.OpenService(caseFile.Victims[0], Input.Id, details, Input.Confirmed is not null, stamp);
        await Db.SaveIdempotentAsync(cancellationToken);
        TempData["Notice"] = texts["services.added"];
        return Redirect(GetPageUrl("services"));
    }
}
