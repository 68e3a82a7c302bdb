using System.Security.Cryptography;

namespace CaseManager.Data.Encryption;

/// <summary>
/// One key in the folder: 32 bytes in base 64, readable by the owner only. During a rotation the next key is stored as .new and the previous
/// one as .old.
/// </summary>
public sealed class KeyFile(string directory, string name)
{
    private const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _file = Path.Combine(directory, name);

    private string Next => $"{_file}.new";

    private string Previous => $"{_file}.old";

    public string Name => name;

    public bool Exists => File.Exists(_file);

    /// <summary>Whether a rotation has started and is not finished.</summary>
    public bool IsChanging => File.Exists(Next);

    /// <summary>Whether the previous key is still available for decryption.</summary>
    public bool HasPrevious => File.Exists(Previous);

    /// <exception cref="InvalidOperationException">The file is missing, or holds no valid key.</exception>
    public byte[] Read() => Read(_file) ?? throw new InvalidOperationException($"The key file {name} is missing from the folder named by Keys:Directory.");

    /// <summary>The next key during a rotation, otherwise the current key.</summary>
    public byte[] ReadNewest() => Read(Next) ?? Read();

    /// <summary>The next and the previous key, where they exist.</summary>
    public IReadOnlyList<byte[]> ReadOthers() => [.. new[] { Read(Next), Read(Previous) }.OfType<byte[]>()];

    public void CreateMissing()
    {
        if (!Exists)
        {
            Write(_file, NewKey(), overwrite: false);
        }
    }

    /// <summary>Creates the next key, unless it exists or is already the current one.</summary>
    public void CreateNext()
    {
        if (!IsChanging && !HasPrevious)
        {
            Write(Next, NewKey(), overwrite: false);
        }
    }

    /// <summary>Makes the next key current. A key file exists at every moment.</summary>
    public void TakeNext()
    {
        if (IsChanging)
        {
            Write(Previous, File.ReadAllText(_file), overwrite: true);
            File.Move(Next, _file, overwrite: true);
            Persist(_file);
        }
    }

    /// <summary>Overwrites and deletes the previous key.</summary>
    public void DestroyPrevious()
    {
        if (HasPrevious)
        {
            File.WriteAllText(Previous, new string('-', (int)new FileInfo(Previous).Length));
            Persist(Previous);
            File.Delete(Previous);
        }
    }

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Sealer.KeySize));

    private static byte[]? Read(string file)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        var key = new byte[Sealer.KeySize];
        return Convert.TryFromBase64String(File.ReadAllText(file).Trim(), key, out var length) && length == Sealer.KeySize
            ? key
            : throw new InvalidOperationException($"The key file {Path.GetFileName(file)} does not hold 32 bytes in base 64.");
    }

    // Atomic, and flushed to disk before anything is encrypted with the key.
    private static void Write(string file, string text, bool overwrite)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerAlone;
        }

        var half = $"{file}.half";
        File.Delete(half);
        using (var stream = new FileStream(half, options))
        using (var writer = new StreamWriter(stream))
        {
            writer.Write(text);
        }

        File.Move(half, file, overwrite);
        Persist(file);
    }

    private static void Persist(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }
}
