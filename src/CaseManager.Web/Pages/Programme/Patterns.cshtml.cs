using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Domain.Statistics;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Programme;

/// <summary>What was done, how, and what for: the elements of trafficking as they come together.</summary>
[Needs(Permission.ViewProgramme)]
public sealed class PatternsModel(CaseManagerDb db, CurrentUser user, Texts texts) : ProgrammePage(db, user, texts)
{
    private static readonly (Heading Rows, Heading Columns)[] _wanted = [(Heading.Act, Heading.Form), (Heading.Means, Heading.Form)];

    public override string Section => "patterns";

    public IReadOnlyList<PeopleTable> Tables { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken cancellationToken) => Tables = await TablesAsync(_wanted, cancellationToken);
}
