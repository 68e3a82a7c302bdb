using CaseManager.Data.Search;
using CaseManager.Domain;
using CaseManager.Domain.People;
using Xunit;

namespace CaseManager.Web.Tests.Search;

public class TelephoneNumbersTests
{
    [Theory]
    [InlineData("0722 123 480", "+40 722-123-480")]
    [InlineData("0040722123480", "(0722) 123.480 after six")]
    [InlineData("069 123 458", "+373 69 123 458")] // Moldova: eight digits without the country code
    [InlineData("07911 123457", "+44 (0)7911 123457")]
    [InlineData("020 7946 0958", "+442079460958")]
    [InlineData("tel. 0722123480 / 0733555120", "+40 733 555 120")]
    public void One_number_has_one_mark_in_common_however_it_is_written(string one, string other) =>
        Assert.NotEmpty(CreateMarks(one).Intersect(CreateMarks(other)));

    [Theory]
    [InlineData("+40 722 123 480", "+254 722 123 480")]
    [InlineData("0722 123 480", "+254 722 123 480")]
    [InlineData("07911 123456", "07922 123456")]
    public void Numbers_of_two_countries_have_no_mark_in_common(string one, string other)
    {
        Assert.NotEmpty(CreateMarks(one));
        Assert.NotEmpty(CreateMarks(other));
        Assert.Empty(CreateMarks(one).Intersect(CreateMarks(other)));
    }

    [Theory]
    [InlineData("0000000000")]
    [InlineData("123456789")]
    [InlineData("999 999 999")]
    [InlineData("+40")]
    [InlineData("ana@example.org")]
    [InlineData("")]
    public void Empty_text_gives_no_mark(string written) => Assert.Empty(CreateMarks(written));

    [Fact]
    public void Numbers_without_their_country_are_read_in_the_countries_of_citizenship()
    {
        Assert.DoesNotContain("+37369123458", TelephoneNumbers.Find("069 123 458", []));
        Assert.Contains("+37369123458", TelephoneNumbers.Find("069 123 458", ["MD"]));
    }

    private static IReadOnlyList<IdentityMark> CreateMarks(string written) => IdentityMark.FromIdentity(
        new(default, default, default(Answer<BirthDate>), default, default, default, default, default, default, Answer.Create(written)),
        text => TelephoneNumbers.Find(text, ["MD", Countries.Stateless]));
}
