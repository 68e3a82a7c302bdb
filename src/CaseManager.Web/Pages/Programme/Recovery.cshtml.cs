using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Programme;

/// <summary>Rescue, aftercare and restoration of survivors.</summary>
[Needs(Permission.ViewProgramme)]
public sealed class RecoveryModel(CaseManagerDb db, CurrentUser user, Texts texts) : ProgrammeFiguresPage(db, user, texts)
{
    public override string Section => "recovery";
}
