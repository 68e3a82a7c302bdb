using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Programme;

/// <summary>Whether survivors are brought to safety, are looked after, and stand on their own feet.</summary>
[Needs(Permission.ViewProgramme)]
public sealed class RecoveryModel(CaseManagerDb db, CurrentUser user, Texts texts) : ProgrammeFiguresPage(db, user, texts)
{
    public override string Section => "recovery";
}
