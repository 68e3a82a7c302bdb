using System.Security.Cryptography;

namespace CaseManager.Data.Security.Encryption;

/// <summary>
/// One key in the folder: 32 bytes in base 64, readable by the owner only. During a rotation the next key is stored as .new and the previous
/// one as .old.
/// </summary>
public sealed class KeyFile(string directory, string name)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _path = Path.Combine(directory, name);

    private string NextPath => $"{_path}.new";

    private string PreviousPath => $"{_path}.old";

    public string Name => name;

    public bool Exists => File.Exists(_path);

    /// <summary>Whether a rotation has started and is not finished.</summary>
    public bool IsRotating => File.Exists(NextPath);

    /// <summary>Whether the previous key is still available for decryption.</summary>
    public bool HasPrevious => File.Exists(PreviousPath);

    /// <exception cref="InvalidOperationException">The file is missing, or holds no valid key.</exception>
    public byte[] Read() => Read(_path) ?? throw new InvalidOperationException($"The key file {name} is missing from the folder named by Keys:Directory.");

    /// <summary>The next key during a rotation, otherwise the current key.</summary>
    public byte[] ReadNewest() => Read(NextPath) ?? Read();

    /// <summary>The next and the previous key, where they exist.</summary>
    public IReadOnlyList<byte[]> ReadOtherKeys() => [.. new[] { Read(NextPath), Read(PreviousPath) }.OfType<byte[]>()];

    public void CreateMissing()
    {
        if (!Exists)
        {
            Write(_path, GenerateKey(), overwrite: false);
        }
    }

    /// <summary>Creates the next key, unless it exists or is already the current one.</summary>
    public void CreateNext()
    {
        if (!IsRotating && !HasPrevious)
        {
            Write(NextPath, GenerateKey(), overwrite: false);
        }
    }

    /// <summary>Makes the next key current. A key file exists at every moment.</summary>
    public void ActivateNext()
    {
        if (IsRotating)
        {
            Write(PreviousPath, File.ReadAllText(_path), overwrite: true);
            File.Move(NextPath, _path, overwrite: true);
            Persist(_path);
        }
    }

    /// <summary>Overwrites and deletes the previous key.</summary>
    public void DestroyPrevious()
    {
        if (HasPrevious)
        {
            File.WriteAllText(PreviousPath, new string('-', (int)new FileInfo(PreviousPath).Length));
            Persist(PreviousPath);
            File.Delete(PreviousPath);
        }
    }

    private static string GenerateKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Sealer.KeySize));

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
            options.UnixCreateMode = OwnerOnly;
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
