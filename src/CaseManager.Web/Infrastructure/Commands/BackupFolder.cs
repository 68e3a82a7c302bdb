using System.Globalization;

namespace CaseManager.Web.Infrastructure.Commands;

/// <summary>The folder of backups: never that of the keys, because access to one would then give access to the other.</summary>
internal sealed class BackupFolder
{
    private readonly string _path;

    /// <exception cref="InvalidOperationException">There is no such folder.</exception>
    public BackupFolder(string directory)
    {
        _path = ResolvePath(directory);
        if (!Directory.Exists(_path))
        {
            throw new InvalidOperationException($"There is no folder {directory}.");
        }
    }

    public string GetFilePath(DateTimeOffset now) =>
        Path.Combine(_path, $"casemanager-{now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}.dump.age");

    /// <exception cref="InvalidOperationException">The keys are in this folder, above or below it, or it contains a key file.</exception>
    public void ThrowIfOverlapping(string? keysDirectory)
    {
        var isBeside = keysDirectory is { Length: > 0 } && ResolvePath(keysDirectory) is var keys && (IsWithin(_path, keys) || IsWithin(keys, _path));
        if (isBeside || Directory.EnumerateFiles(_path, "*.key*").Any())
        {
            throw new InvalidOperationException("A backup does not go where the keys are: anyone who takes one would have the other.");
        }
    }

    private static bool IsWithin(string inner, string outer) => $"{inner}/".StartsWith($"{outer}/", StringComparison.Ordinal);

    // Resolves links at every level, since two names may be one folder.
    private static string ResolvePath(string directory)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        var target = Directory.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;
        return Path.GetDirectoryName(target) is { } parent ? Path.Combine(ResolvePath(parent), Path.GetFileName(target)) : target;
    }
}
