using CaseManager.Domain.Cases;
using CaseManager.Domain.Law;

namespace CaseManager.Domain.Identification;

/// <summary>A national identification procedure for one victim. A victim may have procedures in two countries, with different results.</summary>
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

    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    /// <summary>Code of a <see cref="LawKind.Scheme"/> entry in the legal reference data.</summary>
    public string SchemeCode { get; private init; } = "";

    /// <summary>Version of the scheme that governs this procedure.</summary>
    public int SchemeVersion { get; private init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string Country => SchemeCode[..2];

    public IdentificationState State { get; private set; }

    /// <summary>Concurrency counter: incremented per step, so that concurrent inserts conflict.</summary>
    public int StepsTaken { get; private set; }

    public StaffId OpenedBy { get; private init; }

    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>All recorded steps, superseded ones included.</summary>
    public IReadOnlyList<IdentificationStep> Steps => Loaded(_steps);

    /// <summary>Steps by number, without superseded ones and those corrected to <see cref="LegalEvent.DidNotHappen"/>.</summary>
    public IReadOnlyList<IdentificationStep> Happened =>
        [.. Steps.NotReplaced().Where(s => s.What != LegalEvent.DidNotHappen).OrderBy(s => s.Number)];

    /// <summary>Whether further steps are possible; a decision alone does not close the procedure.</summary>
    public bool IsOpen => State is not (IdentificationState.Withdrawn or IdentificationState.Disqualified);

    public IReadOnlyList<LegalEvent> Next(Scheme scheme) => IdentificationStates.NextAfter([.. Happened.Select(s => s.What)], scheme);

    /// <summary>Events to which a step may be corrected: those that keep all other steps possible, <see cref="LegalEvent.DidNotHappen"/> included.</summary>
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
