using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Testing;
using Xunit;
using Xunit.Abstractions;

namespace CaseManager.Web.Tests.Doors;

/// <summary>Every page and form, requested by one role in every relation to the case or draft, compared with the reviewed table.</summary>
[Trait("Category", "Long"), Takes(seconds: 60)]
public abstract class PageMatrixTests(Role role, ITestOutputHelper output)
{
    [Fact]
    public async Task Every_page_and_form_answers_as_the_table_says()
    {
        await using var app = await TestApp.StartAsync();
        var person = await app.Hire(role, role == Role.PoliceLiaison ? DemoPeople.BucharestPolice : DemoPeople.Bucharest);
        var cases = await CasesAsync(app, person);
        using var visitor = await app.As(person);
        var knocking = await Knocking.AtAsync(visitor, "/account");

        var opened = await OpenAsync(app, person, cases, knocking);
        var (refused, taken) = await FormsAsync(app, person, cases, knocking);
        var before = await AllRows.DigestAsync(app.Database);
        await SendAsync(refused);
        Assert.Equal(before, await AllRows.DigestAsync(app.Database));
        await SendAsync(taken);

        output.WriteLine($"{opened} opened, {refused.Count} forms refused, {taken.Count} taken");
        knocking.WasAnsweredAsExpected();
    }

    private static async Task<Dictionary<Situation, (Case Case, Staff Colleague)>> CasesAsync(TestApp app, Staff person)
    {
        var situations = await CaseSituations.ForAsync(app, person);
        var cases = new Dictionary<Situation, (Case, Staff)>();
        foreach (var situation in WhoMayDoWhat.Situations)
        {
            cases[situation] = (await situations.MakeAsync(situation), situations.Colleague);
        }

        return cases;
    }

    private static async Task<int> OpenAsync(TestApp app, Staff person, Dictionary<Situation, (Case Case, Staff Colleague)> cases, Knocking knocking)
    {
        var opened = 0;
        foreach (var page in WhoMayDoWhat.Pages)
        {
            foreach (var (path, asWhat, _, expected) in await ApproachesAsync(app, page, person, cases, page.Get, fresh: false))
            {
                await knocking.GetAsync(path, asWhat, expected);
                opened++;
            }
        }

        return opened;
    }

    private static async Task<(List<Func<Task>> Refused, List<Func<Task>> Taken)> FormsAsync(
        TestApp app, Staff person, Dictionary<Situation, (Case Case, Staff Colleague)> cases, Knocking knocking)
    {
        List<Func<Task>> refused = [], taken = [];
        foreach (var (page, form) in WhoMayDoWhat.Pages.Where(p => p.Reach != Reach.Anyone).SelectMany(page => page.Posts.Select(form => (page, form))))
        {
            var newcomer = await app.Hire(Role.Caseworker, DemoPeople.Amsterdam);
            foreach (var (path, asWhat, colleague, expected) in await ApproachesAsync(app, page, person, cases, form.Done, fresh: true))
            {
                (expected == form.Done ? taken : refused).Add(() => knocking.PostAsync(path, form, asWhat, expected, [.. Known(person, colleague, newcomer)]));
            }
        }

        return (refused, taken);
    }

    // Values for the placeholders in the forms of the table.
    private static IEnumerable<(string Name, string Value)> Known(Staff person, Guid? colleague, Staff newcomer) =>
    [
        ("colleague", $"{colleague}"), ("newcomer", $"{newcomer.Id.Value}"), ("new", $"{Guid.CreateVersion7()}"), ("password", DemoPeople.Password),
        ("kind", $"{CaseSituations.KindOf(person.Role)}"), ("compartment", $"{CaseSituations.KindOf(person.Role).Compartment()}"),
        ("self", $"{person.Id.Value}"), ("nextYear", $"{TimeProvider.System.GetUtcNow().Year + 1}"),
    ];

    private static async Task SendAsync(IEnumerable<Func<Task>> forms)
    {
        foreach (var send in forms)
        {
            await send();
        }
    }

    // Each way in which this person can reach the page, with the expected outcome. Where a form may consume a draft, each gets a new one.
    private static async Task<IReadOnlyList<(string Path, string AsWhat, Guid? Colleague, Outcome Expected)>> ApproachesAsync(
        TestApp app, PageRow page, Staff person, Dictionary<Situation, (Case Case, Staff Colleague)> cases, Outcome done, bool fresh)
    {
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

public sealed class CaseworkerMatrixTests(ITestOutputHelper output) : PageMatrixTests(Role.Caseworker, output);

public sealed class PoliceLiaisonMatrixTests(ITestOutputHelper output) : PageMatrixTests(Role.PoliceLiaison, output);

public sealed class AftercareWorkerMatrixTests(ITestOutputHelper output) : PageMatrixTests(Role.AftercareWorker, output);

public sealed class LegalOfficerMatrixTests(ITestOutputHelper output) : PageMatrixTests(Role.LegalOfficer, output);

public sealed class OfficeLeadMatrixTests(ITestOutputHelper output) : PageMatrixTests(Role.OfficeLead, output);

public sealed class ProgrammeManagerMatrixTests(ITestOutputHelper output) : PageMatrixTests(Role.ProgrammeManager, output);

public sealed class DataProtectionOfficerMatrixTests(ITestOutputHelper output) : PageMatrixTests(Role.DataProtectionOfficer, output);

public sealed class AdministratorMatrixTests(ITestOutputHelper output) : PageMatrixTests(Role.Administrator, output);
