using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Programme;

/// <summary>Prosecution and conviction, duration of the stages, and compensation.</summary>
[Needs(Permission.ViewProgramme)]
public sealed class JusticeModel(CaseManagerDb db, CurrentUser user, Texts texts) : ProgrammeFiguresPage(db, user, texts)
{
    public override string Section => "justice";
}
