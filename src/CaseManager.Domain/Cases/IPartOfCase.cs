namespace CaseManager.Domain.Cases;

/// <summary>A row of a case. None changes without an event in the case's history.</summary>
public interface IPartOfCase
{
    /// <summary>The case it belongs to.</summary>
    CaseId CaseId { get; }
}
