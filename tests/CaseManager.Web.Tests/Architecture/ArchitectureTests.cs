using System.Reflection;
using CaseManager.Data;
using CaseManager.Domain.Cases;
using CaseManager.Testing;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CaseManager.Web.Tests.Architecture;

public class ArchitectureTests
{
    private static readonly string[] _pagesShare = ["CaseManager.Web.Pages.Shared"];

    [Fact]
    public void The_domain_stands_on_nothing_but_the_runtime() =>
        Assert.All(typeof(Case).Assembly.GetReferencedAssemblies(), a => Assert.StartsWith("System", a.Name, StringComparison.Ordinal));

    [Fact]
    public void The_data_layer_knows_neither_razor_nor_requests() =>
        Assert.DoesNotContain(
            typeof(CaseManagerDb).Assembly.GetReferencedAssemblies(),
            a => a.Name!.StartsWith("Microsoft.AspNetCore.Mvc", StringComparison.Ordinal) || a.Name.StartsWith("Microsoft.AspNetCore.Http", StringComparison.Ordinal)
                || a.Name.StartsWith("CaseManager.Web", StringComparison.Ordinal) || a.Name.StartsWith("Serilog", StringComparison.Ordinal));

    [Fact]
    public void The_private_postgres_stands_alone() =>
        Assert.DoesNotContain(typeof(LocalPostgres.PostgresServer).Assembly.GetReferencedAssemblies(), a => a.Name!.StartsWith("CaseManager", StringComparison.Ordinal));

    [Fact]
    public void The_pages_of_one_feature_do_not_reach_into_anothers()
    {
        var pages = typeof(Program).Assembly.GetTypes().Where(t => t.Namespace?.StartsWith("CaseManager.Web.Pages.", StringComparison.Ordinal) == true).ToList();

        Assert.NotEmpty(pages);
        Assert.Empty(
            from page in pages
            from used in Used(page)
            where used.Namespace?.StartsWith("CaseManager.Web.Pages.", StringComparison.Ordinal) == true
                && Feature(used) != Feature(page) && !_pagesShare.Contains(used.Namespace)
            select $"{page.FullName} uses {used.FullName}");
    }

    [Fact]
    public void A_page_is_sealed_or_abstract() =>
        Assert.All(typeof(Program).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PageModel))), t => Assert.True(t.IsSealed || t.IsAbstract, t.FullName));

    [Fact]
    public async Task The_migrations_make_the_model()
    {
        var app = await TestApp.SharedAsync();
        await using var scope = app.Services.CreateAsyncScope();

        Assert.False(scope.ServiceProvider.GetRequiredService<CaseManagerDb>().Database.HasPendingModelChanges());
    }

    private static string Feature(Type type) => type.Namespace!.Split('.').ElementAtOrDefault(3) ?? "";

    private static IEnumerable<Type> Used(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .SelectMany(member => member switch
        {
            FieldInfo field => [field.FieldType],
            PropertyInfo property => [property.PropertyType],
            MethodBase method => method.GetParameters().Select(p => p.ParameterType),
            _ => Enumerable.Empty<Type>(),
        })
        .Concat(type.BaseType is { } baseType ? [baseType] : [])
        .SelectMany(t => t.IsGenericType ? [t, .. t.GetGenericArguments()] : new[] { t });
}
