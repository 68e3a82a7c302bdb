namespace CaseManager.Web.Tests.Secrecy;

/// <summary>A clock that throws on the next calls, so that a request fails with a message chosen by the test.</summary>
internal sealed class StoppingClock : TimeProvider
{
    public string Message { get; set; } = "";

    public int Times { get; set; }

    public override DateTimeOffset GetUtcNow() => Times-- <= 0 ? base.GetUtcNow() : throw new InvalidTimeZoneException(Message);
}
