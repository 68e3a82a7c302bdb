using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Data.Security.RowSecurity;
using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Web.Tests.Operations;

/// <summary>A folder of keys that a test may change, initially those of the test cluster.</summary>
internal sealed class KeyFolder : IDisposable
{
    public KeyFolder()
    {
        KeyFiles.Create(Path);
        foreach (var file in TestCluster.Keys.All)
        {
            File.Copy(System.IO.Path.Combine(TestCluster.KeysDirectory, file.Name), this[file.Name], overwrite: true);
        }
    }

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"casemanager-keys-{Guid.CreateVersion7():N}");

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public KeyFiles Read() => KeyFiles.Read(Path);

    /// <summary>The name of the survivor, as read by an app that starts with the current keys.</summary>
    public async Task<string?> ReadNameAsync(TestDatabase database, CaseId id)
    {
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddCaseManagerData($"{database.App};Pooling=false", Read())
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().Identity = new(DemoPeople.Ana.Id, Guid.CreateVersion7(), LeadsOffice: false);
        return await ReadNameAsync(scope.ServiceProvider, id);
    }

    /// <summary>The name of the survivor, as read by a running app.</summary>
    public static async Task<string?> ReadNameAsync(IServiceProvider services, CaseId id)
    {
        var identity = await services.GetRequiredService<CaseManagerDb>().Identities.AsNoTracking().SingleAsync(i => i.CaseId == id);
        await services.GetRequiredService<RecordDecryptor>().DecryptAsync([identity], CancellationToken.None);
        return identity.Content!.NameOnDocuments.Value;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
