using System.Security.Cryptography;

namespace CaseManager.Data.Encryption;

/// <summary>
/// The keys that are never in the database nor in its backup: the master key, which wraps the keys of cases and persons, and the key that
/// signs who asks, and the key that signs where history stood. One file each, 32 bytes in base 64, readable by their owner alone.
/// </summary>
public sealed class KeyFiles
{
    private KeyFiles(byte[] master, byte[] caller, byte[] checkpoint) => (Master, Caller, Checkpoint) = (master, caller, checkpoint);

    /// <summary>The master key.</summary>
    public byte[] Master { get; }

    /// <summary>The key that signs who asks.</summary>
    public byte[] Caller { get; }

    /// <summary>The private key, on P-256, that signs checkpoints of history.</summary>
    public byte[] Checkpoint { get; }

    /// <summary>Reads the keys from a folder.</summary>
    /// <param name="directory">The folder, holding master.key, caller.key and checkpoint.key.</param>
    /// <param name="createMissing">Makes the folder and the keys where there are none; for a private database only.</param>
    /// <exception cref="InvalidOperationException">A file is missing, or holds no key.</exception>
    public static KeyFiles Read(string directory, bool createMissing = false)
    {
        if (createMissing)
        {
            CreateDirectory(directory);
        }

        return new(ReadKey(directory, "master.key", createMissing), ReadKey(directory, "caller.key", createMissing), ReadKey(directory, "checkpoint.key", createMissing));
    }

    private static byte[] ReadKey(string directory, string name, bool createMissing)
    {
        var file = Path.Combine(directory, name);
        if (!File.Exists(file))
        {
            if (!createMissing)
            {
                throw new InvalidOperationException($"The key file {name} is missing from the folder named by Keys:Directory.");
            }

            Write(file, Convert.ToBase64String(RandomNumberGenerator.GetBytes(Sealer.KeySize)));
        }

        var key = new byte[Sealer.KeySize];
        return Convert.TryFromBase64String(File.ReadAllText(file).Trim(), key, out var length) && length == Sealer.KeySize
            ? key
            : throw new InvalidOperationException($"The key file {name} does not hold 32 bytes in base 64.");
    }

    private static void CreateDirectory(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directory);
        }
        else
        {
            Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static void Write(string file, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(file, options);
        writer.Write(text);
    }
}
