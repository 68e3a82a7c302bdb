using CaseManager.Domain.Access;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Cases;

/// <content>Victims. The single record that a method changes must be loaded: unlike lists, it is not guarded.</content>
public sealed partial class Case
{
    /// <summary>The identities of all victims must be decrypted.</summary>
    public Rule? BlockerToAdding(string? coverName) => BlockerToCalling(coverName, null);

    /// <summary>Adds a victim with all intake questions not asked. Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.CoverNameMissing"/>, <see cref="Rule.CoverNameTaken"/> or <see cref="Rule.CoverNameTells"/>.
    /// </exception>
    public Victim AddVictim(VictimId id, string? coverName, Answer<BirthDate> born, ApproximateDate? began, Signature by)
    {
        if (Victims.FirstOrDefault(v => v.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(BlockerToAdding(coverName));
        var victim = TakeDown(
            id,
            new IntakeAnswers
            {
                Person = new(coverName, default, default, born, default, default, default, default, default, default),
                Places = new(default, default, default, began is null ? default(Answer<ApproximateDate>) : began, default, default),
            },
            by);
        RecordOf(id, null, EventCode.VictimAdded, Compartment.CaseFile, by);
        return victim;
    }

    /// <summary>Records how two victims are related. Idempotent: the same kind of link between the same two victims is recorded once.</summary>
    /// <exception cref="ArgumentException">Both are the same person.</exception>
    public VictimLink Link(Guid id, Victim someone, Victim other, LinkKind kind, Signature by)
    {
        if (someone.Id == other.Id)
        {
            throw new ArgumentException("No one is linked with themselves.", nameof(other));
        }

        if (Links.FirstOrDefault(l => l.Kind == kind && l.From(someone.Id) == other.Id) is { } already)
        {
            return already;
        }

        var link = new VictimLink(id, Id, someone.Id, other.Id, kind, by);
        _links.Add(link);
        RecordOf(someone.Id, id, EventCode.VictimsLinked, Compartment.Indicators, by);
        return link;
    }

    /// <summary>Records an authority's decision on the trafficking status. Idempotent: repeating a call with the same id has no effect.</summary>
    public TraffickingStatusDecision RecordStatus(Victim victim, Guid id, StatusFacts facts, Signature by)
    {
        if (victim.StatusDecisions.FirstOrDefault(d => d.Id == id) is { } already)
        {
            return already;
        }

        RecordOf(victim.Id, id, EventCode.TraffickingStatusRecorded, Compartment.Indicators, by);
        return victim.Decided(id, facts, by);
    }

    /// <summary>Idempotent: repeating a call with the same id has no effect.</summary>
    public BroughtToSafety RecordBroughtToSafety(Victim victim, Guid id, BroughtToSafetyFacts facts, Signature by)
    {
        if (victim.TimesBroughtToSafety.FirstOrDefault(b => b.Id == id) is { } already)
        {
            return already;
        }

        RecordOf(victim.Id, id, EventCode.BroughtToSafetyRecorded, Compartment.Indicators, by);
        return victim.Brought(id, facts, by);
    }

    /// <summary>Overwrites the previous circumstances.</summary>
    public void RecordCircumstances(Victim victim, CircumstanceFacts facts, Signature by)
    {
        victim.Lives(facts);
        RecordOf(victim.Id, null, EventCode.CircumstancesRecorded, Compartment.Identity, by);
    }

    /// <summary>Overwrites the previous record of guardianship and age assessment.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.NotAChild"/>.</exception>
    public void RecordChildProtection(Victim victim, ChildProtectionFacts facts, Signature by)
    {
        ThrowIf(victim.IsTakenForAChild ? null : Rule.NotAChild);
        victim.IsProtected(facts);
        RecordOf(victim.Id, null, EventCode.ChildProtectionRecorded, Compartment.Identity, by);
    }

    private Rule? BlockerToCalling(string? coverName, Victim? victim) =>
        string.IsNullOrWhiteSpace(coverName) ? Rule.CoverNameMissing
        : Victims.Any(v => v != victim && string.Equals(v.CoverName, coverName, StringComparison.OrdinalIgnoreCase)) ? Rule.CoverNameTaken
        : Domain.Victims.CoverName.Tells(coverName, Victims.SelectMany(RealNamesOf)) ? Rule.CoverNameTells
        : null;

    private static IEnumerable<string?> RealNamesOf(Victim victim) => victim.Identity is not { } identity ? []
        : identity.Content is { } known ? known.Names()
        : throw new InvalidOperationException("Who the people of the case are has not been opened.");

    // Creates the same records however a victim enters the case; questions not asked are recorded as not asked.
    private Victim TakeDown(VictimId id, IntakeAnswers intake, Signature by)
    {
        var account = intake.ExploitationAccount();
        var age = AgeGroups.When(intake.Person!.Born.Value, account.Began.Value, by.Day, LegalDefinition.Current);
        var victim = new Victim(id, Id, intake.Person.CoverName!)
        {
            Identity = new(Id, id, intake.IdentityFacts()),
            Safety = new(Id, id, intake.SafetyFacts()),
            SafeContact = new(Id, id, intake.SafeContactRule(), by.Day),
            Exploitation = new(Id, id, [.. intake.Forms().Select(f => f.Code).Distinct()], age, account),
        };
        foreach (var (element, said) in intake.Indicators())
        {
            victim.Observe(Guid.CreateVersion7(), new(element, said.Code, said.Source, IndicatorFacts.ConfidenceIn(said.Source), new(said.Said)), null, by);
        }

        _victims.Add(victim);
        _consents.AddRange(intake.Consents().Select(c => new Sharing.Consent(Guid.CreateVersion7(), Id, id, c.Scope, c.Answer, null)));
        return victim;
    }

    private void TellOpening(Victim victim, Signature by)
    {
        Record(EventCode.CaseOpened, Compartment.CaseFile, by);
        RecordOf(victim.Id, null, EventCode.IdentityRecorded, Compartment.Identity, by);
        RecordOf(victim.Id, null, EventCode.SafetyRecorded, Compartment.Safety, by);
        RecordOf(victim.Id, null, EventCode.SafeContactRecorded, Compartment.SafeContact, by);
        RecordOf(victim.Id, null, EventCode.ExploitationRecorded, Compartment.Indicators, by);
        if (victim.Indicators.Count > 0)
        {
            RecordOf(victim.Id, null, EventCode.IndicatorsRecorded, Compartment.Indicators, by, $"{victim.Indicators.Count}");
        }

        foreach (var consent in Consents)
        {
            RecordOf(victim.Id, null, EventCode.ConsentRecorded, Compartment.Consent, by, consent.Scope.ToString());
        }
    }
}
