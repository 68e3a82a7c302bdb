using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Domain.Statistics;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Statistics.Programme;

/// <summary>People referred in the year, cross-tabulated by two characteristics at a time.</summary>
[Needs(Permission.ViewProgramme)]
public sealed class ProfileModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : PeopleTablesPage(db, user, texts)
{
    public override string Section => "profile";

    protected override IReadOnlyList<(Heading Rows, Heading Columns)> RequestedTables =>
        [(Heading.Sex, Heading.Age), (Heading.Citizenship, Heading.Sex), (Heading.Crossing, Heading.Sex), (Heading.Form, Heading.Sex),
            (Heading.Vulnerability, Heading.Sex), (Heading.Displacement, Heading.Sex)];
}
