using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Trafficking.Assessments;

internal static class AssessmentQuery
{
    /// <summary>Untracked, with all records that the calculation of an assessment needs.</summary>
    public static Task<Victim> LoadVictimForAssessmentAsync(this CaseManagerDb db, VictimId person, CancellationToken cancellationToken) =>
        db.Victims.AsNoTracking().AsSplitQuery()
        .Include(v => v.Exploitation).Include(v => v.Indicators).Include(v => v.AssessmentAnswers).SingleAsync(v => v.Id == person, cancellationToken);

    /// <summary>Tracked, with all records that are needed to answer questions or save an assessment.</summary>
    public static Task<Case> LoadCaseForAssessmentAsync(this CaseManagerDb db, CaseId id, VictimId person, CancellationToken cancellationToken) =>
        db.Cases.AsSplitQuery()
        .Include(c => c.Victims.Where(v => v.Id == person)).ThenInclude(v => v.Exploitation)
        .Include(c => c.Victims.Where(v => v.Id == person)).ThenInclude(v => v.Indicators)
        .Include(c => c.Victims.Where(v => v.Id == person)).ThenInclude(v => v.AssessmentAnswers)
        .SingleAsync(c => c.Id == id, cancellationToken);
}
