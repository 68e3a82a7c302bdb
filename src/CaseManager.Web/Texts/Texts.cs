using System.Globalization;

namespace CaseManager.Web;

/// <summary>The texts in the language of the reader (<see cref="CultureInfo.CurrentUICulture"/>).</summary>
public sealed class TextLocalizer(TextStore store)
{
    public CultureInfo Culture => CultureInfo.CurrentUICulture;

    /// <exception cref="KeyNotFoundException">The language has no such text.</exception>
    /// <exception cref="FormatException">The number of placeholders differs from the number of arguments.</exception>
    public string this[string key, params object?[] arguments]
    {
        get
        {
            var text = Find(key);
            return Fill(key, text, text.Sentence ?? throw CreateMissingTextException(key, "it counts something and needs a number"), arguments);
        }
    }

    /// <summary>The text in the plural form of the number. The number is placeholder {0}, the arguments follow.</summary>
    public string Count(string key, long number, params object?[] others)
    {
        var text = Find(key);
        var form = PluralRules.GetForm(PluralLanguage, number);
        var sentence = text.Forms.GetValueOrDefault(form) ?? throw CreateMissingTextException(key, $"it has no form '{form}'");
        return Fill(key, text, sentence, [number.ToString("N0", Culture), .. others]);
    }

    public bool Has(string key) => store.GetTexts(Language).ContainsKey(key);

    /// <summary>The label of a code: the text codes.Type.Member.</summary>
    public string Describe(Enum code) => this[$"codes.{code.GetType().Name}.{code}"];

    public string FormatDate(DateOnly date) => FormatDate(date.Year, date.Month, date.Day);

    /// <summary>The known part of a date: a year, a month and year, or a full date.</summary>
    public string FormatDate(int year, int? month = null, int? day = null) => (month, day) switch
    {
        ({ } ofYear, { } ofMonth) => this["common.date.day", ofMonth, GetMonthName(ofYear), year],
        ({ } ofYear, null) => this["common.date.month", GetMonthName(ofYear), year],
        _ => this["common.date.year", year],
    };

    /// <summary>A moment in local time of the zone.</summary>
    public string FormatDateTime(DateTimeOffset moment, TimeZoneInfo zone)
    {
        var there = TimeZoneInfo.ConvertTime(moment, zone);
        return this["common.date.moment", there.Day, GetMonthName(there.Month), there.Year, there.ToString("HH:mm", Culture)];
    }

    /// <summary>The language of the culture, or of its nearest parent culture that has texts.</summary>
    private string Language
    {
        get
        {
            for (var culture = Culture; culture.Name.Length > 0; culture = culture.Parent)
            {
                if (store.HasLanguage(culture.Name))
                {
                    return culture.Name;
                }
            }

            throw new KeyNotFoundException($"There are no texts in the language '{Culture.Name}'.");
        }
    }

    private string PluralLanguage => Language == PseudoLanguage.Code ? PseudoLanguage.SourceLanguage : Language;

    // The genitive, used beside a day: in Polish "20 listopada", not "20 listopad".
    private string GetMonthName(int month) => Culture.DateTimeFormat.MonthGenitiveNames[month - 1];

    private LocalizedText Find(string key) => store.GetTexts(Language).GetValueOrDefault(key) ?? throw CreateMissingTextException(key, "there is no such text");

    private string Fill(string key, LocalizedText text, string sentence, object?[] arguments) => text.Placeholders.Count == arguments.Length
        ? LocalizedText.Fill(sentence, hole => Convert.ToString(arguments[hole], Culture))
        : throw new FormatException($"{Language}: {key} has {text.Placeholders.Count} holes and got {arguments.Length} arguments.");

    private KeyNotFoundException CreateMissingTextException(string key, string reason) => new($"{Language}: {key}: {reason}");
}
