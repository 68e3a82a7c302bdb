using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Notes;
using CaseManager.Testing;
using Xunit;
using Xunit.Abstractions;

namespace CaseManager.Web.Tests.Access;

/// <summary>Every page and form, requested by one role in every relation to the case or draft, compared with the reviewed table.</summary>
[Trait("Category", "Long"), ExpectedDuration(seconds: 60)]
public abstract class PageMatrixTests(Role role, ITestOutputHelper output)
{
    [Fact]
    public async Task Every_page_and_form_answers_as_the_table_says()
    {
        await using var app = await TestApp.StartAsync();
        var person = await app.CreateStaffAsync(role, role == Role.PoliceLiaison ? DemoPeople.BucharestPolice : DemoPeople.Bucharest);
        var cases = await CreateCasesAsync(app, person);
        using var client = await app.SignInAsync(person);
        var probe = await MatrixProbe.CreateAsync(client, "/account");

        var count = await RequestPagesAsync(app, person, cases, probe);
        var (refused, taken) = await CollectFormsAsync(app, person, cases, probe);
        var before = await DatabaseDigest.ComputeAsync(app.Database);
        await SubmitAsync(refused);
        Assert.Equal(before, await DatabaseDigest.ComputeAsync(app.Database));
        await SubmitAsync(taken);

        output.WriteLine($"{count} opened, {refused.Count} forms refused, {taken.Count} taken");
        probe.AssertNoMismatches();
    }

    private static async Task<Dictionary<CaseRelation, (Case Case, Staff Colleague)>> CreateCasesAsync(TestApp app, Staff person)
    {
        var situations = await CaseRelationFactory.CreateAsync(app, person);
        var cases = new Dictionary<CaseRelation, (Case, Staff)>();
        foreach (var situation in AuthorizationMatrix.CaseRelations)
        {
            cases[situation] = (await situations.CreateCaseAsync(situation), situations.Colleague);
        }

        return cases;
    }

    private static async Task<int> RequestPagesAsync(TestApp app, Staff person, Dictionary<CaseRelation, (Case Case, Staff Colleague)> cases, MatrixProbe probe)
    {
        var count = 0;
        foreach (var page in AuthorizationMatrix.Pages)
        {
            foreach (var (path, role, _, expected) in await GetTargetsAsync(app, page, person, cases, page.GetResult, fresh: false))
            {
                await probe.GetAsync(path, role, expected);
                count++;
            }
        }

        return count;
    }

    private static async Task<(List<Func<Task>> Refused, List<Func<Task>> Taken)> CollectFormsAsync(
        TestApp app, Staff person, Dictionary<CaseRelation, (Case Case, Staff Colleague)> cases, MatrixProbe probe)
    {
        List<Func<Task>> refused = [], taken = [];
        foreach (var (page, form) in AuthorizationMatrix.Pages.Where(p => p.Scope != PageScope.Anyone)
            .SelectMany(page => page.Posts.Select(form => (page, form))))
        {
            var newcomer = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Amsterdam);
            foreach (var (path, role, colleague, expected) in await GetTargetsAsync(app, page, person, cases, form.Result, fresh: true))
            {
                (expected == form.Result ? taken
                    : refused).Add(() => probe.PostAsync(path, form, role, expected, [.. GetPlaceholderValues(person, colleague, newcomer)]));
            }
        }

        return (refused, taken);
    }

    // Values for the placeholders in the forms of the table.
    private static IEnumerable<(string Name, string Value)> GetPlaceholderValues(Staff person, Guid? colleague, Staff newcomer) =>
    [
        ("colleague", $"{colleague}"), ("newcomer", $"{newcomer.Id.Value}"), ("new", $"{Guid.CreateVersion7()}"), ("password", DemoPeople.Password),
        ("kind", $"{CaseRelationFactory.GetNoteKind(person.Role)}"), ("compartment", $"{CaseRelationFactory.GetNoteKind(person.Role).GetCompartment()}"),
        ("self", $"{person.Id.Value}"), ("nextYear", $"{TimeProvider.System.GetUtcNow().Year + 1}"),
    ];

    private static async Task SubmitAsync(IEnumerable<Func<Task>> forms)
    {
        foreach (var send in forms)
        {
            await send();
        }
    }

    // Each way in which this person can reach the page, with the expected outcome. Where a form may consume a draft, each gets a new one.
    private static async Task<IReadOnlyList<(string Path, string AsWhat, Guid? Colleague, ExpectedResult Expected)>> GetTargetsAsync(
        TestApp app, PageRow page, Staff person, Dictionary<CaseRelation, (Case Case, Staff Colleague)> cases, ExpectedResult done, bool fresh)
    {
        switch (page.Scope)
        {
            case PageScope.AccessibleCase or PageScope.ManagedCase:
                var approaches = new List<(string, string, Guid?, ExpectedResult)>();
                foreach (var (situation, (caseFile, member)) in cases)
                {
                    var path = await app.Database.FillInAsync(page.Path, caseFile.Id);
                    approaches.Add((path.Replace("{reference}", caseFile.Reference.Value, StringComparison.Ordinal), situation.Name, member.Id.Value,
                        AuthorizationMatrix.GetExpectedResult(page, person.Role, situation, done)));
                }

                return approaches;
            case PageScope.OwnDraft:
                var colleague = fresh ? await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest) : DemoPeople.Ana;
                return [await ToDraftOfAsync(person), await ToDraftOfAsync(colleague)];
            case PageScope.OtherAccount or PageScope.OpenRequest or PageScope.OwnOffice:
                return [(await app.FillInAsync(page.Path), "", null, AuthorizationMatrix.GetExpectedResult(page, person.Role, done))];
            case PageScope.SignedIn when page.Path.StartsWith("/providers/", StringComparison.Ordinal):
                return [(await app.FillInAsync(page.Path), "", null, AuthorizationMatrix.GetExpectedResult(page, person.Role, done))];
            default:
                return [(AccountAddresses.FillInCode(page.Path)
                    .Replace("{status:int}", "404", StringComparison.Ordinal), "", null, AuthorizationMatrix.GetExpectedResult(page, person.Role, done))];
        }

        async Task<(string, string, Guid?, ExpectedResult)> ToDraftOfAsync(Staff owner) => (
            page.Path.Replace("{id:guid}", $"{(await app.StartDraft(owner, a => a with { Person = CaseBuilders.CreatePerson("Amber") })).Id}",
                StringComparison.Ordinal),
            owner == person ? "their own" : "someone else's",
            null,
            AuthorizationMatrix.GetExpectedResult(page, person.Role, owner == person, done));
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
