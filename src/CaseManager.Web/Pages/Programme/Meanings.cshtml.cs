using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Programme;

/// <summary>What counts as what, in words: the same that the database counts by.</summary>
[Needs(Permission.ViewProgramme)]
public sealed class MeaningsModel(CaseManagerDb db, CurrentUser user, Texts texts) : ProgrammePage(db, user, texts)
{
    public override string Section => "meanings";

    protected override Task LoadAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
