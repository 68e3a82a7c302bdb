using CaseManager.Data;
using CaseManager.Domain;
using CaseManager.Domain.Victims;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Assessments;

/// <summary>What weighing someone's file needs of it.</summary>
internal static class AssessmentQuery
{
    /// <summary>The person with what they were exploited for, their indicators and the answers about them.</summary>
    public static Task<Victim> ToWeighAsync(this CaseManagerDb db, VictimId person, CancellationToken cancellationToken) => db.Victims.AsNoTracking().AsSplitQuery()
        .Include(v => v.Exploitation).Include(v => v.Indicators).Include(v => v.AssessmentAnswers).SingleAsync(v => v.Id == person, cancellationToken);
}
