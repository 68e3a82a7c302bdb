using System.Diagnostics;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Web.Tests.Timing;
using Xunit;
using Xunit.Abstractions;

namespace CaseManager.Web.Tests.Find;

/// <summary>The time needed to open a case does not reveal whether another office knows the person.</summary>
[Trait("Category", "Long"), Collection(AloneCollection.Name)]
public class OtherOfficesTimeTests(ITestOutputHelper output)
{
    private const int Warming = 10;
    private static readonly TimeSpan _most = TimeSpan.FromMilliseconds(5);

    [Fact]
    public async Task A_person_whom_another_office_knows_takes_as_long_as_one_whom_none_does()
    {
        await using var app = await TestApp.StartAsync();

        var difference = await DifferenceAsync(app);

        Assert.True(difference.Verdict == TimeVerdict.Within, $"{difference}");
    }

    [Fact]
    public async Task Were_the_match_written_down_while_the_asker_waits_the_same_measure_would_show_it()
    {
        await using var app = await TestApp.StartAsync();
        await app.Database.ExecuteAsync(
            """
            create function match_at_once() returns trigger language plpgsql security definer set search_path = public as $$
            begin
              if exists (select from identity_mark where kind = new.kind and mark = new.mark and case_id <> new.case_id) then perform pg_sleep(0.02); end if;
              return null;
            end $$
            """);
        await app.Database.ExecuteAsync("alter function match_at_once() owner to casemanager_rls");
        await app.Database.ExecuteAsync("create trigger at_once after insert on identity_mark for each row execute function match_at_once()");

        var difference = await DifferenceAsync(app);

        Assert.Equal(TimeVerdict.Outside, difference.Verdict);
        Assert.True(difference.Median > _most);
    }

    // Differences between two measurements of the same round.
    private async Task<PairedTimes> DifferenceAsync(TestApp app)
    {
        var known = OtherOfficesTests.NewNumber();
        await app.OpenCase(DemoPeople.Ana, "Quince", OtherOfficesTests.With(phone: known));
        var asker = await app.Hire(Role.Caseworker, DemoPeople.London);
        using var visitor = await app.As(asker);
        var difference = new PairedTimes(-_most, _most);
        for (var round = 0; difference.Verdict == TimeVerdict.Open; round++)
        {
            var (first, second) = (await OpenAsync(round % 2 == 0 ? known : OtherOfficesTests.NewNumber()), await OpenAsync(round % 2 == 0 ? OtherOfficesTests.NewNumber() : known));
            if (round >= Warming)
            {
                difference.Add(round % 2 == 0 ? first - second : second - first);
            }
        }

        output.WriteLine($"{difference}");
        return difference;

        async Task<TimeSpan> OpenAsync(string phone)
        {
            var draft = await app.StartDraft(asker, a => OtherOfficesTests.With(phone: phone)(a with { Person = Builders.Person("Hazel") }));
            var check = await visitor.Open($"/intake/{draft.Id}/check");
            var start = Stopwatch.GetTimestamp();
            var opened = await visitor.Send(check);
            var took = Stopwatch.GetElapsedTime(start);
            Assert.StartsWith("/cases/", opened.Location, StringComparison.Ordinal);
            return took;
        }
    }
}
