using System.Reflection;
using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CaseManager.Web.Tests.Persistence;

/// <summary>Reading a list that was not loaded throws an exception that names it.</summary>
public class LoadedListTests
{
    private static readonly MethodInfo _readMethod = typeof(LoadedListTests).GetMethod(nameof(ReadAsync), BindingFlags.Static | BindingFlags.NonPublic)!;

    private static readonly ServiceProvider _identityServices =
        new ServiceCollection().Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3).BuildServiceProvider();

    /// <summary>Every list of the model, so that a new one is covered automatically.</summary>
    public static TheoryData<string, string> GetLists()
    {
        using var db = CreateContext("Host=none");
        var lists = new TheoryData<string, string>();
        foreach (var list in db.Model.GetEntityTypes().Where(t => t.ClrType.Assembly == typeof(Case).Assembly).SelectMany(t => t.GetNavigations())
            .Where(n => n.IsCollection))
        {
            lists.Add(list.DeclaringEntityType.Name, list.Name);
        }

        return lists;
    }

    [Fact]
    public void Every_list_of_a_case_is_checked() => Assert.Equal(34, GetLists().Count(l => l[0] is "CaseManager.Domain.Cases.Case"));

    [Theory]
    [MemberData(nameof(GetLists))]
    public async Task A_list_without_its_include_names_itself(string type, string list)
    {
        foreach (var behavior in Enum.GetValues<QueryTrackingBehavior>())
        {
            Assert.All(await ReadRowsAsync(type, null, behavior), row =>
                Assert.Equal($"{row.GetType().Name}.{list} was not loaded: the query needs an Include for it.",
                    Assert.Throws<ListNotLoadedException>(() => GetList(row, list)).Message));
        }
    }

    [Theory]
    [MemberData(nameof(GetLists))]
    public async Task A_list_with_its_include_is_read(string type, string list)
    {
        foreach (var behavior in Enum.GetValues<QueryTrackingBehavior>())
        {
            Assert.All(await ReadRowsAsync(type, list, behavior), row => Assert.NotNull(GetList(row, list)));
        }
    }

    [Fact]
    public void Every_list_of_rows_is_mapped_and_derives_from_the_guard()
    {
        using var db = CreateContext("Host=none");
        var lists = typeof(Case).Assembly.GetTypes().Where(t => db.Model.FindEntityType(t) is not null)
            .SelectMany(t => t.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(f => f.FieldType.IsGenericType && f.FieldType.GetGenericTypeDefinition() == typeof(List<>)
                && db.Model.FindEntityType(f.FieldType.GetGenericArguments()[0]) is not null)
            .Where(f => f.FieldType != typeof(List<CaseEvent>)) // not read from the database: events waiting to be saved
            .ToList();

        Assert.Equal(GetLists().Count, lists.Count);
        Assert.All(lists, f => Assert.True(f.DeclaringType!.IsSubclassOf(typeof(RecordWithLists)), $"{f.DeclaringType}.{f.Name}"));
    }

    private static async Task<IReadOnlyList<object>> ReadRowsAsync(string type, string? list, QueryTrackingBehavior behavior)
    {
        await using var db = CreateContext((await TestApp.GetSharedAsync()).Database.Superuser);
        var rows = await (Task<IReadOnlyList<object>>)_readMethod.MakeGenericMethod(db.Model.FindEntityType(type)!.ClrType).Invoke(null, [db, list, behavior])!;
        Assert.NotEmpty(rows);
        return rows;
    }

    private static async Task<IReadOnlyList<object>> ReadAsync<T>(CaseManagerDb db, string? list, QueryTrackingBehavior behavior) where T : class
    {
        var rows = db.Set<T>().AsTracking(behavior);
        return [.. await (list is null ? rows : rows.Include(list)).ToListAsync()];
    }

    private static object? GetList(object row, string list) =>
        row.GetType().GetProperty(list)!.GetValue(row, BindingFlags.DoNotWrapExceptions, null, null, null);

    // As superuser, bypassing row security.
    internal static CaseManagerDb CreateContext(string connectionString) =>
        new(new DbContextOptionsBuilder<CaseManagerDb>().UseNpgsql(connectionString).UseApplicationServiceProvider(_identityServices).Options);
}
