using System.Net.Mail;

namespace CaseManager.Web.Access;

public static class EmailAddress
{
    /// <summary>Maximum length in characters (RFC 5321: 256 with the angle brackets).</summary>
    public const int MaxLength = 254;

    /// <summary>Whether mail can be sent to this address; nothing more is checked.</summary>
    public static bool IsValid(string? text) =>
        text is { Length: <= MaxLength } && MailAddress.TryCreate(text, out var address) && address.Address == text && !text.Any(char.IsWhiteSpace);
}
