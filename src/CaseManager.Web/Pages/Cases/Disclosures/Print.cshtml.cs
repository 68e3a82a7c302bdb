using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Sharing;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Chronology;
using CaseManager.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Disclosures;

/// <summary>Prints a court chronology from the records that the reader may see now; earlier printouts are not kept.</summary>
[Needs(Permission.MakeCourtChronology)]
public sealed class PrintModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : CasePage(db)
{
    private Disclosure _disclosure = null!;

    public override string Section => "court-chronology";

    [FromRoute(Name = "disclosure")]
    public Guid DisclosureId { get; set; }

    public FactSheet Head { get; private set; } = new();

    /// <summary>
    /// Whether printing is no longer allowed: the consent is not in force any longer, or the disclosure is from an earlier day. Later findings need a new
    /// disclosure.
    /// </summary>
    public bool IsOver { get; private set; }

    public IReadOnlyList<ChronologyEntry> Entries { get; private set; } = [];

    public int Number => _disclosure.Number;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await documents.OpenAsync([_disclosure], cancellationToken);
        var people = await Db.Victims.CountAsync(v => v.CaseId == Case.Id, cancellationToken);
        var records = await Db.ReadChronologyAsync(documents, Case.Id, _disclosure.VictimId, cancellationToken);
        var consents = await Db.Consents.AsNoTracking().Where(c => c.VictimId == _disclosure.VictimId).ToListAsync(cancellationToken);
        IsOver = TimeZoneInfo.ConvertTime(_disclosure.MadeAt, user.TimeZone).Date != user.Sign().When.Date
            || (_disclosure.ConsentId is { } consent && !consents.Current().Any(c => c.Id == consent && c.Holds(user.Sign().Day)));
        Entries = IsOver ? [] : Chronologies.ForCourt(records, _disclosure.Content!, isAlone: people == 1, texts);
        Head = HeadOf(_disclosure.Content!, records.Victim.CoverName, (await Db.NamesAsync([_disclosure.MadeBy], cancellationToken))[_disclosure.MadeBy]);
    }

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        if (await Db.Disclosures.AsNoTracking().SingleOrDefaultAsync(d => d.CaseId == Case.Id && d.Id == DisclosureId && d.Kind == DisclosureKind.CourtChronology, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        _disclosure = found;
        return null;
    }

    private FactSheet HeadOf(DisclosureAccount account, string coverName, string maker) => new(
    [
        new(texts["disclosures.about"], new(texts["disclosures.about.said", coverName, Case.Reference])),
        new(texts["disclosures.recipient.fact"], new(account.Recipient)),
        new(texts["disclosures.purpose.fact"], new(account.Purpose)),
        .. account is { From: null, Until: null } ? Array.Empty<Fact>() : [new(texts["disclosures.period"], new(texts.Between(account.From, account.Until)))],
        new(texts["disclosures.made"], new(texts["disclosures.made.by", texts.Moment(_disclosure.MadeAt, user.TimeZone), maker])),
    ]);
}
