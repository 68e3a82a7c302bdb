using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Trafficking.Assessments;
using CaseManager.Domain.Victims;

namespace CaseManager.Data.Seeding;

/// <summary>An answer of the demo: what on file shows a yes, by its term of law; null where there is no yes.</summary>
internal sealed record DemoAnswer(Dimension Dimension, string Question, string? ShownBy, Reply Reply = Reply.Yes)
{
    public QuestionReply ReplyFrom(Victim victim) => new(Question, Reply, [.. victim.Indicators.Where(i => i.Code == ShownBy).Select(i => i.Id)]);
}

/// <summary>How the operational indicators were answered in the demo.</summary>
internal static class DemoAssessments
{
    /// <summary>Antonia's: deceived, taken and kept, watched and hit, and two questions that she did not want to answer or nobody knows.</summary>
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
