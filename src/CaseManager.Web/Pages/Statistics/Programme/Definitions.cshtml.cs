using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Statistics.Programme;

/// <summary>Definitions of the figures, which must match the SQL that calculates them.</summary>
[Needs(Permission.ViewProgramme)]
public sealed class DefinitionsModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : ProgrammePage(db, user, texts)
{
    public override string Section => "definitions";

    protected override Task LoadAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
