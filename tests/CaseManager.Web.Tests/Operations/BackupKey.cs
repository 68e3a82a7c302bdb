namespace CaseManager.Web.Tests.Operations;

/// <summary>A key pair for age, created as docs/operations.md describes.</summary>
internal sealed record BackupKey(string File, string PublicKey) : IDisposable
{
    public static BackupKey Create()
    {
        var file = Path.Combine(Path.GetTempPath(), $"casemanager-{Path.GetRandomFileName()}");
        ProgramRun.RunAsync("age-keygen", $"-o={file}").GetAwaiter().GetResult();
        return new(file, ProgramRun.RunAsync("age-keygen", "-y", file).GetAwaiter().GetResult().Trim());
    }

    public void Dispose() => System.IO.File.Delete(File);
}
