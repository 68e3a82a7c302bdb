using CaseManager.Domain.People;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Trafficking.Assessments;

namespace CaseManager.Demo;

/// <summary>A demo answer. <c>IndicatorCode</c> is the code of the indicators that support a yes; null for other replies.</summary>
internal sealed record DemoAnswer(Dimension Dimension, string Question, string? IndicatorCode, Reply Reply = Reply.Yes)
{
    public QuestionReply CreateReply(Victim victim) => new(Question, Reply, [.. victim.Indicators.Where(i => i.Code == IndicatorCode).Select(i => i.Id)]);
}

/// <summary>Demo answers to the operational indicators.</summary>
internal static class DemoAssessments
{
    /// <summary>Antonia's answers: all yes, except one declined and one not known.</summary>
    public static IReadOnlyList<DemoAnswer> Antonia { get; } =
    [
        new(Dimension.DeceptiveRecruitment, "DR01", nameof(Means.Deception)),
        new(Dimension.DeceptiveRecruitment, "DR02", nameof(Means.Deception)),
        new(Dimension.DeceptiveRecruitment, "DR05", null, Reply.NotKnown),
        new(Dimension.Exploitation, "EX01", nameof(ExploitationForm.SexualExploitation)),
        new(Dimension.Exploitation, "EX02", nameof(ExploitationForm.SexualExploitation)),
        new(Dimension.Exploitation, "EX05", nameof(ExploitationForm.SexualExploitation)),
        new(Dimension.DestinationCoercion, "CD01", nameof(Means.Coercion)),
        new(Dimension.DestinationCoercion, "CD04", nameof(Means.Force)),
        new(Dimension.DestinationCoercion, "CD05", nameof(Means.Threat)),
        new(Dimension.DestinationCoercion, "CD08", null, Reply.Declined),
    ];
}
