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
                Assert.True(Enum.IsDefined(role.GetLevel(compartment)));
            }
        }
    }

    [Fact]
    public void The_police_role_alone_reads_no_identity_location_or_contact()
    {
        Assert.False(Role.PoliceLiaison.CanRead(Compartment.Identity));
        Assert.False(Role.PoliceLiaison.CanRead(Compartment.Safety));
        Assert.False(Role.PoliceLiaison.CanRead(Compartment.SafeContact));
        Assert.False(Role.PoliceLiaison.CanRead(Compartment.Indicators));
    }

    [Theory]
    [InlineData(Permission.ViewIdentity, Compartment.Identity)]
    [InlineData(Permission.ViewSafety, Compartment.Safety)]
    public void A_section_opens_for_readers_of_its_compartment(Permission permission, Compartment compartment) =>
        Assert.All(Enum.GetValues<Role>(), role => Assert.Equal(role.CanRead(compartment), role.HasPermission(permission)));
}
