using CaseManager.Data.Seeding;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Doors;

/// <summary>Every page, opened and sent to, for every role and however someone stands to the case or the draft: as the reviewed table says.</summary>
public class PageMatrixTests
{
    private static readonly Lazy<Task<TestApp>> _app = new(async () =>
    {
        var app = await TestApp.StartAsync();
        TestApp.StopAtTheEnd(app);
        return app;
    });

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Fact]
    public async Task Every_page_and_every_form_is_in_the_table()
    {
        var app = await TestApp.SharedAsync();
        string[] inTable = [.. WhoMayDoWhat.Pages.SelectMany(p => p.Posts.Select(f => $"POST {p.Path} {f.Handler}").Prepend($"GET {p.Path}"))];

        string[] served = [.. (await PagesOfTheApp.ReadAsync(app)).SelectMany(p => p.Value.Select(handler => $"POST {p.Key} {handler}").Prepend($"GET {p.Key}"))];

        Assert.Equal("", string.Join('\n', served.Except(inTable)));
        Assert.Equal("", string.Join('\n', inTable.Except(served)));
    }

    [Fact]
    public void Every_refusal_in_the_table_stands_beside_a_success()
    {
        Assert.All(WhoMayDoWhat.Pages, page => Assert.NotEmpty(page.Roles));
        foreach (var page in WhoMayDoWhat.Pages.Where(p => p.Reach is Reach.KnownCase or Reach.DirectedCase))
        {
            var answers = WhoMayDoWhat.Situations.SelectMany(s => page.Roles.Select(role => WhoMayDoWhat.Expect(page, role, s, Outcome.Opens))).ToHashSet();
            Assert.Contains(Outcome.Opens, answers);
            Assert.Contains(Outcome.NotThere, answers);
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Opens_and_refuses_as_the_table_says(Role role)
    {
        var (person, knocking, cases) = await AtTheDoorsAsync(role);

        foreach (var page in WhoMayDoWhat.Pages)
        {
            foreach (var (path, asWhat, _, expected) in await ApproachesAsync(page, person, cases, page.Get, fresh: false))
            {
                await knocking.GetAsync(path, asWhat, expected);
            }
        }

        knocking.WasAnsweredAsExpected();
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Takes_a_form_and_refuses_it_as_the_table_says(Role role)
    {
        var app = await _app.Value;
        var (person, knocking, cases) = await AtTheDoorsAsync(role);
        List<Func<Task>> refused = [], taken = [];
        foreach (var (page, form) in WhoMayDoWhat.Pages.Where(p => p.Reach != Reach.Anyone).SelectMany(page => page.Posts.Select(form => (page, form))))
        {
            var newcomer = await app.Hire(Role.Caseworker, DemoPeople.Amsterdam);
            foreach (var (path, asWhat, colleague, expected) in await ApproachesAsync(page, person, cases, form.Done, fresh: true))
            {
                (expected == form.Done ? taken : refused).Add(() => knocking.PostAsync(
                    path, form, asWhat, expected, ("colleague", $"{colleague}"), ("newcomer", $"{newcomer.Id.Value}"), ("new", $"{Guid.CreateVersion7()}"), ("password", DemoPeople.Password), ("kind", $"{CaseSituations.KindOf(role)}"), ("compartment", $"{CaseSituations.KindOf(role).Compartment()}"), ("self", $"{person.Id.Value}"), ("nextYear", $"{TimeProvider.System.GetUtcNow().Year + 1}")));
            }
        }

        var before = await AllRows.DigestAsync(app.Database);
        foreach (var send in refused)
        {
            await send();
        }

        Assert.Equal(before, await AllRows.DigestAsync(app.Database));
        foreach (var send in taken)
        {
            await send();
        }

        knocking.WasAnsweredAsExpected();
    }

    private static async Task<(Staff Person, Knocking Knocking, Dictionary<Situation, (Case Case, Staff Colleague)> Cases)> AtTheDoorsAsync(Role role)
    {
        var app = await _app.Value;
        var person = await app.Hire(role, role == Role.PoliceLiaison ? DemoPeople.BucharestPolice : DemoPeople.Bucharest);
        var situations = await CaseSituations.ForAsync(app, person);
        var cases = new Dictionary<Situation, (Case, Staff)>();
        foreach (var situation in WhoMayDoWhat.Situations)
        {
            cases[situation] = (await situations.MakeAsync(situation), situations.Colleague);
        }

        return (person, await Knocking.AtAsync(await app.As(person), "/account"), cases);
    }

    // Each way in which this person may come to this page, and what they must get. A draft is made anew where a form may use it up.
    private static async Task<IReadOnlyList<(string Path, string AsWhat, Guid? Colleague, Outcome Expected)>> ApproachesAsync(
        PageRow page, Staff person, Dictionary<Situation, (Case Case, Staff Colleague)> cases, Outcome done, bool fresh)
    {
        var app = await _app.Value;
        switch (page.Reach)
        {
            case Reach.KnownCase or Reach.DirectedCase:
                var approaches = new List<(string, string, Guid?, Outcome)>();
                foreach (var (situation, (opened, member)) in cases)
                {
                    var path = await app.Database.FillInAsync(page.Path, opened.Id);
                    approaches.Add((path.Replace("{reference}", opened.Reference.Value, StringComparison.Ordinal), situation.Name, member.Id.Value, WhoMayDoWhat.Expect(page, person.Role, situation, done)));
                }

                return approaches;
            case Reach.OwnDraft:
                var colleague = fresh ? await app.Hire(Role.Caseworker, DemoPeople.Bucharest) : DemoPeople.Ana;
                return [await ToDraftOfAsync(person), await ToDraftOfAsync(colleague)];
            case Reach.OthersAccount or Reach.WaitingReset or Reach.OwnOffice:
                return [(await app.FillInAsync(page.Path), "", null, WhoMayDoWhat.Expect(page, person.Role, done))];
            case Reach.SignedIn when page.Path.StartsWith("/providers/", StringComparison.Ordinal):
                return [(await app.FillInAsync(page.Path), "", null, WhoMayDoWhat.Expect(page, person.Role, done))];
            default:
                return [(AccountAddresses.FillInCode(page.Path).Replace("{status:int}", "404", StringComparison.Ordinal), "", null, WhoMayDoWhat.Expect(page, person.Role, done))];
        }

        async Task<(string, string, Guid?, Outcome)> ToDraftOfAsync(Staff owner) => (
            page.Path.Replace("{id:guid}", $"{(await app.StartDraft(owner, a => a with { Person = Builders.Person("Amber") })).Id}", StringComparison.Ordinal),
            owner == person ? "their own" : "someone else's",
            null,
            WhoMayDoWhat.Expect(page, person.Role, owner == person, done));
    }
}
