using System.Buffers.Text;

namespace CaseManager.Web.Pages.Shared;

/// <summary>Page cursor for keyset pagination by time, latest first.</summary>
public sealed record PageCursor(DateTimeOffset Timestamp, Guid Id)
{
    /// <summary>Value for a URL.</summary>
    public override string ToString() => Base64Url.EncodeToString([.. BitConverter.GetBytes(Timestamp.UtcTicks), .. Id.ToByteArray()]);

    /// <summary>Parses a cursor from a URL; null if it is invalid.</summary>
    public static PageCursor? Parse(string? text)
    {
        if (text is null || !Base64Url.IsValid(text, out var length) || length != 24)
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(text);
        var ticks = BitConverter.ToInt64(bytes);
        return ticks >= DateTimeOffset.MinValue.UtcTicks && ticks <= DateTimeOffset.MaxValue.UtcTicks
            ? new(new DateTimeOffset(ticks, TimeSpan.Zero), new Guid(bytes.AsSpan(8)))
            : null;
    }
}
