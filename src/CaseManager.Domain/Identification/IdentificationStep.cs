using CaseManager.Domain.Cases;
using CaseManager.Domain.Law;

namespace CaseManager.Domain.Identification;

/// <summary>
/// Something that happened in a state's procedure. What and when stand in the clear, to be counted; by whom and why are sealed. Never changed:
/// who corrects it adds another that takes its place.
/// </summary>
public sealed class IdentificationStep : SealedRecord<StepAccount>, IPartOfCase, IReplaceable
{
    private IdentificationStep()
    {
    }

    internal IdentificationStep(Guid id, IdentificationProcedure procedure, int number, StepFacts facts, IdentificationStep? instead, Signature by)
    {
        (Id, CaseId, VictimId, ProcedureId, Number, Replaces) = (id, procedure.CaseId, procedure.VictimId, procedure.Id, number, instead?.Id);
        (What, On, Until, RecordedBy, RecordedAt) = (facts.What, facts.On, facts.Until, by.Who, by.When);
        Write(facts.Account);
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Whom it concerns.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>Of which procedure.</summary>
    public Guid ProcedureId { get; private init; }

    /// <summary>Its place among the steps, from 1; a correction has the place of what it corrects.</summary>
    public int Number { get; private init; }

    /// <summary>What happened.</summary>
    public LegalEvent What { get; private init; }

    /// <summary>When, as far as is known.</summary>
    public ApproximateDate On { get; private init; } = null!;

    /// <summary>The last day of what was granted or made longer; null where nothing was, or nobody said.</summary>
    public DateOnly? Until { get; private init; }

    /// <summary>The step whose place it took; null for none.</summary>
    public Guid? Replaces { get; private init; }

    /// <summary>Who took it down.</summary>
    public StaffId RecordedBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>By whom, and why.</summary>
/// <param name="Authority">Who did it: who referred, who decided.</param>
/// <param name="ExternalReference">What they call the person's file.</param>
/// <param name="Reasons">The reasons given.</param>
/// <param name="Document">The document on file that says so; null where there is none.</param>
public sealed record StepAccount(string? Authority, string? ExternalReference, string? Reasons, Guid? Document);

/// <summary>What is taken down of a step.</summary>
/// <param name="What">What happened.</param>
/// <param name="On">When, as far as is known.</param>
/// <param name="Until">Until when, where whoever decided said so.</param>
/// <param name="Account">By whom, and why.</param>
public sealed record StepFacts(LegalEvent What, ApproximateDate On, DateOnly? Until, StepAccount Account);
