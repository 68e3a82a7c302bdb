using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Programme;

/// <summary>Definitions of the figures, which must match the SQL that calculates them.</summary>
[Needs(Permission.ViewProgramme)]
public sealed class MeaningsModel(CaseManagerDb db, CurrentUser user, Texts texts) : ProgrammePage(db, user, texts)
{
    public override string Section => "meanings";

    protected override Task LoadAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
