using System.Globalization;
using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Justice;

/// <summary>What someone did in the process of trafficking.</summary>
public enum SuspectRole
{
    /// <summary>Ran it.</summary>
    Organiser,

    /// <summary>Found people, and brought them to agree.</summary>
    Recruiter,

    /// <summary>Brought people from one place to another.</summary>
    Transporter,

    /// <summary>Kept people somewhere.</summary>
    Harbourer,

    /// <summary>Watched people, and made them obey.</summary>
    Controller,

    /// <summary>Profited from what people were made to do.</summary>
    Exploiter,

    /// <summary>Moved the money.</summary>
    MoneyHandler,

    /// <summary>Made or took care of papers.</summary>
    DocumentSupplier,

    /// <summary>Used what people were made to do, and knew.</summary>
    User,

    /// <summary>Helped, being paid by the state.</summary>
    Official,

    /// <summary>Something else, or nobody knows yet.</summary>
    Other,
}

/// <summary>
/// Someone who is suspected, charged or convicted: one person at three stages. Screens call them by a letter; who they are is sealed, with a key of
/// their own. Whose agency looks into them decides which police know of them.
/// </summary>
public sealed class Suspect : SealedRecord<SuspectAccount>, IPartOfCase
{
    private const int Letters = 26;

    private Suspect()
    {
    }

    internal Suspect(Guid id, CaseId caseId, int number, SuspectFacts facts, Signature by)
    {
        (Id, CaseId, Number, AddedBy, AddedAt) = (id, caseId, number, by.Who, by.When);
        Take(facts);
    }

    /// <summary>Names them.</summary>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Their place among the suspects of the case, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>What screens call them: A, B, … Z, A2, …</summary>
    public string Letter => LetterOf(Number);

    /// <summary>The police agency that looks into them; null where none does, or nobody knows which.</summary>
    public OrganisationId? AgencyId { get; private set; }

    /// <summary>What they did.</summary>
    public List<SuspectRole> Roles { get; private set; } = [];

    /// <summary>How far the state is with them, as it was last taken down.</summary>
    public SuspectStatus Status { get; private set; }

    /// <summary>How often that was taken down: of two who do at once, one sees that the other did.</summary>
    public int StatusesTaken { get; private set; }

    /// <summary>Who took them down.</summary>
    public StaffId AddedBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset AddedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => Id;

    /// <summary>What screens call whoever has a place among the suspects of a case.</summary>
    public static string LetterOf(int number) => (char)('A' + ((number - 1) % Letters)) + (number <= Letters ? "" : ((number - 1) / Letters + 1).ToString(CultureInfo.InvariantCulture));

    /// <summary>How far the state is with them, by the verdicts where there are any; where they are, or that they are dead, comes first.</summary>
    public SuspectStatus StatusBy(DefendantOutcome outcome) => Status is SuspectStatus.AtLarge or SuspectStatus.Wanted or SuspectStatus.Deceased ? Status : outcome.IsConvicted ? SuspectStatus.Convicted : outcome.IsAcquitted ? SuspectStatus.Acquitted : Status;

    internal void Take(SuspectFacts facts)
    {
        (AgencyId, Roles) = (facts.Agency, [.. facts.Roles.Order()]);
        Write(facts.Account);
    }

    internal void Pass(SuspectStatus status) => (Status, StatusesTaken) = (status, StatusesTaken + 1);
}

/// <summary>Who a suspect is.</summary>
/// <param name="Name">The name, as far as it is known.</param>
/// <param name="Aliases">What else they are called.</param>
/// <param name="Born">When they were born, as far as is known.</param>
/// <param name="Citizenship">ISO 3166-1 alpha-2; null where nobody knows.</param>
/// <param name="Description">What they did, how they look, where they may be.</param>
public sealed record SuspectAccount(string? Name, IReadOnlyList<string> Aliases, ApproximateDate? Born, string? Citizenship, string? Description);

/// <summary>What is taken down of a suspect.</summary>
/// <param name="Agency">The police agency that looks into them.</param>
/// <param name="Roles">What they did.</param>
/// <param name="Account">Who they are.</param>
public sealed record SuspectFacts(OrganisationId? Agency, IReadOnlyList<SuspectRole> Roles, SuspectAccount Account);

/// <summary>That a suspect came to a status. Never changed.</summary>
public sealed class SuspectStatusChange : SealedRecord<SuspectStatusWords>, IPartOfCase
{
    private SuspectStatusChange()
    {
    }

    internal SuspectStatusChange(Guid id, Suspect suspect, SuspectStatus status, ApproximateDate on, string? words, Signature by)
    {
        (Id, CaseId, SuspectId, Status, On, RecordedBy, RecordedAt) = (id, suspect.CaseId, suspect.Id, status, on, by.Who, by.When);
        Write(new(words));
    }

    /// <summary>Names it.</summary>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Whose it is.</summary>
    public Guid SuspectId { get; private init; }

    /// <summary>To which.</summary>
    public SuspectStatus Status { get; private init; }

    /// <summary>When, as far as is known.</summary>
    public ApproximateDate On { get; private init; } = null!;

    /// <summary>Who took it down.</summary>
    public StaffId RecordedBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => SuspectId;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>What is said of it.</summary>
/// <param name="Said">By whom, where, why; null where nothing was said.</param>
public sealed record SuspectStatusWords(string? Said);
