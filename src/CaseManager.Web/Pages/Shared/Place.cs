using System.Buffers.Text;

namespace CaseManager.Web.Pages.Shared;

/// <summary>A place in a list that is ordered by time, latest first: after or before what has this moment and id.</summary>
public sealed record Place(DateTimeOffset At, Guid Id)
{
    /// <summary>The place as it stands in an address.</summary>
    public override string ToString() => Base64Url.EncodeToString([.. BitConverter.GetBytes(At.UtcTicks), .. Id.ToByteArray()]);

    /// <summary>Reads a place from an address; null where it is none.</summary>
    public static Place? Parse(string? text)
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
