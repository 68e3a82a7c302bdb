using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Domain.Statistics;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Programme;

/// <summary>Who was harmed: those who came in the year, by two things about them at a time.</summary>
[Needs(Permission.ViewProgramme)]
public sealed class ProfileModel(CaseManagerDb db, CurrentUser user, Texts texts) : ProgrammePage(db, user, texts)
{
    private static readonly (Heading Rows, Heading Columns)[] _wanted = [(Heading.Sex, Heading.Age), (Heading.Citizenship, Heading.Sex), (Heading.Crossing, Heading.Sex), (Heading.Form, Heading.Sex), (Heading.Vulnerability, Heading.Sex), (Heading.Displacement, Heading.Sex)];

    public override string Section => "profile";

    public IReadOnlyList<PeopleTable> Tables { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken cancellationToken) => Tables = await TablesAsync(_wanted, cancellationToken);
}
