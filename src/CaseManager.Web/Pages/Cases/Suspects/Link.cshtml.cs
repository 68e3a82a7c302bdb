using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Suspects;

/// <summary>Records a link of a suspect with another suspect or with a victim.</summary>
[Needs(Permission.RecordSuspects)]
public sealed class LinkModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : SuspectPage(db, documents, user, texts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Victims by cover name, other suspects by letter.</summary>
    public IReadOnlyList<Option> Others =>
    [
        .. Opened.Victims.OrderBy(v => v.Id.Value).Select(v => new Option($"{v.Id.Value}", v.CoverName)),
        .. Opened.Suspects.Where(s => s != Suspect).OrderBy(s => s.Number).Select(s => new Option($"{s.Id}", Texts.Say(s))),
    ];

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ChangeAsync(
        by =>
        {
            var other = Opened.Suspects.FirstOrDefault(s => $"{s.Id}" == Input.Other);
            var victim = Opened.Victims.FirstOrDefault(v => $"{v.Id.Value}" == Input.Other);
            Opened.LinkSuspect(Input.Id, Suspect, other, victim?.Id, Enum.Parse<SuspectLinkKind>(Input.Kind!), by);
        },
        cancellationToken);

    public sealed class Form
    {
        /// <summary>Idempotency key: a form sent twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public string? Other { get; set; }

        public string? Kind { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules()
        {
            RuleFor(f => f.Other).NotEmpty().Says("suspects.link.other.missing");
            RuleFor(f => f.Kind).Must(k => Answering.Is<SuspectLinkKind>(k, out _)).Says("suspects.link.kind.missing");
        }
    }
}
