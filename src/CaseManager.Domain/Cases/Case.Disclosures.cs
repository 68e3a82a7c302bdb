using CaseManager.Domain.Access;
using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;

namespace CaseManager.Domain.Cases;

/// <content>Disclosures to third parties.</content>
public sealed partial class Case
{
    private readonly List<Disclosure> _disclosures = [];

    public IReadOnlyList<Disclosure> Disclosures => EnsureLoaded(_disclosures);

    /// <summary>Consents in force on a day that name a recipient.</summary>
    public IReadOnlyList<Consent> GetDisclosureConsents(Victim victim, DateOnly day) =>
        [.. Consents.Where(c => c.VictimId == victim.Id && c.Scope.RequiresRecipient()).CurrentByScope().Where(c => c.IsInForceOn(day))];

    /// <summary>A disclosure needs a consent in force or a legal basis.</summary>
    public BusinessRule? BlockerToDisclosing(Victim victim, DisclosureDetails details, DateOnly day) =>
        details is { ConsentId: null, Basis: null } ? BusinessRule.DisclosureNeedsBasis
        : details.ConsentId is { } consent && GetDisclosureConsents(victim, day).All(c => c.Id != consent) ? BusinessRule.ConsentNotInForce
        : details.Account is { StartsOn: { } from, EndsOn: { } endsOn } && endsOn.Latest < from.Earliest ? BusinessRule.PeriodEnded
        : null;

    /// <summary>Records a disclosure before it is made. Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="BusinessRuleException">
    /// <see cref="BusinessRule.DisclosureNeedsBasis"/>, <see cref="BusinessRule.ConsentNotInForce"/> or <see cref="BusinessRule.PeriodEnded"/>.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The edition in force has no such legal basis.</exception>
    public Disclosure Disclose(Victim victim, Guid id, DisclosureDetails details, AuditStamp stamp)
    {
        if (Disclosures.FirstOrDefault(d => d.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(BlockerToDisclosing(victim, details, stamp.Date));
        if (details.Basis is { } basis && Sharing.LegalBases.Current.Disclosure.All(t => t.Code != basis))
        {
            throw new ArgumentOutOfRangeException(nameof(details), details, "There is no such basis.");
        }

        AddEvent(victim.Id, id, GetEventCode(details.Kind), Compartment.Disclosures, stamp);
        var disclosure = new Disclosure(id, Id, victim.Id, Disclosures.Select(d => d.Number).DefaultIfEmpty().Max() + 1, details, stamp);
        _disclosures.Add(disclosure);
        return disclosure;
    }

    private static EventCode GetEventCode(DisclosureKind kind) => kind switch
    {
        DisclosureKind.CourtChronology => EventCode.ChronologyCreated,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No one has said what happened."),
    };
}
