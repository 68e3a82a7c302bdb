using System.Net.Mail;

namespace CaseManager.Web.Access;

public static class Emails
{
    /// <summary>Maximum length in characters (RFC 5321: 256 with the angle brackets).</summary>
    public const int Longest = 254;

    /// <summary>Whether mail can be sent to this address; nothing more is checked.</summary>
    public static bool IsOne(string? text) =>
        text is { Length: <= Longest } && MailAddress.TryCreate(text, out var address) && address.Address == text && !text.Any(char.IsWhiteSpace);
}
