using CaseManager.Domain.Access;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Tasks;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Cases;

/// <content>Consents. Withdrawing one needs it decrypted.</content>
public sealed partial class Case
{
    /// <summary>Current answer; null if never asked, and for scopes that name a recipient, which have one answer per recipient.</summary>
    public Consent? ConsentOf(Victim victim, ConsentScope scope) =>
        !scope.NamesRecipient() && Consents.Where(c => c.VictimId == victim.Id && c.Scope == scope).Current() is [.., var last] ? last : null;

    /// <summary>An answer supersedes only the one that the user has seen.</summary>
    public Rule? BlockerToAnswering(Victim victim, ConsentScope scope, Guid? instead)
    {
        var current = Consents.Where(c => c.VictimId == victim.Id && c.Scope == scope).Current();
        return instead is { } before ? current.Any(c => c.Id == before) ? null : Rule.ConsentReplaced
            : current.Count == 0 || scope.NamesRecipient() ? null : Rule.ConsentReplaced;
    }

    /// <summary>Records an answer, which supersedes the previous one. Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.ConsentReplaced"/>.</exception>
    public Consent RecordConsent(Victim victim, Guid id, ConsentScope scope, ConsentAnswer answer, Guid? instead, Signature by)
    {
        if (Consents.FirstOrDefault(c => c.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(BlockerToAnswering(victim, scope, instead));
        RecordOf(victim.Id, id, EventCode.ConsentRecorded, Compartment.Consent, by, scope.ToString());
        return Answer(victim.Id, id, scope, answer, instead);
    }

    public Rule? BlockerToWithdrawing(Guid consent) =>
        Consents.FirstOrDefault(c => c.Id == consent) is not { State: ConsentState.Given } given ? Rule.ConsentNotGiven
        : Consents.Any(c => c.Replaces == given.Id) ? Rule.ConsentReplaced
        : null;

    /// <summary>
    /// Withdraws a consent and assigns the case lead a task for the same day: stop what relied on it and inform its recipients.
    /// Idempotent: repeating a call with the same id has no effect.
    /// </summary>
    /// <remarks>A withdrawal never reduces support. <paramref name="on"/> is the day on which the survivor stated it.</remarks>
    /// <exception cref="RuleBrokenException"><see cref="Rule.ConsentNotGiven"/> or <see cref="Rule.ConsentReplaced"/>.</exception>
    public Consent WithdrawConsent(Guid consent, Guid id, DateOnly on, string? words, string task, Signature by)
    {
        if (Consents.FirstOrDefault(c => c.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(BlockerToWithdrawing(consent));
        var given = Consents.Single(c => c.Id == consent);
        var explained = given.Content ?? throw new InvalidOperationException("The consent has not been opened.");
        RecordOf(given.VictimId, id, EventCode.ConsentWithdrawn, Compartment.Consent, by, given.Scope.ToString());
        AddTask(
            Guid.CreateVersion7(by.When), new(Compartment.Safety, given.VictimId, TaskKind.FollowUp, LeadOr(by), by.Day, Recurrence.None, task, null), by);
        return Answer(
            given.VictimId, id, given.Scope, new(ConsentState.Withdrawn, on, null, null) { Details = explained.Details with { Words = words } }, consent);
    }

    private Consent Answer(VictimId victim, Guid id, ConsentScope scope, ConsentAnswer answer, Guid? instead)
    {
        var consent = new Consent(id, Id, victim, scope, answer, Consents.FirstOrDefault(c => c.Id == instead));
        _consents.Add(consent);
        return consent;
    }

    // The case lead if they can own such a task, else the caller.
    private StaffId LeadOr(Signature by, Compartment compartment = Compartment.Safety) =>
        Members.FirstOrDefault(m => m.Capacity == Capacity.Lead && !m.IsOver(by.When))?.StaffId is { } lead && BlockerToOwning(lead, compartment, by) is null ? lead : by.Who;
}
