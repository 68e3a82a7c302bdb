using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Statistics.Programme;

/// <summary>Rescue, aftercare and restoration of survivors.</summary>
[Needs(Permission.ViewProgramme)]
public sealed class RecoveryModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : ProgrammeFiguresPage(db, user, texts)
{
    public override string Section => "recovery";
}
