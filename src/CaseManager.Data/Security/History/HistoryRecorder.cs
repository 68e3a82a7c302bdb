using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People.Names;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Security.History;

/// <summary>Records views and refusals, each in its own command, so that no rollback removes it.</summary>
public static class HistoryRecorder
{
    /// <summary>Records a view of a section, before any of it is shown.</summary>
    public static Task RecordViewAsync(this CaseManagerDb db, CaseId caseId, string section, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select row_security.record_view({caseId.Value}, {section})", cancellationToken);

    /// <summary>Records a document download, before any content is sent.</summary>
    public static Task RecordDownloadAsync(this CaseManagerDb db, CaseId caseId, Guid document, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select row_security.record_download({caseId.Value}, {document})", cancellationToken);

    /// <summary>Records a person search and its purpose, never the name.</summary>
    public static Task RecordPersonSearchAsync(this CaseManagerDb db, SearchPurpose purpose, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select row_security.record_person_search({purpose.ToString()})", cancellationToken);

    /// <summary>Records a request that was refused.</summary>
    /// <param name="db">Acts as the caller, outside any transaction.</param>
    /// <param name="route">The route of the page, never its address.</param>
    /// <param name="reference">The case named in the address, if any.</param>
    /// <param name="cancellationToken">The token of the app, not of the request: an aborted request is recorded too.</param>
    public static Task RecordDenialAsync(this CaseManagerDb db, string route, CaseReference? reference, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select row_security.record_denial({route}, {reference?.Value})", cancellationToken);
}
