using CaseManager.Domain.Names;
using Xunit;

namespace CaseManager.Domain.Tests.Names;

public class PersonMatchTests
{
    public static TheoryData<string> Names => [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Names", "name_pairs.csv")).Skip(1).Select(l => l.Split(',')[1]).Distinct()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Anyone_is_found_by_their_own_name_in_capitals_and_in_any_order(string name)
    {
        var words = name.Split(' ');

        Assert.NotNull(Between(name, name.ToUpperInvariant()));
        Assert.NotNull(Between(name, string.Join(' ', words.Reverse())));
        Assert.Equal(Between(name, name)!.Score, Between(name, string.Join("  ", words.Select(w => $" {w},")))!.Score);
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
    public void What_stands_where_there_is_no_name_is_no_name(string placeholder)
    {
        Assert.True(PersonName.IsPlaceholder(placeholder));
        Assert.False(PersonName.Of(placeholder).SaysSomething);
        Assert.Null(Between(placeholder, placeholder, 1990, 1990));
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
    public void A_match_says_why(string stored, string asked, MatchReason reason)
    {
        var match = Between(stored, asked, 1990, 1990)!;

        Assert.Contains(reason, match.Reasons);
        Assert.Contains(MatchReason.BirthYear, match.Reasons);
        Assert.DoesNotContain(MatchReason.BirthYear, Between(stored, asked, 1990, 1991)?.Reasons ?? []);
    }

    [Theory]
    [InlineData(1990, 1990, true)]
    [InlineData(1990, 1991, true)]
    [InlineData(1990, 1994, false)]
    [InlineData(null, 1994, true)]
    public void Birth_years_far_apart_are_two_people(int? stored, int? asked, bool found) => Assert.Equal(found, Between("Mihnea Văduva", "Mihnea Vaduva", stored, asked) is not null);

    [Fact]
    public void An_estimated_age_may_be_anything_between()
    {
        var stored = new PersonTraits(PersonName.Of("Mihnea Văduva"), null, 2004, 2009);

        Assert.NotNull(PersonMatch.Between(stored, new(PersonName.Of("Mihnea Vaduva"), null, 2007, 2007)));
        Assert.Null(PersonMatch.Between(stored, new(PersonName.Of("Mihnea Vaduva"), null, 1999, 1999)));
    }

    [Fact]
    public void A_closer_match_scores_higher()
    {
        var same = Between("Denisa Roșu", "Denisa Roșu", 2001, 2001)!.Score;

        Assert.True(same > Between("Denisa Roșu", "Denise Rosu", 2001, 2001)!.Score);
        Assert.True(same > Between("Denisa Roșu", "Denisa Roșu", null, 2001)!.Score);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("a very long name that someone wrote down because they did not know what else belongs here, and then went on and on")]
    [InlineData("\u0627\u0644")]
    [InlineData("😀 Ana 😀 Rusu")]
    [InlineData("O'")]
    public void No_text_breaks_it(string text) => Assert.Null(Between(text, "Mihnea Văduva"));

    private static PersonMatch? Between(string stored, string asked, int? storedYear = null, int? askedYear = null) =>
        PersonMatch.Between(new(PersonName.Of(stored), null, storedYear, storedYear), new(PersonName.Of(asked), null, askedYear, askedYear));
}
