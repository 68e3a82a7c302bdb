using CaseManager.Domain.Access;
using CaseManager.Domain.Tasks;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Cases;

/// <content>
/// Identity, safety and safe contact. Changing the identity needs the exploitation record decrypted; renaming needs all identities decrypted.
/// </content>
public sealed partial class Case
{
    /// <summary>No cover name in the case may share a word with a real name.</summary>
    public Rule? BlockerToRecordingIdentity(IdentityFacts facts) =>
        Victims.Any(v => Domain.Victims.CoverName.Tells(v.CoverName, facts.Names())) ? Rule.CoverNameTells : null;

    /// <summary>Overwrites the identity and recalculates the age group at the start of exploitation.</summary>
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

    public Rule? BlockerToRenaming(Victim victim, string? coverName) => BlockerToCalling(coverName, victim);

    /// <summary>Changes a cover name. The case has the cover name of its first victim and is renamed with them.</summary>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.CoverNameMissing"/>, <see cref="Rule.CoverNameTaken"/> or <see cref="Rule.CoverNameTells"/>.
    /// </exception>
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

    /// <summary>Overwrites the previous safety information.</summary>
    public void RecordSafety(Victim victim, SafetyFacts facts, Signature by)
    {
        (victim.Safety ?? throw new InvalidOperationException("What keeps the person safe has not been loaded.")).Rewrite(facts);
        RecordOf(victim.Id, null, EventCode.SafetyChanged, Compartment.Safety, by);
    }

    /// <summary>Overwrites the safe contact rule, as confirmed with the survivor on a day.</summary>
    public void CheckSafeContact(Victim victim, SafeContactRule rule, DateOnly on, Signature by)
    {
        (victim.SafeContact ?? throw new InvalidOperationException("How the person may be reached has not been loaded.")).Rewrite(rule, on);
        RecordOf(victim.Id, null, EventCode.SafeContactChecked, Compartment.SafeContact, by);
    }

    /// <summary>
    /// Records a risk assessment, completes open one-off safety reviews and assigns the next one to the case lead, or else the caller.
    /// Idempotent: repeating a call with the same id has no effect.
    /// </summary>
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
