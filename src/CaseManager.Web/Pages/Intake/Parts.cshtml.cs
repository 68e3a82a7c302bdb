namespace CaseManager.Web.Pages.Intake;

/// <summary>Overview of the intake steps and their progress.</summary>
public sealed class PartsModel(IntakeDrafts drafts) : IntakePage(drafts)
{
    public void OnGet()
    {
    }
}
