using CaseManager.Domain.Access;
using CaseManager.Domain.Statistics;
using Xunit;

namespace CaseManager.Domain.Tests.Statistics;

public sealed class FiguresTests
{
    [Theory]
    [InlineData(Role.Caseworker, Figure.Convicted, true)]
    [InlineData(Role.LegalOfficer, Figure.Paid, true)]
    [InlineData(Role.AftercareWorker, Figure.InAftercare, true)]
    [InlineData(Role.AftercareWorker, Figure.Paid, false)]
    [InlineData(Role.AftercareWorker, Figure.AwardToPayment, false)]
    [InlineData(Role.AftercareWorker, Figure.Convicted, false)]
    [InlineData(Role.ProgrammeManager, Figure.Referred, false)]
    [InlineData(Role.Administrator, Figure.Referred, false)]
    public void A_figure_is_read_by_readers_of_its_compartments(Role role, Figure figure, bool reads) => Assert.Equal(reads, figure.CanBeReadBy(role));

    [Fact]
    public void Those_who_read_no_case_read_no_figure() =>
        Assert.Empty(from role in Enum.GetValues<Role>()
                     where !role.CanRead(Compartment.CaseFile)
                     from figure in Enum.GetValues<Figure>(
            )
                     where figure.CanBeReadBy(role)
                     select (role, figure));
}
