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
    [InlineData(Role.ProgrammeManager, Figure.CameIn, false)]
    [InlineData(Role.Administrator, Figure.CameIn, false)]
    public void A_figure_is_read_by_those_who_read_what_it_rests_on(Role role, Figure figure, bool reads) => Assert.Equal(reads, figure.IsReadBy(role));

    [Fact]
    public void Those_who_read_no_case_read_no_figure() =>
        Assert.Empty(from role in Enum.GetValues<Role>() where !role.Reads(Compartment.CaseFile) from figure in Enum.GetValues<Figure>() where figure.IsReadBy(role) select (role, figure));
}
