using CaseManager.Data.LegalReference;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Justice;
using CaseManager.Domain.LegalReference;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Cases.Justice.Suspects;

/// <summary>Records that a suspect is also a victim, and the status of non-punishment (Directive 2011/36/EU, art. 8).</summary>
[Needs(Permission.RecordNonPunishment)]
public sealed class NonPunishmentModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts)
: SuspectPage(db, documents, user, texts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Option> People => [.. CaseFile.Victims.OrderBy(v => v.Id.Value).Select(v => new Option($"{v.Id.Value}", v.CoverName))];

    public IReadOnlyList<LegalReferenceEntry> LegalReferences { get; private set; } = [];

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        LegalReferences = [.. (await Db.LoadLegalReferencesAsync(cancellationToken, LegalReferenceKind.NonPunishment)).Latest];
        return await base.LoadAsync(cancellationToken);
    }

    public void OnGet()
    {
        var last = CaseFile.FindNonPunishment(Suspect);
        Input = new()
        {
            Victim = last is null ? null : $"{last.VictimId.Value}",
            State = last?.State.ToString(),
            Reasons = last?.Content!.Reasons,
            SupersedesId = last?.Id
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (CaseFile.Victims.FirstOrDefault(v => $"{v.Id.Value}" == Input.Victim) is { } victim)
        {
            return await ApplyAndSaveAsync(stamp =>
                CaseFile.RecordNonPunishment(Input.Id, Suspect, victim, Enum.Parse<NonPunishmentState>(Input.State!), Input.Reasons, Input.SupersedesId, stamp),
                cancellationToken);
        }

        ModelState.AddModelError("Input.Victim", Texts["common.errors.choose"]);
        return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }

    public sealed class Form
    {
        /// <summary>Idempotency key: a form sent twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        /// <summary>Id of the record that the form was filled from; null if there was none.</summary>
        public Guid? SupersedesId { get; set; }

        public string? Victim { get; set; }

        public string? State { get; set; }

        public string? Reasons { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules()
        {
            RuleFor(f => f.Victim).NotEmpty().WithMessageKey("suspects.nonPunishment.victim.missing");
            RuleFor(f => f.State).Must(s => FormValues.TryParseCode<NonPunishmentState>(s, out _)).WithMessageKey("suspects.nonPunishment.state.missing");
            RuleFor(f => f.Reasons).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
        }
    }
}
