using CaseManager.Domain.Access;
using CaseManager.Domain.Tasks;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Cases;

/// <content>
/// Who a survivor is, what keeps them safe and how they may be reached, as it becomes known. What is changed must be loaded and opened; for a name,
/// who everyone of the case is; for a birth date, when it began as well.
/// </content>
public sealed partial class Case
{
    /// <summary>Why this cannot be taken down of someone; null where it can: no cover name of the case may share a word with a real one.</summary>
    public Rule? BlockerToRecordingIdentity(IdentityFacts facts) =>
        Victims.Any(v => Domain.Victims.CoverName.Tells(v.CoverName, facts.Names())) ? Rule.CoverNameTells : null;

    /// <summary>Takes down who someone is, in place of what was known of it, and reckons again how old they were when it began.</summary>
    /// <param name="victim">Who.</param>
    /// <param name="facts">All that is known now.</param>
    /// <param name="part">Which part of it changed.</param>
    /// <param name="by">Who takes it down.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.CoverNameTells"/>.</exception>
    public void RecordIdentity(Victim victim, IdentityFacts facts, IdentityPart part, Signature by)
    {
        ThrowIf(BlockerToRecordingIdentity(facts));
        (victim.Identity ?? throw new InvalidOperationException("Who the person is has not been loaded.")).Rewrite(facts);
        RecordOf(victim.Id, null, EventCode.IdentityChanged, Compartment.Identity, by, part.ToString());
        var exploitation = victim.Exploitation ?? throw new InvalidOperationException("What the person was exploited for has not been loaded.");
        var account = exploitation.Content ?? throw new InvalidOperationException("When it began has not been opened.");
        var age = AgeGroups.When(facts.Born.Value, account.Began.Value, by.Day, LegalDefinition.Current);
        if (age != exploitation.AgeGroup)
        {
            exploitation.Reckon(age);
            RecordOf(victim.Id, null, EventCode.AgeGroupChanged, Compartment.Indicators, by);
        }
    }

    /// <summary>Why someone cannot be called by this cover name; null where they can.</summary>
    public Rule? BlockerToRenaming(Victim victim, string? coverName) => BlockerToCalling(coverName, victim);

    /// <summary>Calls someone by another cover name. The case goes by the name of the first of its people.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.CoverNameMissing"/>, <see cref="Rule.CoverNameTaken"/> or <see cref="Rule.CoverNameTells"/>.</exception>
    public void Rename(Victim victim, string? coverName, Signature by)
    {
        if (victim.CoverName == coverName)
        {
            return;
        }

        ThrowIf(BlockerToRenaming(victim, coverName));
        CoverName = CoverName == victim.CoverName ? coverName! : CoverName;
        victim.CoverName = coverName!;
        RecordOf(victim.Id, null, EventCode.CoverNameChanged, Compartment.CaseFile, by);
    }

    /// <summary>Takes down what keeps someone safe, in place of what was known of it.</summary>
    public void RecordSafety(Victim victim, SafetyFacts facts, Signature by)
    {
        (victim.Safety ?? throw new InvalidOperationException("What keeps the person safe has not been loaded.")).Rewrite(facts);
        RecordOf(victim.Id, null, EventCode.SafetyChanged, Compartment.Safety, by);
    }

    /// <summary>Takes down how someone may be reached, as it was checked with them on a day.</summary>
    public void CheckSafeContact(Victim victim, SafeContactRule rule, DateOnly on, Signature by)
    {
        (victim.SafeContact ?? throw new InvalidOperationException("How the person may be reached has not been loaded.")).Rewrite(rule, on);
        RecordOf(victim.Id, null, EventCode.SafeContactChecked, Compartment.SafeContact, by);
    }

    /// <summary>
    /// Takes down what risk someone is at. The review of it is the task of whoever leads the case, or of whoever assesses where no lead can have it, in
    /// the place of those that were to review an earlier one. Whoever asks twice with one id has recorded one.
    /// </summary>
    /// <param name="victim">Who is at risk.</param>
    /// <param name="id">Names the assessment.</param>
    /// <param name="facts">What was found.</param>
    /// <param name="review">What the task says.</param>
    /// <param name="by">Who takes it down.</param>
    public RiskAssessment AssessRisk(Victim victim, Guid id, RiskFacts facts, string review, Signature by)
    {
        if (victim.RiskAssessments.FirstOrDefault(r => r.Id == id) is { } already)
        {
            return already;
        }

        foreach (var task in Tasks.Where(t => t is { Kind: TaskKind.SafetyReview, State: TaskState.Open, Recurs: Recurrence.None } && t.VictimId == victim.Id).ToList())
        {
            CompleteTask(task.Id, by);
        }

        RecordOf(victim.Id, id, EventCode.RiskAssessed, Compartment.Safety, by);
        AddTask(
            Guid.CreateVersion7(by.When), new(Compartment.Safety, victim.Id, TaskKind.SafetyReview, LeadOr(by), facts.ReviewOn, Recurrence.None, review, null), by);
        return victim.AtRisk(id, facts, by);
    }
}
