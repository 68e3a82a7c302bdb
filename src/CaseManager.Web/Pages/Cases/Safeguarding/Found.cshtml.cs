using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Safeguarding;

/// <summary>Records the end of a missing episode.</summary>
[Needs(Permission.RecordSafety)]
public sealed class FoundModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : CasePersonPage(db)
{
    public override string Section => "safety";

    [FromRoute(Name = "episode")]
    public Guid Episode { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var opened = await Db.Cases.Include(c => c.Victims).ThenInclude(v => v.MissingEpisodes).Include(c => c.Members).ThenInclude(m => m.Staff)
            .AsSplitQuery().SingleAsync(c => c.Id == Case.Id, cancellationToken);
        var episode = opened.Victims.Single(v => v.Id == Person.Id).MissingEpisodes.Single(m => m.Id == Episode);
        if (Domain.Cases.Case.BlockerToEndingMissing(episode) is { } rule)
        {
            return Refuse(rule);
        }

        await documents.OpenAsync([episode], cancellationToken);
        opened.EndMissing(episode, new(Input.On.ToDate()!, Input.How!), texts["safety.found.task"], user.Sign());
        return await Db.SaveUnlessChangedAsync(cancellationToken) ? Redirect(Address("safety")) : Refuse(Rule.NotMissing);
    }

    private PageResult Refuse(Rule rule)
    {
        ModelState.AddModelError("", texts[$"rules.{rule}"]);
        return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken) =>
        await base.RefusalAsync(cancellationToken) is { } refusal ? refusal
        : await Db.MissingEpisodes.AnyAsync(m => m.Id == Episode && m.VictimId == Person.Id, cancellationToken) ? null
        : NotFound();

    public sealed class Form
    {
        public DateInput On { get; set; } = new();

        public string? How { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.On).Must(d => !d.IsEmpty).Says("safety.found.on.missing");
            RuleFor(f => f.On).IsPast(clock);
            RuleFor(f => f.How).NotEmpty().Says("safety.found.how.missing");
            RuleFor(f => f.How).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
        }
    }
}
