namespace CaseManager.Data.Encryption;

/// <summary>
/// The keys that are never in the database nor in its backup: the master key, which wraps the keys of cases and persons, the key that
/// signs who asks, the key that signs where history stood, and the key by which marks of people are made. One file each.
/// </summary>
public sealed class KeyFiles
{
    private KeyFiles(string directory) =>
        (MasterFile, CallerFile, CheckpointFile, MarksFile) = (new(directory, "master.key"), new(directory, "caller.key"), new(directory, "checkpoint.key"), new(directory, "marks.key"));

    /// <summary>The master key.</summary>
    public byte[] Master => field ??= MasterFile.Read();

    /// <summary>The key that signs who asks.</summary>
    public byte[] Caller => field ??= CallerFile.Read();

    /// <summary>Where the master key is kept.</summary>
    public KeyFile MasterFile { get; }

    /// <summary>Where the key that signs who asks is kept.</summary>
    public KeyFile CallerFile { get; }

    /// <summary>Where the key that signs checkpoints is kept. It is not changed with the others: what it signed has to be verified ever after.</summary>
    public KeyFile CheckpointFile { get; }

    /// <summary>Where the key by which marks of people are made is kept. It is not changed with the others: marks made by two keys would never match.</summary>
    public KeyFile MarksFile { get; }

    /// <summary>All files.</summary>
    public IReadOnlyList<KeyFile> All => [MasterFile, CallerFile, CheckpointFile, MarksFile];

    /// <summary>The key by which marks of people are made.</summary>
    public byte[] Marks => field ??= MarksFile.Read();

    /// <summary>The private key, on P-256, that signs checkpoints of history.</summary>
    public byte[] Checkpoint => field ??= CheckpointFile.Read();

    /// <summary>Reads the keys from a folder.</summary>
    /// <param name="directory">The folder, holding master.key, caller.key, checkpoint.key and marks.key.</param>
    /// <param name="createMissing">Makes the folder and the keys where there are none; for a private database only.</param>
    /// <exception cref="InvalidOperationException">A file is missing, or holds no key.</exception>
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

    /// <summary>Makes the folder and the keys that are missing from it, and overwrites none.</summary>
    /// <returns>The names of the keys that were made.</returns>
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
