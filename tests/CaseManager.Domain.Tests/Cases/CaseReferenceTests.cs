using CaseManager.Domain.Cases;
using Xunit;

namespace CaseManager.Domain.Tests.Cases;

public class CaseReferenceTests
{
    private const string Characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static string ValidReference => $"RO-2026-0042-{CaseReference.ComputeCheckCharacters("RO20260042")}";

    // Worked example for MOD 1271-36 from ISO 7064:2003: ISO79 has the check characters 3W.
    [Fact]
    public void The_check_characters_are_those_of_the_standard() => Assert.Equal("3W", CaseReference.ComputeCheckCharacters("ISO79"));

    [Fact]
    public void A_reference_is_parsed_as_people_type_it()
    {
        Assert.True(CaseReference.TryParse($"  {ValidReference.ToLowerInvariant()} ", out var reference));
        Assert.Equal(ValidReference, reference.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("RO-2026-0042")]
    [InlineData("RO-2026-42-K7")]
    [InlineData("ROU-2026-0042-K7")]
    [InlineData("RO-2026-0042-K7'; drop table cases; --")]
    public void An_invalid_reference_is_rejected(string? text) => Assert.False(CaseReference.TryParse(text, out _));

    [Fact]
    public void Every_wrong_character_is_caught()
    {
        foreach (var place in Enumerable.Range(0, ValidReference.Length).Where(i => ValidReference[i] != '-'))
        {
            foreach (var wrong in Characters.Where(c => c != ValidReference[place]))
            {
                Assert.False(CaseReference.TryParse(ValidReference[..place] + wrong + ValidReference[(place + 1)..], out _));
            }
        }
    }

    [Fact]
    public void Swapped_neighbouring_characters_are_caught()
    {
        foreach (var place in Enumerable.Range(0, ValidReference.Length - 1).Where(i => ValidReference[i] != ValidReference[i + 1]))
        {
            var swapped = ValidReference.ToCharArray();
            (swapped[place], swapped[place + 1]) = (swapped[place + 1], swapped[place]);
            Assert.False(CaseReference.TryParse(new string(swapped), out _));
        }
    }
}
