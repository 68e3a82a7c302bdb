using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Justice.Suspects;

/// <summary>Records a link of a suspect with another suspect or with a victim.</summary>
[Needs(Permission.RecordSuspects)]
public sealed class LinkModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : SuspectPage(db, documents, user, texts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Victims by cover name, other suspects by letter.</summary>
    public IReadOnlyList<Option> OtherPeople =>
    [
        .. CaseFile.Victims.OrderBy(v => v.Id.Value).Select(v => new Option($"{v.Id.Value}", v.CoverName)),
        .. CaseFile.Suspects.Where(s => s != Suspect).OrderBy(s => s.Number).Select(s => new Option($"{s.Id}", Texts.Describe(s))),
    ];

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ApplyAndSaveAsync(
        stamp =>
        {
            var other = CaseFile.Suspects.FirstOrDefault(s => $"{s.Id}" == Input.OtherPerson);
            var victim = CaseFile.Victims.FirstOrDefault(v => $"{v.Id.Value}" == Input.OtherPerson);
            CaseFile.LinkSuspect(Input.Id, Suspect, other, victim?.Id, Enum.Parse<SuspectLinkKind>(Input.Kind!), stamp);
        },
        cancellationToken);

    public sealed class Form
    {
        /// <summary>Idempotency key: a form sent twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public string? OtherPerson { get; set; }

        public string? Kind { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules()
        {
            RuleFor(f => f.OtherPerson).NotEmpty().WithMessageKey("suspects.link.otherPerson.missing");
            RuleFor(f => f.Kind).Must(k => FormValues.TryParseCode<SuspectLinkKind>(k, out _)).WithMessageKey("suspects.link.kind.missing");
        }
    }
}
