using CaseManager.Domain.People.Names;
using Xunit;

namespace CaseManager.Domain.Tests.People.Names;

public class PersonMatchTests
{
    public static TheoryData<string> Names =>
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Names", "name_pairs.csv")).Skip(1).Select(l => l.Split(',')[1]).Distinct()];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_is_found_in_capitals_and_any_order(string name)
    {
        var notes = name.Split(' ');

        Assert.NotNull(Match(name, name.ToUpperInvariant()));
        Assert.NotNull(Match(name, string.Join(' ', notes.Reverse())));
        Assert.Equal(Match(name, name)!.Score, Match(name, string.Join("  ", notes.Select(w => $" {w},")))!.Score);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("?")]
    [InlineData("N.N.")]
    [InlineData("unknown")]
    [InlineData("Unknown Unknown")]
    [InlineData("NECUNOSCUTĂ")]
    [InlineData("невідомо")]
    [InlineData("FNU LNU")]
    [InlineData("Jane  Doe")]
    [InlineData("xx")]
    public void A_placeholder_name_is_ignored(string placeholder)
    {
        Assert.True(PersonName.IsPlaceholder(placeholder));
        Assert.False(PersonName.Parse(placeholder).IsIdentifying);
        Assert.Null(Match(placeholder, placeholder, 1990, 1990));
    }

    [Theory]
    [InlineData("Ana Rusu")]
    [InlineData("Lan")]
    [InlineData("Ștefan")]
    [InlineData("Nona Ene")]
    public void A_short_name_is_a_name(string name) => Assert.False(PersonName.IsPlaceholder(name));

    [Theory]
    [InlineData("Ștefan Mureșan", "Stefan Muresan", MatchReason.Same)]
    [InlineData("Євген Шевченко", "Yevhen Shevchenko", MatchReason.Script)]
    [InlineData("Alexandra Rusu", "Sanda Rusu", MatchReason.Nickname)]
    [InlineData("Sanne van der Berg", "S. v.d. Berg", MatchReason.Initial)]
    [InlineData("Müller Katharina", "Katharina Müller", MatchReason.Order)]
    [InlineData("Maria Popescu", "Maria-Elena Popescu", MatchReason.PartMissing)]
    [InlineData("Blessing Osagie", "Blessing Osagi", MatchReason.Spelling)]
    public void A_match_gives_its_reasons(string stored, string asked, MatchReason reason)
    {
        var match = Match(stored, asked, 1990, 1990)!;

        Assert.Contains(reason, match.Reasons);
        Assert.Contains(MatchReason.BirthYear, match.Reasons);
        Assert.DoesNotContain(MatchReason.BirthYear, Match(stored, asked, 1990, 1991)?.Reasons ?? []);
    }

    [Theory]
    [InlineData(1990, 1990, true)]
    [InlineData(1990, 1991, true)]
    [InlineData(1990, 1994, false)]
    [InlineData(null, 1994, true)]
    public void Distant_birth_years_do_not_match(int? stored, int? asked, bool found) =>
        Assert.Equal(found, Match("Mihnea Văduva", "Mihnea Vaduva", stored, asked) is not null);

    [Fact]
    public void An_estimated_age_matches_its_whole_range()
    {
        var stored = new PersonTraits(PersonName.Parse("Mihnea Văduva"), null, 2004, 2009);

        Assert.NotNull(PersonMatch.Compare(stored, new(PersonName.Parse("Mihnea Vaduva"), null, 2007, 2007)));
        Assert.Null(PersonMatch.Compare(stored, new(PersonName.Parse("Mihnea Vaduva"), null, 1999, 1999)));
    }

    [Fact]
    public void A_closer_match_scores_higher()
    {
        var same = Match("Denisa Roșu", "Denisa Roșu", 2001, 2001)!.Score;

        Assert.True(same > Match("Denisa Roșu", "Denise Rosu", 2001, 2001)!.Score);
        Assert.True(same > Match("Denisa Roșu", "Denisa Roșu", null, 2001)!.Score);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("a very long name that someone wrote down because they did not know what else belongs here, and then went on and on")]
    [InlineData("\u0627\u0644")]
    [InlineData("😀 Ana 😀 Rusu")]
    [InlineData("O'")]
    public void Any_text_is_accepted(string text) => Assert.Null(Match(text, "Mihnea Văduva"));

    private static PersonMatch? Match(string stored, string asked, int? storedYear = null, int? askedYear = null) =>
        PersonMatch.Compare(new(PersonName.Parse(stored), null, storedYear, storedYear), new(PersonName.Parse(asked), null, askedYear, askedYear));
}
