using System.Security.Cryptography;

namespace CaseManager.Data.Encryption;

/// <summary>
/// One key of the folder: 32 bytes in base 64, readable by their owner alone. While it is changed, the key that comes next lies beside it
/// as .new and the one that went before as .old.
/// </summary>
public sealed class KeyFile(string directory, string name)
{
    private const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _file = Path.Combine(directory, name);

    private string Next => $"{_file}.new";

    private string Previous => $"{_file}.old";

    /// <summary>What the file is called.</summary>
    public string Name => name;

    /// <summary>Whether there is such a key.</summary>
    public bool Exists => File.Exists(_file);

    /// <summary>Whether a change of it has begun and is not finished.</summary>
    public bool IsChanging => File.Exists(Next);

    /// <summary>Whether the key before it can still open something.</summary>
    public bool HasPrevious => File.Exists(Previous);

    /// <summary>Reads it.</summary>
    /// <exception cref="InvalidOperationException">The file is missing, or holds no key.</exception>
    public byte[] Read() => Read(_file) ?? throw new InvalidOperationException($"The key file {name} is missing from the folder named by Keys:Directory.");

    /// <summary>Reads the one that comes next, or the key itself where it is not being changed.</summary>
    public byte[] ReadNewest() => Read(Next) ?? Read();

    /// <summary>Reads those that come before and after it, as far as there are any.</summary>
    public IReadOnlyList<byte[]> ReadOthers() => [.. new[] { Read(Next), Read(Previous) }.OfType<byte[]>()];

    /// <summary>Makes the key where there is none.</summary>
    public void CreateMissing()
    {
        if (!Exists)
        {
            Write(_file, NewKey(), overwrite: false);
        }
    }

    /// <summary>Makes the key that comes next, unless it is there or has come already.</summary>
    public void CreateNext()
    {
        if (!IsChanging && !HasPrevious)
        {
            Write(Next, NewKey(), overwrite: false);
        }
    }

    /// <summary>Puts the next key in its place. At no moment is there none.</summary>
    public void TakeNext()
    {
        if (IsChanging)
        {
            Write(Previous, File.ReadAllText(_file), overwrite: true);
            File.Move(Next, _file, overwrite: true);
            Persist(_file);
        }
    }

    /// <summary>Destroys the key before it.</summary>
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

    // Whole or not at all, and on the disk before anything is sealed with it.
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
