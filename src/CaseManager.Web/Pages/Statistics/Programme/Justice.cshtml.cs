using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Statistics.Programme;

/// <summary>Prosecution and conviction, duration of the stages, and compensation.</summary>
[Needs(Permission.ViewProgramme)]
public sealed class JusticeModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : ProgrammeFiguresPage(db, user, texts)
{
    public override string Section => "justice";
}
