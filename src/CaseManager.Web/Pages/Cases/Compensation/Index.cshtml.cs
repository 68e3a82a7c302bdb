using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Data.Law;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Compensation;
using CaseManager.Domain.Law;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Deadlines;
using CaseManager.Web.Pages.Cases.Tracks;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Compensation;

/// <summary>A person's claims: awards and payments, kept apart, with progress and limitation dates.</summary>
[Needs(Permission.ViewCompensation)]
public sealed class IndexModel(CaseManagerDb db, Documents documents, CurrentUser user) : CasePersonPage(db)
{
    private IReadOnlyDictionary<StaffId, string> _names = new Dictionary<StaffId, string>();

    public override string Section => "compensation";

    public IReadOnlyList<ClaimLine> Claims { get; private set; } = [];

    /// <summary>Current limitation dates, open ones first.</summary>
    public IReadOnlyList<DeadlineLine> Limitations { get; private set; } = [];

    /// <summary>Claims with an award or payment that the reader may see.</summary>
    public IEnumerable<ClaimLine> WithMoney => Claims.Where(c => c.Ledger.Currency is not null);

    public DateOnly Today => user.Sign().Day;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var claims = await Db.ClaimsOfAsync(documents, Person.Id, cancellationToken);
        var law = await Db.ReadLawAsync(cancellationToken, LawKind.CompensationScheme);
        Claims = [.. claims.Select(c => new ClaimLine(c, c.FundCode is { } code ? law.Find(code, c.FundVersion!.Value) : null))];
        var dates = (await Db.DeadlinesOf(Person.Id).ToListAsync(cancellationToken)).Where(l => l.Deadline.Compartment == Compartment.Compensation).ToList();
        Limitations = [.. dates.Where(l => !dates.Exists(later => later.Deadline.Follows == l.Deadline.Id)).OrderBy(l => !l.Deadline.IsAwaited(Today)).ThenBy(l => l.Deadline.DueOn)];
        await documents.OpenAsync([.. Limitations.Select(l => l.Deadline)], cancellationToken);
        _names = await Db.NamesAsync(claims.SelectMany(c => c.Steps.Select(s => s.RecordedBy).Concat(c.Payments.Select(p => p.RecordedBy))), cancellationToken);
    }

    public string NameOf(StaffId who) => _names[who];

    /// <summary>Summary sentence: sums awarded and received per currency, or the status of each claim.</summary>
    public string Sentence(Texts texts) => texts.AwardedAndPaid(Person.CoverName, Claims.Select(c => c.Ledger)).ToList() is { Count: > 0 } said
        ? string.Join(" ", said)
        : Claims.Count == 0 ? texts["compensation.sentence.none"]
        : string.Join(" ", Claims.Select(c => texts["compensation.sentence.status", texts.Title(c.Claim), texts.Of(c.Claim.State)]));

    /// <summary>Next action for the most urgent open claim; null where there is none or the reader may not record it.</summary>
    public OwnStep? Next(Texts texts)
    {
        var pressing = user.May(Permission.RecordCompensation) ? Claims.Select(c => c.Claim).Where(c => !c.State.IsOver()).MinBy(Patience) : null;
        return pressing is null ? null : new(
            texts[pressing.State switch
            {
                ClaimState.InformationRequested => "compensation.next.answer",
                ClaimState.Drafting => "compensation.next.send",
                ClaimState.Submitted or ClaimState.UnderAppeal => "compensation.next.decision",
                _ => "compensation.next.payment",
            }, texts.Title(pressing)],
            Address($"compensation/{pressing.Id}/{(Patience(pressing) == 2 ? "payment" : "step")}"),
            texts[Patience(pressing) == 2 ? "compensation.payment" : "compensation.step"]);
    }

    private static int Patience(CompensationClaim claim) => claim.State switch
    {
        ClaimState.InformationRequested => 0,
        ClaimState.Drafting => 1,
        ClaimState.Submitted or ClaimState.UnderAppeal => 3,
        _ => 2, // payment is awaited
    };
}
