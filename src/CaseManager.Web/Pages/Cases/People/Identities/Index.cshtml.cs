using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.People;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Overview;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.People.Identities;

/// <summary>The survivor's identity; the safe contact rule is shown before the contact details.</summary>
[Needs(Permission.ViewIdentity)]
public sealed class IndexModel(CaseManagerDb db, RecordDecryptor documents) : CasePersonPage(db)
{
    public override string Section => "person";

    public Identity? Identity { get; private set; }

    public SafeContact? SafeContact { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var victim = await Db.Victims.AsNoTracking().Include(v => v.Identity).Include(v => v.SafeContact)
            .SingleAsync(v => v.Id == Person.Id, cancellationToken);
        await documents.DecryptAsync([victim.Identity, victim.SafeContact], cancellationToken);
        (Identity, SafeContact) = (victim.Identity, victim.SafeContact);
    }

    public IReadOnlyList<IdentityList> GetLists(IdentityDetails details, bool mayRecord, TextLocalizer texts) =>
    [
        new(texts["identities.otherNames"], texts["identities.otherNames.none"], CaseSummaries.FormatOtherNames(details, texts),
            mayRecord ? GetPageUrl("person/names") : null),
        new(texts["identities.identityDocuments"], texts["identities.identityDocuments.none"], CaseSummaries.FormatPapers(details, texts),
            mayRecord ? GetPageUrl("person/papers") : null),
        new(texts["identities.family"], texts["identities.family.none"], CaseSummaries.FormatRelatives(details, texts),
            mayRecord ? GetPageUrl("person/family") : null),
    ];
}
