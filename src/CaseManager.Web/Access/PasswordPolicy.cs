using System.Text;
using CaseManager.Data.Security.SignIn;

namespace CaseManager.Web.Access;

/// <summary>Password rules (NIST SP 800-63B): long and not easily guessed. There are no composition rules.</summary>
public static class PasswordPolicy
{
    public const int MinLength = 12;

    public const int MaxLength = 128;

    // Minimum number of characters, and of distinct characters, that must remain after guessable words are removed.
    private const int MinUnguessableLength = 8;
    private const int MinDistinctCharacters = 5;
    private const int MinWordLength = 3;

    private static readonly string[] _commonPasswords =
    [
        "casemanager", "manager", "case", "password", "passwort", "wachtwoord", "parola", "haslo", "letmein", "welcome", "iloveyou", "changeme",
        "administrator", "admin",
        "football", "dragon", "monkey", "sunshine", "princess", "qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl", "zxcvbnm", "yxcvbnm", "qwerty",
        "qwertz", "azerty",
        "1q2w3e4r5t6z", "1q2w3e4r5t", "1q2w3e4r", "1qaz2wsx3edc", "1qaz2wsx", "abcdefghijklmnopqrstuvwxyz", "abcdefgh", "abc123", "abcd", "1234567890",
        "0123456789", "123456789",
        "987654321", "12345678", "123456", "1234",
    ];

    /// <summary>Text key of the error; null if the password is acceptable.</summary>
    public static string? GetErrorKey(string? password, PasswordOwner owner)
    {
        var length = password?.EnumerateRunes().Count() ?? 0;
        return length < MinLength ? "account.newPassword.short" : length > MaxLength ? "account.newPassword.long" : IsGuessable(password!, owner)
            ? "account.newPassword.tooWeak" : null;
    }

    private static bool IsGuessable(string password, PasswordOwner owner)
    {
        var own = string.Join(' ', owner.Name, owner.Email, owner.Organisation);
        var notes = new string([.. own.Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= MinWordLength).Concat(_commonPasswords).OrderByDescending(word => word.Length);
        var left = notes.Aggregate(password, (rest, word) => rest.Replace(word, "", StringComparison.OrdinalIgnoreCase));
        var characters = left.EnumerateRunes().Where(rune => !Rune.IsWhiteSpace(rune)).ToList();
        return characters.Count < MinUnguessableLength || characters.Distinct().Count() < MinDistinctCharacters;
    }
}
