using CaseManager.Domain.Deadlines;
using CaseManager.Domain.LegalReference;
using CaseManager.Domain.Tests.LegalReference;

namespace CaseManager.Domain.Tests.Identification;

/// <summary>Procedures in an advanced state, as starting points of tests.</summary>
internal static class ProcedureScenarios
{
    internal const string RecoveryRule = "GB.NRM.RECOVERY";
    internal const string FirstDecisionRule = "GB.NRM.FIRST_DECISION";

    internal static ProcedureScenario CreatePositive()
    {
        var followed = ProcedureScenario.ForScheme("GB.NRM").WithSteps(LegalEvent.Referred);
        followed.RecordStep(LegalEvent.PositiveInitialDecision, "2026-11-05");
        return followed;
    }

    internal static ProcedureScenario CreateInReflection(string scheme, params string[] citizenships)
    {
        var followed = ProcedureScenario.ForScheme(scheme, citizenships).WithSteps(LegalEvent.Referred);
        followed.RecordStep(LegalEvent.PositiveInitialDecision, "2026-11-23");
        return followed;
    }

    internal static Deadline AddClaimDeadline(ProcedureScenario followed, string from, Guid? id = null) =>
        followed.Case.AddDeadline(followed.Victim, id ?? Guid.CreateVersion7(), LegalReferenceFixture.GetLatest("GB.CICA"), ApproximateDate.Parse(from),
            LegalReferenceFixture.Shipped, CaseFixture.AnaStamp);

    internal static LegalReferenceData CreateLongerRule(string code, int length, string? from)
    {
        var before = LegalReferenceFixture.GetLatest(code);
        return LegalReferenceFixture.WithEntries(before.Supersede(
            LegalReferenceFixture.GetDetails(before) with
            {
                ValidFrom = from is null ? null : LegalReferenceFixture.ParseDate(from),
                Details = (DateRule)before.Details with { Length = length }
            }, CaseFixture.AnaStamp));
    }
}
