using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Trafficking;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Sharing.Consents;

/// <summary>Consents given, refused and withdrawn, one per scope, and how each was explained.</summary>
[Needs(Permission.ViewConsent)]
public sealed class IndexModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : CasePersonPage(db)
{
    public override string Section => "consent";

    /// <summary>Consents that are not superseded.</summary>
    public IReadOnlyList<Consent> Current { get; private set; } = [];

    /// <summary>Superseded consents, latest first.</summary>
    public IReadOnlyList<Consent> PreviousVersions { get; private set; } = [];

    /// <summary>Scopes without an answer, and scopes that are asked once per recipient.</summary>
    public IEnumerable<ConsentScope> UnansweredScopes => Enum.GetValues<ConsentScope>().Where(s => s.RequiresRecipient() || Current.All(c => c.Scope != s));

    /// <summary>Latest first.</summary>
    public IReadOnlyList<LegalBasis> Bases { get; private set; } = [];

    /// <summary>Decisions to inform police without consent, latest first.</summary>
    public IReadOnlyList<PoliceSharing> PoliceSharingDecisions => [.. _policeSharings.Where(s => s.Basis is not null).OrderByDescending(s => s.ApprovedAt)];

    private IReadOnlyList<PoliceSharing> _policeSharings = [];

    private IReadOnlyDictionary<StaffId, string> _names = new Dictionary<StaffId, string>();

    /// <summary>Legal sources of the current legal basis.</summary>
    public IEnumerable<LegalTerm> Sources => new[] { Bases[0].Ordinary, Bases[0].Special }.OfType<string>().Select(LegalBases.Current.Find).OfType<LegalTerm>();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var all = await Db.Consents.AsNoTracking().Where(c => c.VictimId == Person.Id).ToListAsync(cancellationToken);
        Bases = await Db.LegalBases.AsNoTracking().Where(b => b.VictimId == Person.Id).OrderByDescending(b => b.RecordedAt).ToListAsync(cancellationToken);
        _policeSharings = await Db.PoliceSharings.AsNoTracking().Where(s => s.VictimId == Person.Id).ToListAsync(cancellationToken);
        _names = await Db.LoadStaffNamesAsync([.. Bases.Select(b => b.RecordedBy), .. _policeSharings.Select(s => s.ApprovedBy)], cancellationToken);
        await documents.DecryptAsync([.. all, .. Bases, .. _policeSharings], cancellationToken);
        Current = all.CurrentByScope();
        PreviousVersions = [.. all.Except(Current).OrderByDescending(c => c.Id)];
    }

    public bool HasEnded(PoliceSharing sharing) => _policeSharings.FindEnd(sharing) is not null;

    public SummaryList GetSummary(PoliceSharing sharing) =>
        ConsentSummaries.Create(sharing, DescribeApproval(sharing), _policeSharings.FindEnd(sharing) is { } end ? (end, DescribeApproval(end)) : null, texts);

    public SummaryList GetSummary(LegalBasis basis) =>
        ConsentSummaries.Create(basis, _names[basis.RecordedBy], texts.FormatDateTime(basis.RecordedAt, user.TimeZone), texts);

    public SummaryList GetSummary(Consent consent) => ConsentSummaries.Create(consent, user.CreateStamp().Date, texts);

    private string DescribeApproval(PoliceSharing sharing) =>
        texts["consents.sharingWithPolice.authorisation", texts.FormatDateTime(sharing.ApprovedAt, user.TimeZone), _names[sharing.ApprovedBy]];
}
