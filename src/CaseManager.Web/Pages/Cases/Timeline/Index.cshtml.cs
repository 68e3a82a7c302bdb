using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Trafficking;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Timeline;

/// <summary>Events that the caller may see by date of recording, latest first.</summary>
[Needs(Permission.ViewCases)]
public sealed class IndexModel(CaseManagerDb db, RecordDecryptor documents) : CasePage(db)
{
    private const int PageSize = 50;

    private IReadOnlyDictionary<Guid, Indicator> _indicators = new Dictionary<Guid, Indicator>();

    public override string Section => "timeline";

    [FromQuery]
    public TimelineQuery Query { get; set; } = new();

    public IReadOnlyList<HistoryLine> Lines { get; private set; } = [];

    /// <summary>Page cursor of the next page; null on the last page.</summary>
    public PageCursor? NextCursor { get; private set; }

    public IReadOnlyList<Option> People { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var found = await Db.GetHistory(Case.Id, Query).Take(PageSize + 1).ToListAsync(cancellationToken);
        Lines = [.. found.Take(PageSize)];
        NextCursor = found.Count > PageSize ? new(Lines[^1].OccurredAt, Lines[^1].Id) : null;
        People = await Db.Victims.Where(v => v.CaseId == Case.Id).OrderBy(v => v.Id).Select(v => new Option(v.Id.Value.ToString(), v.CoverName, null, false))
            .ToListAsync(cancellationToken);
        Guid[] subjects = [.. Lines.Select(l => l.SubjectId).OfType<Guid>()];
        _indicators = await Db.Indicators.AsNoTracking().Where(i => subjects.Contains(i.Id)).ToDictionaryAsync(i => i.Id, cancellationToken);
        await documents.DecryptAsync([.. _indicators.Values], cancellationToken);
    }

    /// <summary>The indicator of an event; null if there is none or the caller may not see it.</summary>
    public Indicator? FindIndicator(HistoryLine line) => line.SubjectId is { } subject ? _indicators.GetValueOrDefault(subject) : null;

    /// <summary>URL of the record of an event; null if there is no page for it.</summary>
    public string? GetRecordUrl(HistoryLine line) => (line.SubjectId, TimelineKinds.FromCode(line.Code)) switch
    {
        ({ } note, TimelineKind.Notes) => $"/cases/{Case.Reference}/notes/{note}",
        ({ } document, TimelineKind.Documents) => $"/cases/{Case.Reference}/documents/{document}",
        ({ } task, TimelineKind.Tasks) => $"/cases/{Case.Reference}/tasks/{task}",
        ({ }, TimelineKind.Disclosures) => $"/cases/{Case.Reference}/disclosures",
        ({ }, TimelineKind.Identification) when line.Code is EventCode.IdentificationOpened or EventCode.IdentificationStepRecorded
            or EventCode.IdentificationStepCorrected =>
            $"/cases/{Case.Reference}/identification{GetPersonQuery(line)}",
        ({ } deadline, TimelineKind.Identification) => $"/cases/{Case.Reference}/deadlines{GetPersonQuery(line)}#{deadline}",
        (_, TimelineKind.Compensation) => $"/cases/{Case.Reference}/compensation{GetPersonQuery(line)}",
        _ => null,
    };

    private static string GetPersonQuery(HistoryLine line) => line.VictimId is { } person ? $"?person={person.Value}" : "";

    /// <summary>Cover name of the person concerned; null if the case has only one person.</summary>
    public string? GetPersonName(HistoryLine line) => People.Count > 1 ? People.FirstOrDefault(p => p.Value == line.VictimId?.Value.ToString())?.Text : null;
}
