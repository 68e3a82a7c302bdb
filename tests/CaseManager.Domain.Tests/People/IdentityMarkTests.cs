using CaseManager.Domain.People;
using Xunit;

namespace CaseManager.Domain.Tests.People;

public class IdentityMarkTests
{
    [Fact]
    public void A_number_with_its_country_is_one_mark() => Assert.Equal(
        [new(MarkKind.Telephone, "+40722123480")],
        IdentityMark.FromIdentity(CreateDetails(null, null, "00 40 722 123 480", null), _ => ["+40722123480", "+39722123480"]));

    [Fact]
    public void A_number_without_its_country_has_a_mark_for_each_and_its_last_digits() => Assert.Equal(
        [new(MarkKind.Telephone, "+40722123480"), new(MarkKind.Telephone, "+39722123480"), new(MarkKind.Telephone, "722123480")],
        IdentityMark.FromIdentity(CreateDetails(null, null, "0722 123 480", null), _ => ["+40722123480", "+39722123480"]));

    [Theory]
    [InlineData("0722 123 480", "+40 722-123-480")]
    [InlineData("0040722123480", "(0722) 123.480 after six")]
    public void A_number_of_no_known_plan_is_compared_by_its_last_digits(string one, string other)
    {
        Assert.NotEmpty(CreateMarks(phone: one));
        Assert.Equal(CreateMarks(phone: one), CreateMarks(phone: other));
    }

    [Theory]
    [InlineData("ab 123456", "AB-123 456")]
    [InlineData("AB123456.", "ab123456")]
    public void A_document_number_is_compared_by_its_last_digits(string one, string other) => Assert.Equal(CreateMarks(paper: one), CreateMarks(paper: other));

    [Theory]
    [InlineData("Antonia Maria Popescu", "POPESCU Antonia")]
    [InlineData("Ștefan Ionescu", "Stefan IONESCU")]
    [InlineData("Alexandra Munteanu", "Sanda Munteanu")]
    [InlineData("Irina Ivanova", "Ирина Иванова")]
    public void Two_words_of_a_name_with_the_year_of_birth_are_one_mark_in_any_order_and_spelling(string one, string other) =>
        Assert.NotEmpty(CreateMarks(one, 1999).Intersect(CreateMarks(other, 1999)));

    [Theory]
    [InlineData("Antonia Popescu", 1999, "Antonia Popescu", 2000)]
    [InlineData("Antonia Popescu", 1999, "Elena Popescu", 1999)]
    [InlineData("Antonia", 1999, "Antonia", 1999)]
    public void Different_years_names_or_single_words_share_no_mark(string one, int bornOne, string other, int bornOther) =>
        Assert.Empty(CreateMarks(one, bornOne).Intersect(CreateMarks(other, bornOther)));

    [Theory]
    [InlineData("N.N. necunoscut", "0000000000", "unknown")]
    [InlineData("unknown unknown", "123456789", "123456")]
    [InlineData("-", "999 999 999", "000000")]
    [InlineData("", "+40", "12")]
    public void A_placeholder_answer_gives_no_mark(string name, string phone, string paper) =>
        Assert.Empty(CreateMarks(name, 1999, phone, paper));

    [Fact]
    public void A_year_that_is_not_known_makes_no_mark() =>
        Assert.Empty(IdentityMark.FromIdentity(CreateDetails("Antonia Popescu", null, null, null), _ => []));

    private static IReadOnlyList<IdentityMark> CreateMarks(string? name = null, int year = 1999, string? phone = null, string? paper = null) =>
        IdentityMark.FromIdentity(CreateDetails(name, BirthDate.FromApproximateDate(new(year)), phone, paper), _ => []);

    private static IdentityDetails CreateDetails(string? name, BirthDate? born, string? phone, string? paper) => new(
        CreateAnswer(name), default, born is null ? default(Answer<BirthDate>) : born, default, default, default, default, default, default,
        CreateAnswer(phone))
    {
        Papers = paper is null ? [] : [new(PaperKind.Passport, paper, null, null)],
    };

    private static Answer<string> CreateAnswer(string? text) => string.IsNullOrEmpty(text) ? default : Answer.Create(text);
}
