using CaseManager.Data;
using CaseManager.Data.Aftercare;
using CaseManager.Data.Encryption;
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

namespace CaseManager.Web.Pages.Cases.Services;

/// <summary>Refers the survivor to a provider, or records a service of our own.</summary>
[Needs(Permission.RecordAftercare)]
public sealed class AddModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : CasePersonPage(db)
{
    private IReadOnlyList<Provider> _directory = [];
    private IReadOnlyList<Goal> _goals = [];

    public override string Section => "services";

    public override string MenuSection => "aftercare";

    [BindProperty]
    public ServiceForm Input { get; set; } = new();

    /// <summary>Form action of the button that filters the providers.</summary>
    public string LookAddress => QueryHelpers.AddQueryString(Address("services/add"), "handler", "Look");

    /// <summary>Question to be confirmed before the referral; null if there is none.</summary>
    public Rule? Asked { get; private set; }

    public IReadOnlyList<Option> Goals => [.. _goals.Select(g => new Option($"{g.Id}", g.Words))];

    /// <summary>Own organisation, then the providers that offer the selected service, then the others.</summary>
    public IReadOnlyList<Option> Providers =>
        [new(ServiceTexts.Ours, texts["services.provider.ours"]), .. texts.Providers(_directory, Answering.Is<ServiceKind>(Input.Kind, out var kind) ? kind : null, user.Sign().Day, user.TimeZone)];

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        if (await base.RefusalAsync(cancellationToken) is { } refusal)
        {
            return refusal;
        }

        _directory = await Db.CurrentProvidersAsync(cancellationToken);
        _goals = await Db.GoalsOfAsync(documents, Person.Id, cancellationToken);
        return null;
    }

    public void OnGet()
    {
    }

    /// <summary>Re-renders the form with the providers for the selected service; saves nothing and keeps the input.</summary>
    [KeepsUnfinished]
    public void OnPostLook() => ModelState.Clear();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var by = user.Sign();
        var provider = _directory.FirstOrDefault(p => $"{p.Id}" == Input.Provider);
        var goal = _goals.FirstOrDefault(g => $"{g.Id}" == Input.Goal);
        var facts = Input.Facts(provider, goal);
        if ((provider is null && !Input.IsOurs ? texts["services.provider.missing"] : provider is null ? null : texts.WhyNotReferred(provider, facts.Kind, Domain.Cases.Case.BlockerToReferring(facts, by.Day), user.TimeZone)) is { } why)
        {
            ModelState.AddModelError("Input.Provider", why);
        }

        if (goal is null && Input.Goal is not null)
        {
            ModelState.AddModelError("Input.Goal", texts["common.errors.choose"]);
        }

        if (!ModelState.IsValid)
        {
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        var opened = await Db.CaseWithServicesAsync(Case.Id, Person.Id, cancellationToken);
        await Db.LoadConsentsToTellingAsync(documents, opened, Person.Id, cancellationToken);
        Asked = opened.QuestionAboutReferring(Person.Id, facts, by.Day);
        opened.OpenService(opened.Victims[0], Input.Id, facts, Input.Confirmed is not null, by);
        await Db.SaveOnceAsync(cancellationToken);
        TempData["Notice"] = texts["services.added"];
        return Redirect(Address("services"));
    }
}
