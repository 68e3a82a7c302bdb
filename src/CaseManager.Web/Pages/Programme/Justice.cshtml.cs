using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Programme;

/// <summary>Whether traffickers are held to account, how long it takes, and what is awarded and paid.</summary>
[Needs(Permission.ViewProgramme)]
public sealed class JusticeModel(CaseManagerDb db, CurrentUser user, Texts texts) : ProgrammeFiguresPage(db, user, texts)
{
    public override string Section => "justice";
}
