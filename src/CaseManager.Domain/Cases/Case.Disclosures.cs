using CaseManager.Domain.Access;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Cases;

/// <content>Disclosures to third parties.</content>
public sealed partial class Case
{
    private readonly List<Disclosure> _disclosures = [];

    public IReadOnlyList<Disclosure> Disclosures => Loaded(_disclosures);

    /// <summary>Consents in force on a day that name a recipient.</summary>
    public IReadOnlyList<Consent> ConsentsToDisclosing(Victim victim, DateOnly day) =>
        [.. Consents.Where(c => c.VictimId == victim.Id && c.Scope.NamesRecipient()).Current().Where(c => c.Holds(day))];

    /// <summary>A disclosure needs a consent in force or a legal basis.</summary>
    public Rule? BlockerToDisclosing(Victim victim, DisclosureFacts facts, DateOnly day) =>
        facts is { Consent: null, Basis: null } ? Rule.DisclosureNeedsGround
        : facts.Consent is { } consent && ConsentsToDisclosing(victim, day).All(c => c.Id != consent) ? Rule.ConsentNotInForce
        : facts.Account is { From: { } from, Until: { } until } && until.Latest < from.Earliest ? Rule.PeriodOver
        : null;

    /// <summary>Records a disclosure before it is made. Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.DisclosureNeedsGround"/>, <see cref="Rule.ConsentNotInForce"/> or <see cref="Rule.PeriodOver"/>.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The edition in force has no such legal basis.</exception>
    public Disclosure Disclose(Victim victim, Guid id, DisclosureFacts facts, Signature by)
    {
        if (Disclosures.FirstOrDefault(d => d.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(BlockerToDisclosing(victim, facts, by.Day));
        if (facts.Basis is { } basis && Sharing.LegalBases.Current.Disclosure.All(t => t.Code != basis))
        {
            throw new ArgumentOutOfRangeException(nameof(facts), facts, "There is no such basis.");
        }

        RecordOf(victim.Id, id, CodeOf(facts.Kind), Compartment.Disclosures, by);
        var disclosure = new Disclosure(id, Id, victim.Id, Disclosures.Select(d => d.Number).DefaultIfEmpty().Max() + 1, facts, by);
        _disclosures.Add(disclosure);
        return disclosure;
    }

    private static EventCode CodeOf(DisclosureKind kind) => kind switch
    {
        DisclosureKind.CourtChronology => EventCode.ChronologyMade,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No one has said what happened."),
    };
}
