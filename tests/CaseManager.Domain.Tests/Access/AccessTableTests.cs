using CaseManager.Domain.Access;
using Xunit;

namespace CaseManager.Domain.Tests.Access;

public class AccessTableTests
{
    [Fact]
    public void Every_role_has_a_level_in_every_compartment()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            foreach (var compartment in Enum.GetValues<Compartment>())
            {
                Assert.True(Enum.IsDefined(role.LevelIn(compartment)));
            }
        }
    }

    [Fact]
    public void Police_read_neither_name_nor_whereabouts_nor_how_to_reach_the_survivor_by_role_alone()
    {
        Assert.False(Role.PoliceLiaison.Reads(Compartment.Identity));
        Assert.False(Role.PoliceLiaison.Reads(Compartment.Safety));
        Assert.False(Role.PoliceLiaison.Reads(Compartment.SafeContact));
        Assert.False(Role.PoliceLiaison.Reads(Compartment.Indicators));
    }

    [Theory]
    [InlineData(Permission.ViewIdentity, Compartment.Identity)]
    [InlineData(Permission.ViewSafety, Compartment.Safety)]
    public void A_section_is_open_to_those_who_read_its_compartment(Permission permission, Compartment compartment) =>
        Assert.All(Enum.GetValues<Role>(), role => Assert.Equal(role.Reads(compartment), role.May(permission)));
}
