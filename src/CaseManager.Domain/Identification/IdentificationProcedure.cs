using CaseManager.Domain.Cases;
using CaseManager.Domain.LegalReference;

namespace CaseManager.Domain.Identification;

/// <summary>A national identification procedure for one victim. A victim may have procedures in two countries, with different results.</summary>
public sealed class IdentificationProcedure : RecordWithLists, IPartOfCase
{
    private readonly List<IdentificationStep> _steps = [];

    private IdentificationProcedure()
    {
    }

    internal IdentificationProcedure(Guid id, CaseId caseId, VictimId victimId, LegalReferenceEntry scheme, AuditStamp stamp)
    {
        (Id, CaseId, VictimId, SchemeCode, SchemeVersion) = (id, caseId, victimId, scheme.Code, scheme.Version);
        (OpenedBy, OpenedAt) = (stamp.ActorId, stamp.OccurredAt);
    }

    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    /// <summary>Code of a <see cref="LegalReferenceKind.Scheme"/> entry in the legal reference data.</summary>
    public string SchemeCode { get; private init; } = "";

    /// <summary>Version of the scheme that governs this procedure.</summary>
    public int SchemeVersion { get; private init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string Country => SchemeCode[..2];

    public IdentificationState State { get; private set; }

    /// <summary>Concurrency counter: incremented per step, so that concurrent inserts conflict.</summary>
    public int StepCounter { get; private set; }

    public StaffId OpenedBy { get; private init; }

    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>All recorded steps, superseded ones included.</summary>
    public IReadOnlyList<IdentificationStep> Steps => EnsureLoaded(_steps);

    /// <summary>Steps by number, without superseded ones and those corrected to <see cref="LegalEvent.RecordedInError"/>.</summary>
    public IReadOnlyList<IdentificationStep> ActiveSteps =>
        [.. Steps.Current().Where(s => s.Event != LegalEvent.RecordedInError).OrderBy(s => s.Number)];

    /// <summary>Whether further steps are possible; a decision alone does not close the procedure.</summary>
    public bool IsOpen => State is not (IdentificationState.Withdrawn or IdentificationState.Disqualified);

    public IReadOnlyList<LegalEvent> GetNextEvents(Scheme scheme) => IdentificationStates.GetNextEvents([.. ActiveSteps.Select(s => s.Event)], scheme);

    /// <summary>Events to which a step may be corrected: those that keep all other steps possible, <see cref="LegalEvent.RecordedInError"/> included.</summary>
    public IReadOnlyList<LegalEvent> GetPossibleCorrections(IdentificationStep step, Scheme scheme) =>
        [.. Enum.GetValues<LegalEvent>().Where(kind => IdentificationStates.IsPossible(BuildSequence(kind, step.Id), scheme))];

    internal IReadOnlyList<LegalEvent> BuildSequence(LegalEvent kind, Guid? supersedesId) =>
    [
        .. (supersedesId is null ? [.. ActiveSteps.Select(s => s.Event), kind]
            : ActiveSteps.Select(s => s.Id == supersedesId ? kind : s.Event)).Where(w => w != LegalEvent.RecordedInError),
    ];

    internal int? FindStepNumber(Guid? step) => Steps.FirstOrDefault(s => s.Id == step)?.Number;

    internal IdentificationStep AddStep(Guid id, IdentificationStepDetails details, IdentificationStep? supersedesId, AuditStamp stamp)
    {
        var step = new IdentificationStep(id, this, supersedesId?.Number ?? Steps.Select(s => s.Number).DefaultIfEmpty().Max() + 1, details,
            supersedesId, stamp);
        _steps.Add(step);
        StepCounter++;
        State = IdentificationStates.GetStateAfter([.. ActiveSteps.Select(s => s.Event)]);
        return step;
    }
}
