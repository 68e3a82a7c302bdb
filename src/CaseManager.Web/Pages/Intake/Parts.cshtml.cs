namespace CaseManager.Web.Pages.Intake;

/// <summary>All parts of the intake, in any order, and how far each has come.</summary>
public sealed class PartsModel(IntakeDrafts drafts) : IntakePage(drafts)
{
    public void OnGet()
    {
    }
}
