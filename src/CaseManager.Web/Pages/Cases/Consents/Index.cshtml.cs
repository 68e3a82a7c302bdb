using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Trafficking;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Consents;

/// <summary>Consents given, refused and withdrawn, one per scope, and how each was explained.</summary>
[Needs(Permission.ViewConsent)]
public sealed class IndexModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : CasePersonPage(db)
{
    public override string Section => "consent";

    /// <summary>Consents that are not superseded.</summary>
    public IReadOnlyList<Consent> Current { get; private set; } = [];

    /// <summary>Superseded consents, latest first.</summary>
    public IReadOnlyList<Consent> Earlier { get; private set; } = [];

    /// <summary>Scopes without an answer, and scopes that are asked once per recipient.</summary>
    public IEnumerable<ConsentScope> NotAsked => Enum.GetValues<ConsentScope>().Where(s => s.NamesRecipient() || Current.All(c => c.Scope != s));

    /// <summary>Latest first.</summary>
    public IReadOnlyList<LegalBasis> Bases { get; private set; } = [];

    /// <summary>Decisions to inform police without consent, latest first.</summary>
    public IReadOnlyList<PoliceSharing> PoliceTold => [.. _police.Where(s => s.Basis is not null).OrderByDescending(s => s.ApprovedAt)];

    private IReadOnlyList<PoliceSharing> _police = [];

    private IReadOnlyDictionary<StaffId, string> _names = new Dictionary<StaffId, string>();

    /// <summary>Legal sources of the current legal basis.</summary>
    public IEnumerable<LegalTerm> Sources => new[] { Bases[0].Ordinary, Bases[0].Special }.OfType<string>().Select(LegalBases.Current.Find).OfType<LegalTerm>();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var all = await Db.Consents.AsNoTracking().Where(c => c.VictimId == Person.Id).ToListAsync(cancellationToken);
        Bases = await Db.LegalBases.AsNoTracking().Where(b => b.VictimId == Person.Id).OrderByDescending(b => b.RecordedAt).ToListAsync(cancellationToken);
        _police = await Db.PoliceSharings.AsNoTracking().Where(s => s.VictimId == Person.Id).ToListAsync(cancellationToken);
        _names = await Db.NamesAsync([.. Bases.Select(b => b.RecordedBy), .. _police.Select(s => s.ApprovedBy)], cancellationToken);
        await documents.OpenAsync([.. all, .. Bases, .. _police], cancellationToken);
        Current = all.Current();
        Earlier = [.. all.Except(Current).OrderByDescending(c => c.Id)];
    }

    public bool IsEnded(PoliceSharing sharing) => _police.EndOf(sharing) is not null;

    public FactSheet Say(PoliceSharing sharing) => ConsentWords.Of(sharing, Approved(sharing), _police.EndOf(sharing) is { } end ? (end, Approved(end)) : null, texts);

    public FactSheet Say(LegalBasis basis) => ConsentWords.Of(basis, _names[basis.RecordedBy], texts.Moment(basis.RecordedAt, user.TimeZone), texts);

    public FactSheet Say(Consent consent) => ConsentWords.Of(consent, user.Sign().Day, texts);

    private string Approved(PoliceSharing sharing) => texts["consent.police.by", texts.Moment(sharing.ApprovedAt, user.TimeZone), _names[sharing.ApprovedBy]];
}
