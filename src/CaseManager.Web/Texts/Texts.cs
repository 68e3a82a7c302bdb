using System.Globalization;

namespace CaseManager.Web;

/// <summary>The texts in the language of whoever is reading (<see cref="CultureInfo.CurrentUICulture"/>).</summary>
public sealed class Texts(TextStore store)
{
    public CultureInfo Culture => CultureInfo.CurrentUICulture;

    /// <exception cref="KeyNotFoundException">The language has no such text.</exception>
    /// <exception cref="FormatException">The text has more holes than there are arguments, or fewer.</exception>
    public string this[string key, params object?[] arguments]
    {
        get
        {
            var text = Find(key);
            return Fill(key, text, text.Sentence ?? throw Missing(key, "it counts something and needs a number"), arguments);
        }
    }

    /// <summary>The text in the form that the number asks for. The number is hole {0}, the others follow.</summary>
    public string Count(string key, long number, params object?[] others)
    {
        var text = Find(key);
        var form = Plurals.FormFor(PluralLanguage, number);
        var sentence = text.Forms.GetValueOrDefault(form) ?? throw Missing(key, $"it has no form '{form}'");
        return Fill(key, text, sentence, [number.ToString("N0", Culture), .. others]);
    }

    public bool Has(string key) => store.TextsOf(Language).ContainsKey(key);

    /// <summary>What a code is called: the text codes.Type.Member.</summary>
    public string Of(Enum code) => this[$"codes.{code.GetType().Name}.{code}"];

    public string Date(DateOnly date) => Date(date.Year, date.Month, date.Day);

    /// <summary>As much of a date as is known: a year, a month, or a day.</summary>
    public string Date(int year, int? month = null, int? day = null) => (month, day) switch
    {
        ({ } ofYear, { } ofMonth) => this["common.date.day", ofMonth, MonthName(ofYear), year],
        ({ } ofYear, null) => this["common.date.month", MonthName(ofYear), year],
        _ => this["common.date.year", year],
    };

    /// <summary>A moment, as the clocks in the zone show it.</summary>
    public string Moment(DateTimeOffset moment, TimeZoneInfo zone)
    {
        var there = TimeZoneInfo.ConvertTime(moment, zone);
        return this["common.date.moment", there.Day, MonthName(there.Month), there.Year, there.ToString("HH:mm", Culture)];
    }

    /// <summary>The language as the texts are kept: that of the culture, or of the nearest culture above it that has texts.</summary>
    private string Language
    {
        get
        {
            for (var culture = Culture; culture.Name.Length > 0; culture = culture.Parent)
            {
                if (store.Speaks(culture.Name))
                {
                    return culture.Name;
                }
            }

            throw new KeyNotFoundException($"There are no texts in the language '{Culture.Name}'.");
        }
    }

    private string PluralLanguage => Language == PseudoTexts.Language ? PseudoTexts.MadeFrom : Language;

    // As it stands beside a day: Polish says "20 listopada" and not "20 listopad".
    private string MonthName(int month) => Culture.DateTimeFormat.MonthGenitiveNames[month - 1];

    private Wording Find(string key) => store.TextsOf(Language).GetValueOrDefault(key) ?? throw Missing(key, "there is no such text");

    private string Fill(string key, Wording text, string sentence, object?[] arguments) => text.Holes.Count == arguments.Length
        ? Wording.Fill(sentence, hole => Convert.ToString(arguments[hole], Culture))
        : throw new FormatException($"{Language}: {key} has {text.Holes.Count} holes and got {arguments.Length} arguments.");

    private KeyNotFoundException Missing(string key, string why) => new($"{Language}: {key}: {why}");
}
