using CaseManager.Domain.Access;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Tasks;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Cases;

/// <content>What the survivors agree to. A consent that is withdrawn must be decrypted.</content>
public sealed partial class Case
{
    /// <summary>The answer that counts to a question asked of someone once; null where it was never asked, and for what is asked of each recipient anew.</summary>
    public Consent? ConsentOf(Victim victim, ConsentScope scope) =>
        !scope.NamesRecipient() && Consents.Where(c => c.VictimId == victim.Id && c.Scope == scope).Current() is [.., var last] ? last : null;

    /// <summary>Why an answer cannot take the place of another; null where it can: no one takes the place of one that they have not seen.</summary>
    public Rule? BlockerToAnswering(Victim victim, ConsentScope scope, Guid? instead)
    {
        var current = Consents.Where(c => c.VictimId == victim.Id && c.Scope == scope).Current();
        return instead is { } before ? current.Any(c => c.Id == before) ? null : Rule.ConsentReplaced
            : current.Count == 0 || scope.NamesRecipient() ? null : Rule.ConsentReplaced;
    }

    /// <summary>Takes down an answer, in the place of the one before. Whoever asks twice with one id has taken down one.</summary>
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

    /// <summary>Why a consent cannot be taken back; null where it can.</summary>
    public Rule? BlockerToWithdrawing(Guid consent) =>
        Consents.FirstOrDefault(c => c.Id == consent) is not { State: ConsentState.Given } given ? Rule.ConsentNotGiven
        : Consents.Any(c => c.Replaces == given.Id) ? Rule.ConsentReplaced
        : null;

    /// <summary>
    /// A survivor takes a consent back. Nothing is taken from them for it; whoever leads the case is to stop what rests on it today, and to tell
    /// whoever was told. Whoever asks twice with one id has taken it down once.
    /// </summary>
    /// <param name="consent">Which.</param>
    /// <param name="id">Names the withdrawal.</param>
    /// <param name="on">The day on which it was said.</param>
    /// <param name="words">How it was said.</param>
    /// <param name="task">What the task says.</param>
    /// <param name="by">Who takes it down.</param>
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

    // Whoever leads the case, where they can have such a task; else whoever acts.
    private StaffId LeadOr(Signature by, Compartment compartment = Compartment.Safety) =>
        Members.FirstOrDefault(m => m.Capacity == Capacity.Lead && !m.IsOver(by.When))?.StaffId is { } lead && BlockerToOwning(lead, compartment, by) is null ? lead : by.Who;
}
