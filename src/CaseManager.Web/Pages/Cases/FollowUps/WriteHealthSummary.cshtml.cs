using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.FollowUps;

/// <summary>Sums up someone's health for the lead of the case.</summary>
[Needs(Permission.WriteHealthSummary)]
public sealed class WriteHealthSummaryModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : FollowUpPage(db, documents, user, texts)
{
    public override string Section => "health-summary";

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Why there is nothing to write; null where there is.</summary>
    public Rule? Blocker { get; private set; }

    public void OnGet()
    {
        var last = Opened.HealthSummaryOf(Person.Id);
        Blocker = Opened.BlockerToHealthSummary(Victim, Reader.Sign().Day, last?.Id);
        Input = new() { Instead = last?.Id, Said = last?.Content!.Said };
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        TellAsync(by => Opened.WriteHealthSummary(Victim, Input.Id, new(Input.Said!), Input.Instead, by), "health.saved", cancellationToken);

    public sealed class Form
    {
        /// <summary>The id that it will have: the same form sent twice writes it once.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        /// <summary>The summary that stood on file when the form was filled.</summary>
        public Guid? Instead { get; set; }

        public string? Said { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules()
        {
            RuleFor(f => f.Said).NotEmpty().Says("health.said.missing");
            RuleFor(f => f.Said).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
        }
    }
}
