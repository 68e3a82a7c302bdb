using CaseManager.Domain.Deadlines;
using CaseManager.Domain.Law;
using CaseManager.Domain.Tests.Law;

namespace CaseManager.Domain.Tests.Identification;

/// <summary>Procedures in an advanced state, as starting points of tests.</summary>
internal static class FollowedStories
{
    internal const string Recovery = "GB.NRM.RECOVERY";
    internal const string FirstDecision = "GB.NRM.FIRST_DECISION";

    internal static Followed Positive()
    {
        var followed = Followed.In("GB.NRM").After(LegalEvent.Referred);
        followed.Take(LegalEvent.PositiveInitialDecision, "2026-11-05");
        return followed;
    }

    internal static Followed Reflecting(string scheme, params string[] citizenships)
    {
        var followed = Followed.In(scheme, citizenships).After(LegalEvent.Referred);
        followed.Take(LegalEvent.PositiveInitialDecision, "2026-11-23");
        return followed;
    }

    internal static Deadline Claim(Followed followed, string from, Guid? id = null) =>
        followed.Case.AddDeadline(followed.Victim, id ?? Guid.CreateVersion7(), Book.Latest("GB.CICA"), ApproximateDate.Parse(from), Book.Shipped, Stories.Ana);

    internal static LawBook Longer(string code, int length, string? from)
    {
        var before = Book.Latest(code);
        return Book.With(before.Supersede(
            Book.FactsOf(before) with { ValidFrom = from is null ? null : Book.Day(from), Details = (DateRule)before.Details with { Length = length } }, Stories.Ana));
    }
}
