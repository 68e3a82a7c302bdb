using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases;

/// <summary>What keeps the survivor safe: danger, whereabouts, needs, who must not know.</summary>
[Needs(Permission.ViewSafety)]
public sealed class SafetyModel(CaseManagerDb db, Documents documents) : CasePersonPage(db)
{
    public override string Section => "safety";

    public Safety? Safety { get; private set; }

    public SafeContact? SafeContact { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var victim = await Db.Victims.AsNoTracking().Include(v => v.Safety).Include(v => v.SafeContact)
            .SingleAsync(v => v.Id == Person.Id, cancellationToken);
        await documents.OpenAsync([victim.Safety, victim.SafeContact], cancellationToken);
        (Safety, SafeContact) = (victim.Safety, victim.SafeContact);
    }
}
