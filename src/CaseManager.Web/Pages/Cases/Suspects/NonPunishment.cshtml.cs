using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Data.Law;
using CaseManager.Domain.Access;
using CaseManager.Domain.Justice;
using CaseManager.Domain.Law;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Cases.Suspects;

/// <summary>Records that a suspect is also a victim, and the status of non-punishment (Directive 2011/36/EU, art. 8).</summary>
[Needs(Permission.RecordNonPunishment)]
public sealed class NonPunishmentModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : SuspectPage(db, documents, user, texts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Option> People => [.. Opened.Victims.OrderBy(v => v.Id.Value).Select(v => new Option($"{v.Id.Value}", v.CoverName))];

    public IReadOnlyList<LawEntry> Law { get; private set; } = [];

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        Law = [.. (await Db.ReadLawAsync(cancellationToken, LawKind.NonPunishment)).Latest];
        return await base.RefusalAsync(cancellationToken);
    }

    public void OnGet()
    {
        var last = Opened.NonPunishmentOf(Suspect);
        Input = new() { Victim = last is null ? null : $"{last.VictimId.Value}", State = last?.State.ToString(), Said = last?.Content!.Said, Instead = last?.Id };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Opened.Victims.FirstOrDefault(v => $"{v.Id.Value}" == Input.Victim) is { } victim)
        {
            return await ChangeAsync(by => Opened.RecordNonPunishment(Input.Id, Suspect, victim, Enum.Parse<NonPunishmentState>(Input.State!), Input.Said, Input.Instead, by), cancellationToken);
        }

        ModelState.AddModelError("Input.Victim", Texts["common.errors.choose"]);
        return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }

    public sealed class Form
    {
        /// <summary>Idempotency key: a form sent twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        /// <summary>Id of the record that the form was filled from; null if there was none.</summary>
        public Guid? Instead { get; set; }

        public string? Victim { get; set; }

        public string? State { get; set; }

        public string? Said { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules()
        {
            RuleFor(f => f.Victim).NotEmpty().Says("suspects.nonPunishment.victim.missing");
            RuleFor(f => f.State).Must(s => Answering.Is<NonPunishmentState>(s, out _)).Says("suspects.nonPunishment.state.missing");
            RuleFor(f => f.Said).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
        }
    }
}
