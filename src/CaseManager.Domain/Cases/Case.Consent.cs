using CaseManager.Domain.Access;
using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Tasks;

namespace CaseManager.Domain.Cases;

/// <content>Consents. Withdrawing one needs it decrypted.</content>
public sealed partial class Case
{
    /// <summary>Current answer; null if never asked, and for scopes that name a recipient, which have one answer per recipient.</summary>
    public Consent? FindConsent(Victim victim, ConsentScope scope) =>
        !scope.RequiresRecipient() && Consents.Where(c => c.VictimId == victim.Id && c.Scope == scope).CurrentByScope() is [.., var last] ? last : null;

    /// <summary>An answer supersedes only the one that the user has seen.</summary>
    public BusinessRule? BlockerToAnswering(Victim victim, ConsentScope scope, Guid? supersedesId)
    {
        var current = Consents.Where(c => c.VictimId == victim.Id && c.Scope == scope).CurrentByScope();
        return supersedesId is { } before ? current.Any(c => c.Id == before) ? null : BusinessRule.ConsentSuperseded
            : current.Count == 0 || scope.RequiresRecipient() ? null : BusinessRule.ConsentSuperseded;
    }

    /// <summary>Records an answer, which supersedes the previous one. Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.ConsentSuperseded"/>.</exception>
    public Consent RecordConsent(Victim victim, Guid id, ConsentScope scope, ConsentAnswer answer, Guid? supersedesId, AuditStamp stamp)
    {
        if (Consents.FirstOrDefault(c => c.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(BlockerToAnswering(victim, scope, supersedesId));
        AddEvent(victim.Id, id, EventCode.ConsentRecorded, Compartment.Consent, stamp, scope.ToString());
        return AddConsent(victim.Id, id, scope, answer, supersedesId);
    }

    public BusinessRule? BlockerToWithdrawing(Guid consent) =>
        Consents.FirstOrDefault(c => c.Id == consent) is not { State: ConsentState.Given } given ? BusinessRule.ConsentNotGiven
        : Consents.Any(c => c.SupersedesId == given.Id) ? BusinessRule.ConsentSuperseded
        : null;

    /// <summary>
    /// Withdraws a consent and assigns the case lead a task for the same day: stop what relied on it and inform its recipients.
    /// Idempotent: repeating a call with the same id has no effect.
    /// </summary>
    /// <remarks>A withdrawal never reduces support. <paramref name="date"/> is the day on which the survivor stated it.</remarks>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.ConsentNotGiven"/> or <see cref="BusinessRule.ConsentSuperseded"/>.</exception>
    public Consent WithdrawConsent(Guid consent, Guid id, DateOnly date, string? notes, string task, AuditStamp stamp)
    {
        if (Consents.FirstOrDefault(c => c.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(BlockerToWithdrawing(consent));
        var given = Consents.Single(c => c.Id == consent);
        var explained = given.Content ?? throw new InvalidOperationException("The consent has not been opened.");
        AddEvent(given.VictimId, id, EventCode.ConsentWithdrawn, Compartment.Consent, stamp, given.Scope.ToString());
        AddTask(
            Guid.CreateVersion7(stamp.OccurredAt),
            new(Compartment.Safety, given.VictimId, TaskKind.FollowUp, GetLeadOrCaller(stamp), stamp.Date, Recurrence.None, task, null), stamp);
        return AddConsent(
            given.VictimId, id, given.Scope,
            new(ConsentState.Withdrawn, date, null, null) { Details = explained.Details with { AdditionalInformation = notes } }, consent);
    }

    private Consent AddConsent(VictimId victim, Guid id, ConsentScope scope, ConsentAnswer answer, Guid? supersedesId)
    {
        var consent = new Consent(id, Id, victim, scope, answer, Consents.FirstOrDefault(c => c.Id == supersedesId));
        _consents.Add(consent);
        return consent;
    }

    // The case lead if they can own such a task, else the caller.
    private StaffId GetLeadOrCaller(AuditStamp stamp, Compartment compartment = Compartment.Safety) =>
        Members.FirstOrDefault(m => m.CaseRole == CaseRole.Lead && !m.HasEnded(stamp.OccurredAt))?.StaffId is { } lead
        && BlockerToOwning(lead, compartment, stamp) is null ? lead : stamp.ActorId;
}
