namespace CaseManager.Web.Tests.Encryption;

/// <summary>A clock that throws on the next calls, so that a request fails with a message chosen by the test.</summary>
internal sealed class ThrowingClock : TimeProvider
{
    public string Message { get; set; } = "";

    public int RemainingThrows { get; set; }

    public override DateTimeOffset GetUtcNow() => RemainingThrows-- <= 0 ? base.GetUtcNow() : throw new InvalidTimeZoneException(Message);
}
