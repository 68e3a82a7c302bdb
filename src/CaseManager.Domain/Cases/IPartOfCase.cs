namespace CaseManager.Domain.Cases;

/// <summary>A row that belongs to a case. The database rejects a change without an event in the history of the case.</summary>
public interface IPartOfCase
{
    CaseId CaseId { get; }
}
