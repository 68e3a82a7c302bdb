using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Justice.Proceedings;

/// <summary>Corrects a milestone; the superseded record is kept.</summary>
public sealed class CorrectMilestoneModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts)
    : MilestonePage(db, documents, user, texts)
{
    [FromRoute(Name = "milestone")]
    public Guid MilestoneId { get; set; }

    public override IEnumerable<MilestoneKind> AllowedKinds => Enum.GetValues<MilestoneKind>();

    protected override Guid? SupersedesId => MilestoneId;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Proceeding.ActiveMilestones.FirstOrDefault(m => m.Id == MilestoneId) is not { } corrected)
        {
            return NotFound();
        }

        await Decryptor.DecryptAsync([corrected], cancellationToken);
        Input = new()
        {
            Kind = corrected.Kind.ToString(),
            OccurredOn = DateInput.FromDate(corrected.OccurredOn),
            SuspectId = corrected.SuspectId,
            Notes = corrected.Content!.Text
        };
        return Page();
    }
}
