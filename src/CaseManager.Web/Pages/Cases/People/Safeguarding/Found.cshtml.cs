using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.People.Safeguarding;

/// <summary>Records the end of a missing episode.</summary>
[Needs(Permission.RecordSafety)]
public sealed class FoundModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : CasePersonPage(db)
{
    public override string Section => "safety";

    [FromRoute(Name = "episode")]
    public Guid EpisodeId { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var caseFile = await Db.Cases.Include(c => c.Victims).ThenInclude(v => v.MissingEpisodes).Include(c => c.Members).ThenInclude(m => m.Staff)
            .AsSplitQuery().SingleAsync(c => c.Id == Case.Id, cancellationToken);
        var episode = caseFile.Victims.Single(v => v.Id == Person.Id).MissingEpisodes.Single(m => m.Id == EpisodeId);
        if (Domain.Cases.Case.BlockerToEndingMissing(episode) is { } rule)
        {
            return ShowError(rule);
        }

        await documents.DecryptAsync([episode], cancellationToken);
        caseFile.EndMissing(episode, new(Input.FoundOn.ToDate()!, Input.Circumstances!), texts["safeguarding.found.task"], user.CreateStamp());
        return await Db.SaveUnlessChangedAsync(cancellationToken) ? Redirect(GetPageUrl("safety")) : ShowError(BusinessRule.NotMissing);
    }

    private PageResult ShowError(BusinessRule rule)
    {
        ModelState.AddModelError("", texts[$"rules.{rule}"]);
        return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken) =>
        await base.LoadAsync(cancellationToken) is { } result ? result
        : await Db.MissingEpisodes.AnyAsync(m => m.Id == EpisodeId && m.VictimId == Person.Id, cancellationToken) ? null
        : NotFound();

    public sealed class Form
    {
        public DateInput FoundOn { get; set; } = new();

        public string? Circumstances { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.FoundOn).Must(d => !d.IsEmpty).WithMessageKey("safeguarding.found.foundOn.missing");
            RuleFor(f => f.FoundOn).MustNotBeInFuture(clock);
            RuleFor(f => f.Circumstances).NotEmpty().WithMessageKey("safeguarding.found.circumstances.missing");
            RuleFor(f => f.Circumstances).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
        }
    }
}
