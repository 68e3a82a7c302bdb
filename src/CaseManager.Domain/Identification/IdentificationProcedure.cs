using CaseManager.Domain.Cases;
using CaseManager.Domain.Law;

namespace CaseManager.Domain.Identification;

/// <summary>A state's procedure for one person. The same person may be in those of two countries, with different ends.</summary>
public sealed class IdentificationProcedure : RecordWithLists, IPartOfCase
{
    private readonly List<IdentificationStep> _steps = [];

    private IdentificationProcedure()
    {
    }

    internal IdentificationProcedure(Guid id, CaseId caseId, VictimId victimId, LawEntry scheme, Signature by)
    {
        (Id, CaseId, VictimId, SchemeCode, SchemeVersion) = (id, caseId, victimId, scheme.Code, scheme.Version);
        (OpenedBy, OpenedAt) = (by.Who, by.When);
    }

    /// <summary>Names it.</summary>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Whose it is.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>Code of the procedure, among the <see cref="LawKind.Scheme"/> on file.</summary>
    public string SchemeCode { get; private init; } = "";

    /// <summary>The version of it that governs this one.</summary>
    public int SchemeVersion { get; private init; }

    /// <summary>The country whose procedure it is, ISO 3166-1 alpha-2.</summary>
    public string Country => SchemeCode[..2];

    /// <summary>Where it stands.</summary>
    public IdentificationState State { get; private set; }

    /// <summary>How many steps were taken down, corrections among them: of two who take one down at once, one sees that the other did.</summary>
    public int StepsTaken { get; private set; }

    /// <summary>Who began it here.</summary>
    public StaffId OpenedBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>Everything that was taken down of it.</summary>
    public IReadOnlyList<IdentificationStep> Steps => Loaded(_steps);

    /// <summary>What has happened, as it stands, in its order.</summary>
    public IReadOnlyList<IdentificationStep> Happened =>
        [.. Steps.NotReplaced().Where(s => s.What != LegalEvent.DidNotHappen).OrderBy(s => s.Number)];

    /// <summary>Whether it goes on, or may.</summary>
    public bool IsOpen => State is not (IdentificationState.Withdrawn or IdentificationState.Disqualified);

    /// <summary>What may happen next.</summary>
    public IReadOnlyList<LegalEvent> Next(Scheme scheme) => IdentificationStates.NextAfter([.. Happened.Select(s => s.What)], scheme);

    /// <summary>What a step may be said to have been after all: whatever leaves the rest possible, and nothing at all among it.</summary>
    public IReadOnlyList<LegalEvent> Instead(IdentificationStep step, Scheme scheme) =>
        [.. Enum.GetValues<LegalEvent>().Where(what => IdentificationStates.IsPossible(With(what, step.Id), scheme))];

    internal IReadOnlyList<LegalEvent> With(LegalEvent what, Guid? instead) =>
    [
        .. (instead is null ? [.. Happened.Select(s => s.What), what] : Happened.Select(s => s.Id == instead ? what : s.What)).Where(w => w != LegalEvent.DidNotHappen),
    ];

    internal int? NumberOf(Guid? step) => Steps.FirstOrDefault(s => s.Id == step)?.Number;

    internal IdentificationStep Take(Guid id, StepFacts facts, IdentificationStep? instead, Signature by)
    {
        var step = new IdentificationStep(id, this, instead?.Number ?? Steps.Select(s => s.Number).DefaultIfEmpty().Max() + 1, facts, instead, by);
        _steps.Add(step);
        StepsTaken++;
        State = IdentificationStates.StateAfter([.. Happened.Select(s => s.What)]);
        return step;
    }
}
