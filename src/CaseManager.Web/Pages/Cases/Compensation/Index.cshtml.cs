using CaseManager.Data.Compensation;
using CaseManager.Data.LegalReference;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Compensation;
using CaseManager.Domain.LegalReference;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Deadlines;
using CaseManager.Web.Pages.Cases.Tracks;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Compensation;

/// <summary>A person's claims: awards and payments, kept apart, with progress and limitation dates.</summary>
[Needs(Permission.ViewCompensation)]
public sealed class IndexModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user) : CasePersonPage(db)
{
    private IReadOnlyDictionary<StaffId, string> _names = new Dictionary<StaffId, string>();

    public override string Section => "compensation";

    public IReadOnlyList<ClaimLine> Claims { get; private set; } = [];

    /// <summary>Current limitation dates, open ones first.</summary>
    public IReadOnlyList<DeadlineLine> Limitations { get; private set; } = [];

    /// <summary>Claims with an award or payment that the reader may see.</summary>
    public IEnumerable<ClaimLine> ClaimsWithAmounts => Claims.Where(c => c.Ledger.Currency is not null);

    public DateOnly Today => user.CreateStamp().Date;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var claims = await Db.LoadClaimsAsync(documents, Person.Id, cancellationToken);
        var law = await Db.LoadLegalReferencesAsync(cancellationToken, LegalReferenceKind.CompensationScheme);
        Claims = [.. claims.Select(c => new ClaimLine(c, c.FundCode is { } code ? law.Find(code, c.FundVersion!.Value) : null))];
        var dates = (await Db.GetDeadlines(Person.Id).ToListAsync(cancellationToken)).Where(l => l.Deadline.Compartment == Compartment.Compensation).ToList();
        Limitations = [.. dates.Where(l => !dates.Exists(later => later.Deadline.SupersedesId == l.Deadline.Id)).OrderBy(l => !l.Deadline.IsPending(Today))
            .ThenBy(l => l.Deadline.DueOn)];
        await documents.DecryptAsync([.. Limitations.Select(l => l.Deadline)], cancellationToken);
        _names = await Db.LoadStaffNamesAsync(claims.SelectMany(c => c.Steps.Select(s => s.RecordedBy).Concat(c.Payments.Select(p => p.RecordedBy))),
            cancellationToken);
    }

    public string GetStaffName(StaffId staffId) => _names[staffId];

    /// <summary>Summary sentence: sums awarded and received per currency, or the status of each claim.</summary>
    public string GetSummaryText(TextLocalizer texts) =>
        texts.DescribeTotals(Person.CoverName, Claims.Select(c => c.Ledger)).ToList() is { Count: > 0 } statement
        ? string.Join(" ", statement)
        : Claims.Count == 0 ? texts["compensation.summary.none"]
        : string.Join(" ", Claims.Select(c => texts["compensation.summary.status", texts.FormatTitle(c.Claim), texts.Describe(c.Claim.State)]));

    /// <summary>Next action for the most urgent open claim; null where there is none or the reader may not record it.</summary>
    public NextAction? GetNextAction(TextLocalizer texts)
    {
        var pressing = user.HasPermission(Permission.RecordCompensation) ? Claims.Select(c => c.Claim).Where(c => !c.State.IsFinal()).MinBy(GetUrgency) : null;
        return pressing is null ? null : new(
            texts[pressing.State switch
            {
                ClaimState.InformationRequested => "compensation.next.answer",
                ClaimState.Drafting => "compensation.next.send",
                ClaimState.Submitted or ClaimState.UnderAppeal => "compensation.next.decision",
                _ => "compensation.next.payment",
            }, texts.FormatTitle(pressing)],
            GetPageUrl($"compensation/{pressing.Id}/{(GetUrgency(pressing) == 2 ? "payment" : "step")}"),
            texts[GetUrgency(pressing) == 2 ? "compensation.payment" : "compensation.step"]);
    }

    private static int GetUrgency(CompensationClaim claim) => claim.State switch
    {
        ClaimState.InformationRequested => 0,
        ClaimState.Drafting => 1,
        ClaimState.Submitted or ClaimState.UnderAppeal => 3,
        _ => 2, // payment is awaited
    };
}
