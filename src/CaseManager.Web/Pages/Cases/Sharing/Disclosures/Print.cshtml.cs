using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Sharing;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Chronology;
using CaseManager.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Sharing.Disclosures;

/// <summary>Prints a court chronology from the records that the reader may see now; earlier printouts are not kept.</summary>
[Needs(Permission.CreateCourtChronology)]
public sealed class PrintModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : CasePage(db)
{
    private Disclosure _disclosure = null!;

    public override string Section => "court-chronology";

    [FromRoute(Name = "disclosure")]
    public Guid DisclosureId { get; set; }

    public SummaryList Summary { get; private set; } = new();

    /// <summary>
    /// Whether printing is no longer allowed: the consent is no longer in force, or the disclosure is from an earlier day. Later findings need a new
    /// disclosure.
    /// </summary>
    public bool IsExpired { get; private set; }

    public IReadOnlyList<ChronologyEntry> Entries { get; private set; } = [];

    public int Number => _disclosure.Number;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await documents.DecryptAsync([_disclosure], cancellationToken);
        var people = await Db.Victims.CountAsync(v => v.CaseId == Case.Id, cancellationToken);
        var records = await Db.LoadChronologyAsync(documents, Case.Id, _disclosure.VictimId, cancellationToken);
        var consents = await Db.Consents.AsNoTracking().Where(c => c.VictimId == _disclosure.VictimId).ToListAsync(cancellationToken);
        IsExpired = TimeZoneInfo.ConvertTime(_disclosure.RecordedAt, user.TimeZone).Date != user.CreateStamp().OccurredAt.Date
            || (_disclosure.ConsentId is { } consent && !consents.CurrentByScope().Any(c => c.Id == consent && c.IsInForceOn(user.CreateStamp().Date)));
        Entries = IsExpired ? [] : Chronologies.ForCourt(records, _disclosure.Content!, isAlone: people == 1, texts);
        Summary = CreateSummary(_disclosure.Content!, records.Victim.CoverName,
            (await Db.LoadStaffNamesAsync([_disclosure.RecordedBy], cancellationToken))[_disclosure.RecordedBy]);
    }

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        if (await Db.Disclosures.AsNoTracking()
            .SingleOrDefaultAsync(d => d.CaseId == Case.Id && d.Id == DisclosureId && d.Kind == DisclosureKind.CourtChronology,
                cancellationToken) is not { } found)
        {
            return NotFound();
        }

        _disclosure = found;
        return null;
    }

    private SummaryList CreateSummary(DisclosureAccount account, string coverName, string maker) => new(
    [
        new(texts["disclosures.subject"], new(texts["disclosures.subject.text", coverName, Case.Reference])),
        new(texts["disclosures.recipient.summary"], new(account.Recipient)),
        new(texts["disclosures.purpose.summary"], new(account.Purpose)),
        .. account is { StartsOn: null, EndsOn: null }
        ? Array.Empty<SummaryListRow>() : [new(texts["disclosures.period"], new(texts.DescribePeriod(account.StartsOn, account.EndsOn)))],
        new(texts["disclosures.recordedAt"], new(texts["disclosures.recordedBy", texts.FormatDateTime(_disclosure.RecordedAt, user.TimeZone), maker])),
    ]);
}
