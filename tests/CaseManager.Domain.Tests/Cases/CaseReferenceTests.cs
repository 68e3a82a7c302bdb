using CaseManager.Domain.Cases;
using Xunit;

namespace CaseManager.Domain.Tests.Cases;

public class CaseReferenceTests
{
    private const string Characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static string Good => $"RO-2026-0042-{CaseReference.CheckCharacters("RO20260042")}";

    // Worked example for MOD 1271-36 from ISO 7064:2003: ISO79 has the check characters 3W.
    [Fact]
    public void The_check_characters_are_those_of_the_standard() => Assert.Equal("3W", CaseReference.CheckCharacters("ISO79"));

    [Fact]
    public void It_is_read_as_people_write_it()
    {
        Assert.True(CaseReference.TryParse($"  {Good.ToLowerInvariant()} ", out var reference));
        Assert.Equal(Good, reference.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("RO-2026-0042")]
    [InlineData("RO-2026-42-K7")]
    [InlineData("ROU-2026-0042-K7")]
    [InlineData("RO-2026-0042-K7'; drop table cases; --")]
    public void What_is_none_is_not_read(string? text) => Assert.False(CaseReference.TryParse(text, out _));

    [Fact]
    public void Every_wrong_character_is_caught()
    {
        foreach (var place in Enumerable.Range(0, Good.Length).Where(i => Good[i] != '-'))
        {
            foreach (var wrong in Characters.Where(c => c != Good[place]))
            {
                Assert.False(CaseReference.TryParse(Good[..place] + wrong + Good[(place + 1)..], out _));
            }
        }
    }

    [Fact]
    public void Two_neighbours_swapped_are_caught()
    {
        foreach (var place in Enumerable.Range(0, Good.Length - 1).Where(i => Good[i] != Good[i + 1]))
        {
            var swapped = Good.ToCharArray();
            (swapped[place], swapped[place + 1]) = (swapped[place + 1], swapped[place]);
            Assert.False(CaseReference.TryParse(new string(swapped), out _));
        }
    }
}
