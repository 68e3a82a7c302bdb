namespace CaseManager.Data.Security.Encryption;

/// <summary>
/// The keys kept outside the database and its backups, one file each: the master key, which wraps the keys of cases and persons; the keys that
/// sign callers and history checkpoints; and the key for identity marks and the names of providers.
/// </summary>
public sealed class KeyFiles
{
    private KeyFiles(string directory) =>
        (MasterFile, CallerFile, CheckpointFile, MarksFile) =
        (new(directory, "master.key"), new(directory, "caller.key"), new(directory, "checkpoint.key"), new(directory, "marks.key"));

    public byte[] Master => field ??= MasterFile.Read();

    /// <summary>HMAC key that signs the caller's identity.</summary>
    public byte[] Caller => field ??= CallerFile.Read();

    public KeyFile MasterFile { get; }

    public KeyFile CallerFile { get; }

    /// <summary>Not rotated with the others: its old signatures must stay verifiable.</summary>
    public KeyFile CheckpointFile { get; }

    /// <summary>Not rotated with the others: marks made with two keys would never match, and names of providers are encrypted with it.</summary>
    public KeyFile MarksFile { get; }

    public IReadOnlyList<KeyFile> All => [MasterFile, CallerFile, CheckpointFile, MarksFile];

    /// <summary>HMAC key for the identity marks of people.</summary>
    public byte[] Marks => field ??= MarksFile.Read();

    /// <summary>Private key on P-256 that signs history checkpoints.</summary>
    public byte[] Checkpoint => field ??= CheckpointFile.Read();

    /// <summary>Reads the keys. <paramref name="createMissing"/>: whether missing keys are created first, for private databases only.</summary>
    /// <exception cref="InvalidOperationException">A file is missing, or holds no valid key.</exception>
    public static KeyFiles Read(string directory, bool createMissing = false)
    {
        var keys = new KeyFiles(directory);
        if (createMissing)
        {
            Create(directory);
        }

        _ = (keys.Master, keys.Caller, keys.Checkpoint, keys.Marks);
        return keys;
    }

    /// <summary>Creates the folder and the missing keys; overwrites none.</summary>
    /// <returns>The names of the created keys.</returns>
    public static IReadOnlyList<string> Create(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directory);
        }
        else
        {
            Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        KeyFile[] missing = [.. new KeyFiles(directory).All.Where(file => !file.Exists)];
        foreach (var file in missing)
        {
            file.CreateMissing();
        }

        return [.. missing.Select(file => file.Name)];
    }
}
