using System.Runtime.Versioning;
using CaseManager.Data.Security.Encryption;
using Xunit;

namespace CaseManager.Web.Tests.Operations;

[UnsupportedOSPlatform("windows")]
public sealed class KeyFilesTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"casemanager-keys-{Guid.CreateVersion7():N}");

    [Fact]
    public void Missing_keys_are_created_for_their_owner_only()
    {
        Assert.Equal(["master.key", "caller.key", "checkpoint.key", "marks.key"], KeyFiles.Create(_folder));

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_folder, "master.key")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder));
    }

    [Fact]
    public void Existing_keys_are_never_overwritten()
    {
        KeyFiles.Create(_folder);
        var before = KeyFiles.Read(_folder).Master;
        File.Delete(Path.Combine(_folder, "caller.key"));

        Assert.Equal(["caller.key"], KeyFiles.Create(_folder));
        Assert.Equal(before, KeyFiles.Read(_folder).Master);
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("bm90IHRoaXJ0eS10d28gYnl0ZXM=")]
    public void An_invalid_key_is_refused(string text)
    {
        KeyFiles.Create(_folder);
        File.WriteAllText(Path.Combine(_folder, "master.key"), text);

        Assert.Throws<InvalidOperationException>(() => KeyFiles.Read(_folder));
    }

    [Fact]
    public void A_missing_key_is_named_and_not_created()
    {
        Directory.CreateDirectory(_folder);

        Assert.Contains("master.key is missing", Assert.Throws<InvalidOperationException>(() => KeyFiles.Read(_folder)).Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
