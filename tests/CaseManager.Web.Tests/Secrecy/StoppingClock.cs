namespace CaseManager.Web.Tests.Secrecy;

/// <summary>A clock that throws the next times it is asked, so that a request fails with a message of the test's choice.</summary>
internal sealed class StoppingClock : TimeProvider
{
    public string Message { get; set; } = "";

    public int Times { get; set; }

    public override DateTimeOffset GetUtcNow() => Times-- <= 0 ? base.GetUtcNow() : throw new InvalidTimeZoneException(Message);
}
