using System.Net.Mail;

namespace CaseManager.Web.Access;

/// <summary>The e-mail addresses that people sign in with.</summary>
public static class Emails
{
    /// <summary>Most characters that one has (RFC 5321, with its brackets).</summary>
    public const int Longest = 254;

    /// <summary>Whether this is an address that mail can be sent to: no more than that.</summary>
    public static bool IsOne(string? text) =>
        text is { Length: <= Longest } && MailAddress.TryCreate(text, out var address) && address.Address == text && !text.Any(char.IsWhiteSpace);
}
