using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Domain.Statistics;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Statistics.Programme;

/// <summary>Combinations of acts, means and purposes.</summary>
[Needs(Permission.ViewProgramme)]
public sealed class PatternsModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : PeopleTablesPage(db, user, texts)
{
    public override string Section => "patterns";

    protected override IReadOnlyList<(Heading Rows, Heading Columns)> RequestedTables => [(Heading.Act, Heading.Form), (Heading.Means, Heading.Form)];
}
