using CaseManager.Domain.Access;
using CaseManager.Domain.People;
using CaseManager.Domain.Tasks;
using CaseManager.Domain.Trafficking;

namespace CaseManager.Domain.Cases;

/// <content>
/// Identity, safety and safe contact. Changing the identity needs the exploitation record decrypted; renaming needs all identities decrypted.
/// </content>
public sealed partial class Case
{
    /// <summary>No cover name in the case may share a word with a real name.</summary>
    public BusinessRule? BlockerToRecordingIdentity(IdentityDetails details) =>
        Victims.Any(v => CaseManager.Domain.People.CoverName.RevealsName(v.CoverName, details.GetNames())) ? BusinessRule.CoverNameRevealsName : null;

    /// <summary>Overwrites the identity and recalculates the age group at the start of exploitation.</summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.CoverNameRevealsName"/>.</exception>
    public void RecordIdentity(Victim victim, IdentityDetails details, IdentityPart part, AuditStamp stamp)
    {
        ThrowIf(BlockerToRecordingIdentity(details));
        (victim.Identity ?? throw new InvalidOperationException("Who the person is has not been loaded.")).Update(details);
        AddEvent(victim.Id, null, EventCode.IdentityChanged, Compartment.Identity, stamp, part.ToString());
        var exploitation = victim.Exploitation ?? throw new InvalidOperationException("What the person was exploited for has not been loaded.");
        var account = exploitation.Content ?? throw new InvalidOperationException("When it began has not been opened.");
        var age = AgeGroups.Calculate(details.BirthDate.Value, account.StartedOn.Value, stamp.Date, LegalDefinition.Current);
        if (age != exploitation.AgeGroup)
        {
            exploitation.UpdateAgeGroup(age);
            AddEvent(victim.Id, null, EventCode.AgeGroupChanged, Compartment.Indicators, stamp);
        }
    }

    public BusinessRule? BlockerToRenaming(Victim victim, string? coverName) => BlockerToCoverName(coverName, victim);

    /// <summary>Changes a cover name. The case has the cover name of its first victim and is renamed with them.</summary>
    /// <exception cref="BusinessRuleException">
    /// <see cref="BusinessRule.CoverNameMissing"/>, <see cref="BusinessRule.CoverNameTaken"/> or <see cref="BusinessRule.CoverNameRevealsName"/>.
    /// </exception>
    public void Rename(Victim victim, string? coverName, AuditStamp stamp)
    {
        if (victim.CoverName == coverName)
        {
            return;
        }

        ThrowIf(BlockerToRenaming(victim, coverName));
        CoverName = CoverName == victim.CoverName ? coverName! : CoverName;
        victim.CoverName = coverName!;
        AddEvent(victim.Id, null, EventCode.CoverNameChanged, Compartment.CaseFile, stamp);
    }

    /// <summary>Overwrites the previous safety information.</summary>
    public void RecordSafety(Victim victim, SafetyDetails details, AuditStamp stamp)
    {
        (victim.Safety ?? throw new InvalidOperationException("What keeps the person safe has not been loaded.")).Update(details);
        AddEvent(victim.Id, null, EventCode.SafetyChanged, Compartment.Safety, stamp);
    }

    /// <summary>Overwrites the safe contact rule, as confirmed with the survivor on a day.</summary>
    public void CheckSafeContact(Victim victim, SafeContactRule rule, DateOnly date, AuditStamp stamp)
    {
        (victim.SafeContact ?? throw new InvalidOperationException("How the person may be reached has not been loaded.")).Update(rule, date);
        AddEvent(victim.Id, null, EventCode.SafeContactChecked, Compartment.SafeContact, stamp);
    }

    /// <summary>
    /// Records a risk assessment, completes open one-off safety reviews and assigns the next one to the case lead, or else the caller.
    /// Idempotent: repeating a call with the same id has no effect.
    /// </summary>
    public RiskAssessment AssessRisk(Victim victim, Guid id, RiskDetails details, string review, AuditStamp stamp)
    {
        if (victim.RiskAssessments.FirstOrDefault(r => r.Id == id) is { } already)
        {
            return already;
        }

        foreach (var task in Tasks.Where(t => t is { Kind: TaskKind.SafetyReview, State: TaskState.Open, Recurrence: Recurrence.None }
            && t.VictimId == victim.Id).ToList())
        {
            CompleteTask(task.Id, stamp);
        }

        AddEvent(victim.Id, id, EventCode.RiskAssessed, Compartment.Safety, stamp);
        AddTask(
            Guid.CreateVersion7(stamp.OccurredAt),
            new(Compartment.Safety, victim.Id, TaskKind.SafetyReview, GetLeadOrCaller(stamp), details.ReviewDueOn, Recurrence.None, review, null), stamp);
        return victim.AddRiskAssessment(id, details, stamp);
    }
}
