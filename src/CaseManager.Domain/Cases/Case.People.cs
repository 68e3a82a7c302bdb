using CaseManager.Domain.Access;
using CaseManager.Domain.Intake;
using CaseManager.Domain.People;
using CaseManager.Domain.Trafficking;

namespace CaseManager.Domain.Cases;

/// <content>Victims. The single record that a method changes must be loaded: unlike lists, it is not guarded.</content>
public sealed partial class Case
{
    /// <summary>The identities of all victims must be decrypted.</summary>
    public BusinessRule? BlockerToAddingVictim(string? coverName) => BlockerToCoverName(coverName, null);

    /// <summary>Adds a victim with all intake questions not asked. Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="BusinessRuleException">
    /// <see cref="BusinessRule.CoverNameMissing"/>, <see cref="BusinessRule.CoverNameTaken"/> or <see cref="BusinessRule.CoverNameRevealsName"/>.
    /// </exception>
    public Victim AddVictim(VictimId id, string? coverName, Answer<BirthDate> born, ApproximateDate? began, AuditStamp stamp)
    {
        if (Victims.FirstOrDefault(v => v.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(BlockerToAddingVictim(coverName));
        var victim = CreateVictim(
            id,
            new IntakeAnswers
            {
                Person = new(coverName, default, default, born, default, default, default, default, default, default),
                Places = new(default, default, default, began is null ? default(Answer<ApproximateDate>) : began, default, default),
            },
            stamp);
        AddEvent(id, null, EventCode.VictimAdded, Compartment.CaseFile, stamp);
        return victim;
    }

    /// <summary>Records how two victims are related. Idempotent: the same kind of link between the same two victims is recorded once.</summary>
    /// <exception cref="ArgumentException">Both are the same person.</exception>
    public VictimLink LinkVictims(Guid id, Victim someone, Victim other, LinkKind kind, AuditStamp stamp)
    {
        if (someone.Id == other.Id)
        {
            throw new ArgumentException("No one is linked with themselves.", nameof(other));
        }

        if (Links.FirstOrDefault(l => l.Kind == kind && l.FindOther(someone.Id) == other.Id) is { } already)
        {
            return already;
        }

        var link = new VictimLink(id, Id, someone.Id, other.Id, kind, stamp);
        _links.Add(link);
        AddEvent(someone.Id, id, EventCode.VictimsLinked, Compartment.Indicators, stamp);
        return link;
    }

    /// <summary>Records an authority's decision on the trafficking status. Idempotent: repeating a call with the same id has no effect.</summary>
    public TraffickingStatusDecision RecordStatus(Victim victim, Guid id, StatusDecisionDetails details, AuditStamp stamp)
    {
        if (victim.StatusDecisions.FirstOrDefault(d => d.Id == id) is { } already)
        {
            return already;
        }

        AddEvent(victim.Id, id, EventCode.TraffickingStatusRecorded, Compartment.Indicators, stamp);
        return victim.AddStatusDecision(id, details, stamp);
    }

    /// <summary>Idempotent: repeating a call with the same id has no effect.</summary>
    public BroughtToSafety RecordBroughtToSafety(Victim victim, Guid id, BroughtToSafetyDetails details, AuditStamp stamp)
    {
        if (victim.BroughtToSafetyRecords.FirstOrDefault(b => b.Id == id) is { } already)
        {
            return already;
        }

        AddEvent(victim.Id, id, EventCode.BroughtToSafetyRecorded, Compartment.Indicators, stamp);
        return victim.AddBroughtToSafety(id, details, stamp);
    }

    /// <summary>Overwrites the previous circumstances.</summary>
    public void RecordCircumstances(Victim victim, CircumstanceDetails details, AuditStamp stamp)
    {
        victim.UpdateCircumstances(details);
        AddEvent(victim.Id, null, EventCode.CircumstancesRecorded, Compartment.Identity, stamp);
    }

    /// <summary>Overwrites the previous record of guardianship and age assessment.</summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.NotAChild"/>.</exception>
    public void RecordChildProtection(Victim victim, ChildProtectionDetails details, AuditStamp stamp)
    {
        ThrowIf(victim.IsPresumedChild ? null : BusinessRule.NotAChild);
        victim.UpdateChildProtection(details);
        AddEvent(victim.Id, null, EventCode.ChildProtectionRecorded, Compartment.Identity, stamp);
    }

    private BusinessRule? BlockerToCoverName(string? coverName, Victim? victim) =>
        string.IsNullOrWhiteSpace(coverName) ? BusinessRule.CoverNameMissing
        : Victims.Any(v => v != victim && string.Equals(v.CoverName, coverName, StringComparison.OrdinalIgnoreCase)) ? BusinessRule.CoverNameTaken
        : CaseManager.Domain.People.CoverName.RevealsName(coverName, Victims.SelectMany(GetRealNames)) ? BusinessRule.CoverNameRevealsName
        : null;

    private static IEnumerable<string?> GetRealNames(Victim victim) => victim.Identity is not { } identity ? []
        : identity.Content is { } known ? known.GetNames()
        : throw new InvalidOperationException("Who the people of the case are has not been opened.");

    // Creates the same records however a victim enters the case; questions not asked are recorded as not asked.
    private Victim CreateVictim(VictimId id, IntakeAnswers intake, AuditStamp stamp)
    {
        var account = intake.ToExploitationAccount();
        var age = AgeGroups.Calculate(intake.Person!.BirthDate.Value, account.StartedOn.Value, stamp.Date, LegalDefinition.Current);
        var victim = new Victim(id, Id, intake.Person.CoverName!)
        {
            Identity = new(Id, id, intake.ToIdentityDetails()),
            Safety = new(Id, id, intake.ToSafetyDetails()),
            SafeContact = new(Id, id, intake.ToSafeContactRule(), stamp.Date),
            Exploitation = new(Id, id, [.. intake.GetForms().Select(f => f.Code).Distinct()], age, account),
        };
        foreach (var (element, statement) in intake.GetIndicators())
        {
            victim.AddIndicator(Guid.CreateVersion7(),
                new(element, statement.Code, statement.Source, IndicatorDetails.GetDefaultConfidence(statement.Source), new(statement.Statement)), null, stamp);
        }

        _victims.Add(victim);
        _consents.AddRange(intake.GetConsents().Select(c => new Sharing.Consent(Guid.CreateVersion7(), Id, id, c.Scope, c.Answer, null)));
        return victim;
    }

    private void AddOpeningEvents(Victim victim, AuditStamp stamp)
    {
        AddEvent(EventCode.CaseOpened, Compartment.CaseFile, stamp);
        AddEvent(victim.Id, null, EventCode.IdentityRecorded, Compartment.Identity, stamp);
        AddEvent(victim.Id, null, EventCode.SafetyRecorded, Compartment.Safety, stamp);
        AddEvent(victim.Id, null, EventCode.SafeContactRecorded, Compartment.SafeContact, stamp);
        AddEvent(victim.Id, null, EventCode.ExploitationRecorded, Compartment.Indicators, stamp);
        if (victim.Indicators.Count > 0)
        {
            AddEvent(victim.Id, null, EventCode.IndicatorsRecorded, Compartment.Indicators, stamp, $"{victim.Indicators.Count}");
        }

        foreach (var consent in Consents)
        {
            AddEvent(victim.Id, null, EventCode.ConsentRecorded, Compartment.Consent, stamp, consent.Scope.ToString());
        }
    }
}
