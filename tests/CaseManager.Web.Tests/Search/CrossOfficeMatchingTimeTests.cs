using System.Diagnostics;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Web.Tests.Infrastructure;
using Xunit;
using Xunit.Abstractions;

namespace CaseManager.Web.Tests.Search;

/// <summary>The time needed to open a case does not reveal whether another office knows the person.</summary>
[Trait("Category", "Long"), Collection(NonParallelCollection.Name)]
public class CrossOfficeMatchingTimeTests(ITestOutputHelper output)
{
    private const int WarmUpRounds = 10;
    private static readonly TimeSpan _maxDifference = TimeSpan.FromMilliseconds(5);

    [Fact]
    public async Task A_person_known_elsewhere_takes_as_long_as_an_unknown()
    {
        await using var app = await TestApp.StartAsync();

        var difference = await MeasureDifferenceAsync(app);

        Assert.True(difference.Verdict == TimeVerdict.Within, $"{difference}");
    }

    [Fact]
    public async Task A_synchronous_match_would_be_measurable()
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

        var difference = await MeasureDifferenceAsync(app);

        Assert.Equal(TimeVerdict.Outside, difference.Verdict);
        Assert.True(difference.Median > _maxDifference);
    }

    // Differences between two measurements of the same round.
    private async Task<PairedTimeDifferences> MeasureDifferenceAsync(TestApp app)
    {
        var known = CrossOfficeMatchingTests.CreateNumber();
        await app.OpenCase(DemoPeople.Ana, "Quince", CrossOfficeMatchingTests.WithPhone(phone: known));
        var caller = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London);
        using var client = await app.SignInAsync(caller);
        var difference = new PairedTimeDifferences(-_maxDifference, _maxDifference);
        for (var round = 0; difference.Verdict == TimeVerdict.Undecided; round++)
        {
            var (first, second) = (await OpenAsync(round % 2 == 0 ? known : CrossOfficeMatchingTests.CreateNumber()),
                await OpenAsync(round % 2 == 0 ? CrossOfficeMatchingTests.CreateNumber() : known));
            if (round >= WarmUpRounds)
            {
                difference.Add(round % 2 == 0 ? first - second : second - first);
            }
        }

        output.WriteLine($"{difference}");
        return difference;

        async Task<TimeSpan> OpenAsync(string phone)
        {
            var draft = await app.StartDraft(caller,
                a => CrossOfficeMatchingTests.WithPhone(phone: phone)(a with { Person = CaseBuilders.CreatePerson("Hazel") }));
            var check = await client.Open($"/intake/{draft.Id}/check");
            var start = Stopwatch.GetTimestamp();
            var reply = await client.Send(check);
            var took = Stopwatch.GetElapsedTime(start);
            Assert.StartsWith("/cases/", reply.Location, StringComparison.Ordinal);
            return took;
        }
    }
}
