using CaseManager.Domain.People;
using Xunit;

namespace CaseManager.Domain.Tests.People;

public class CoverNameTests
{
    [Theory]
    [InlineData("Amber")]
    [InlineData("amber lee")]
    [InlineData("The tall ÁMBER")]
    [InlineData("Amber-Rose")]
    [InlineData("Lee, A.")]
    public void A_cover_name_that_shares_a_word_reveals_the_name(string coverName) => Assert.True(CoverName.RevealsName(coverName, "Amber Lee", null));

    [Theory]
    [InlineData("Iris")]
    [InlineData("Ambers")]
    [InlineData("")]
    [InlineData(null)]
    public void A_cover_name_that_shares_no_word_reveals_nothing(string? coverName) => Assert.False(CoverName.RevealsName(coverName, "Amber Lee", null));

    [Fact]
    public void Preferred_names_are_compared_as_well() => Assert.True(CoverName.RevealsName("Toni", "Antonia Marin", "Toni"));

    [Fact]
    public void Names_in_other_scripts_are_compared_as_well()
    {
        Assert.True(CoverName.RevealsName("оксана", "Оксана Шевченко"));
        Assert.True(CoverName.RevealsName("小红", "王 小红"));
        Assert.True(CoverName.RevealsName("Hoà", "Nguyễn Thị Hoa"));
    }
}
