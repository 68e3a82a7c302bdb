using CaseManager.Domain.Victims;
using Xunit;

namespace CaseManager.Domain.Tests.Victims;

public class CoverNameTests
{
    [Theory]
    [InlineData("Amber")]
    [InlineData("amber lee")]
    [InlineData("The tall ÁMBER")]
    [InlineData("Amber-Rose")]
    [InlineData("Lee, A.")]
    public void One_that_shares_a_word_with_a_real_name_tells(string coverName) => Assert.True(CoverName.Tells(coverName, "Amber Lee", null));

    [Theory]
    [InlineData("Iris")]
    [InlineData("Ambers")]
    [InlineData("")]
    [InlineData(null)]
    public void One_that_shares_none_does_not(string? coverName) => Assert.False(CoverName.Tells(coverName, "Amber Lee", null));

    [Fact]
    public void What_people_call_them_counts_as_well() => Assert.True(CoverName.Tells("Toni", "Antonia Marin", "Toni"));

    [Fact]
    public void Names_in_other_scripts_are_compared_as_well()
    {
        Assert.True(CoverName.Tells("оксана", "Оксана Шевченко"));
        Assert.True(CoverName.Tells("小红", "王 小红"));
        Assert.True(CoverName.Tells("Hoà", "Nguyễn Thị Hoa"));
    }
}
