using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Identities;

/// <summary>The survivor's identity; the safe contact rule is shown before the contact details.</summary>
[Needs(Permission.ViewIdentity)]
public sealed class IndexModel(CaseManagerDb db, Documents documents) : CasePersonPage(db)
{
    public override string Section => "person";

    public Identity? Identity { get; private set; }

    public SafeContact? SafeContact { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var victim = await Db.Victims.AsNoTracking().Include(v => v.Identity).Include(v => v.SafeContact)
            .SingleAsync(v => v.Id == Person.Id, cancellationToken);
        await documents.OpenAsync([victim.Identity, victim.SafeContact], cancellationToken);
        (Identity, SafeContact) = (victim.Identity, victim.SafeContact);
    }

    public IReadOnlyList<IdentityList> Lists(IdentityFacts facts, bool mayRecord, Texts texts) =>
    [
        new(texts["identity.names"], texts["identity.names.none"], FactSheets.Names(facts, texts), mayRecord ? Address("person/names") : null),
        new(texts["identity.papers"], texts["identity.papers.none"], FactSheets.Papers(facts, texts), mayRecord ? Address("person/papers") : null),
        new(texts["identity.family"], texts["identity.family.none"], FactSheets.Family(facts, texts), mayRecord ? Address("person/family") : null),
    ];
}
