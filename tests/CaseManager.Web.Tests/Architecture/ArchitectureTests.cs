using CaseManager.Data.Persistence;
using CaseManager.Domain.Cases;
using CaseManager.Testing;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CaseManager.Web.Tests.Architecture;

public class ArchitectureTests
{
    private const string Pages = "CaseManager.Web.Pages.";

    // What several areas show, and who shows it. An area without an entry stands alone; the pages of a case share the types at the root of Cases.
    private static readonly string[] _sharedAreas = ["Shared", "Cases"];
    private static readonly Dictionary<string, string[]> _dependencies = new()
    {
        ["Administration.Instruments"] = ["Cases.Aftercare"],
        ["Administration.Organisations"] = ["Administration.Accounts"],
        ["Cases"] = ["Cases.Timeline"],
        ["Cases.Aftercare"] = ["Cases.Compensation", "Cases.Tracks"],
        ["Cases.Chronology"] = ["Cases.Justice"],
        ["Cases.Compensation"] = ["Cases.Deadlines", "Cases.Tracks"],
        ["Cases.Deadlines"] = ["Cases.Tasks"],
        ["Cases.Identification"] = ["Cases.Deadlines", "Cases.Documents"],
        ["Cases.Justice"] = ["Administration.LegalReference", "Cases.Compensation", "Cases.Deadlines", "Cases.Tracks"],
        ["Cases.Overview"] = ["Cases.Tracks"],
        ["Cases.People"] = ["Cases.Overview"],
        ["Cases.Sharing"] = ["Cases.Chronology"],
        ["Cases.Tracks"] = ["Cases.Deadlines", "Cases.Justice"],
        ["Cases.Trafficking"] = ["Cases.Documents", "Cases.Overview"],
        ["Statistics.Office"] = ["Cases.Compensation", "Cases.Justice"],
        ["Statistics.Programme"] = ["Cases.Compensation", "Cases.Justice"],
        ["Worklists.Claims"] = ["Cases.Compensation", "Cases.Deadlines"],
        ["Worklists.Deadlines"] = ["Cases.Deadlines", "Cases.Justice"],
        ["Worklists.MyWork"] = ["Cases.Deadlines", "Cases.Justice", "Cases.Tasks"],
        ["Worklists.Proceedings"] = ["Cases.Justice"],
    };

    [Fact]
    public void The_domain_references_only_the_runtime() =>
        Assert.All(typeof(Case).Assembly.GetReferencedAssemblies(), a => Assert.StartsWith("System", a.Name, StringComparison.Ordinal));

    [Fact]
    public void The_data_layer_references_neither_Razor_nor_HTTP() =>
        Assert.DoesNotContain(
            typeof(CaseManagerDb).Assembly.GetReferencedAssemblies(),
            a => a.Name!.StartsWith("Microsoft.AspNetCore.Mvc", StringComparison.Ordinal)
                || a.Name.StartsWith("Microsoft.AspNetCore.Http", StringComparison.Ordinal)
                || a.Name.StartsWith("CaseManager.Web", StringComparison.Ordinal) || a.Name.StartsWith("Serilog", StringComparison.Ordinal));

    [Fact]
    public void The_private_postgres_references_no_other_project() =>
        Assert.DoesNotContain(typeof(LocalPostgres.PostgresServer).Assembly.GetReferencedAssemblies(),
            a => a.Name!.StartsWith("CaseManager", StringComparison.Ordinal));

    [Fact]
    public void An_area_of_pages_uses_only_its_reviewed_dependencies()
    {
        var found = FindDependencies();

        Assert.NotEmpty(found);
        var unknown = found.Where(d => !_dependencies.GetValueOrDefault(d.Area, []).Contains(d.Used)).Select(d => $"{d.Area} uses {d.Used}").ToList();
        var unused = _dependencies.SelectMany(d => d.Value.Where(used => !found.Contains((d.Key, used))).Select(used => $"{d.Key} no longer uses {used}"));
        Assert.True(unknown.Count == 0, string.Join('\n', unknown));
        Assert.Empty(unused);
    }

    [Fact]
    public void A_type_used_only_in_a_method_body_is_found() => Assert.Contains(typeof(Case), CalledTypes.Find(typeof(MethodBody)));

    [Fact]
    public void A_page_is_sealed_or_abstract() =>
        Assert.All(typeof(Program).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PageModel))), t => Assert.True(t.IsSealed || t.IsAbstract, t.FullName));

    [Fact]
    public async Task The_migrations_match_the_model()
    {
        var app = await TestApp.GetSharedAsync();
        await using var scope = app.Services.CreateAsyncScope();

        Assert.False(scope.ServiceProvider.GetRequiredService<CaseManagerDb>().Database.HasPendingModelChanges());
    }

    private static HashSet<(string Area, string Used)> FindDependencies() =>
    [
        .. from page in typeof(Program).Assembly.GetTypes()
           where page.Namespace?.StartsWith(Pages, StringComparison.Ordinal) == true
           from used in CalledTypes.Find(page)
           where used.Namespace?.StartsWith(Pages, StringComparison.Ordinal) == true
               && GetArea(used) != GetArea(page) && !_sharedAreas.Contains(GetArea(used))
           select (GetArea(page), GetArea(used)),
    ];

    /// <summary>The area of a type: the folder below Pages, and below its groups the folder within the group.</summary>
    private static string GetArea(Type type)
    {
        var parts = type.Namespace![Pages.Length..].Split('.');
        return parts.Length > 1 && parts[0] is "Cases" or "Worklists" or "Statistics" or "Administration" ? string.Join('.', parts.Take(2)) : parts[0];
    }

    private sealed class MethodBody
    {
        public static bool IsCase(object value) => value is Case;
    }
}
