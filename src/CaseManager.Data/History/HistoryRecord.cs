using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Names;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.History;

/// <summary>Records that someone looked, or was refused. Each by a command of its own, so that nothing rolls it back.</summary>
public static class HistoryRecord
{
    /// <summary>Records a look at a section of a case, before anything of it is shown.</summary>
    public static Task RecordViewAsync(this CaseManagerDb db, CaseId caseId, string section, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select row_security.record_view({caseId.Value}, {section})", cancellationToken);

    /// <summary>Records that a document is handed out to the caller, before any of it is.</summary>
    public static Task RecordHandOutAsync(this CaseManagerDb db, CaseId caseId, Guid document, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select row_security.record_hand_out({caseId.Value}, {document})", cancellationToken);

    /// <summary>Records that the caller looks for a person by name, and what for; never the name.</summary>
    public static Task RecordLookUpAsync(this CaseManagerDb db, LookUpPurpose purpose, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select row_security.record_look_up({purpose.ToString()})", cancellationToken);

    /// <summary>Records that the caller asked for what is not theirs.</summary>
    /// <param name="db">The database, as the caller, outside any transaction.</param>
    /// <param name="route">The route of the page, never its address.</param>
    /// <param name="reference">The case that the address named, if any.</param>
    /// <param name="cancellationToken">Ends with the app, not with the request: who asks and runs away is recorded too.</param>
    public static Task RecordRefusalAsync(this CaseManagerDb db, string route, CaseReference? reference, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select row_security.record_refusal({route}, {reference?.Value})", cancellationToken);
}
