using CaseManager.Domain.Documents;

namespace CaseManager.Web.Infrastructure.Files;

/// <summary>An uploaded file and the result of its inspection.</summary>
/// <param name="Name">The sanitised file name.</param>
/// <param name="Sha256">SHA-256 of the received file, in hexadecimal.</param>
/// <param name="Inspection">The format, or the reason for refusal.</param>
/// <param name="IsCheckedForViruses">Whether a virus scanner gave a result.</param>
/// <param name="Contents">The file, to be read; incomplete if it was too large.</param>
public sealed record Upload(string Name, string Sha256, FileInspectionResult Inspection, bool IsCheckedForViruses, SpoolStream Contents)
{
    /// <exception cref="InvalidOperationException">The file was refused.</exception>
    public FileDetails ToDetails() => new(
        Name, Inspection.Format ?? throw new InvalidOperationException("It is not taken in."), Contents.Length, Sha256, IsCheckedForViruses);
}

public sealed class Uploads : List<Upload>, IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        foreach (var upload in this)
        {
            await upload.Contents.DisposeAsync();
        }
    }
}

/// <summary>Marks a page whose form accepts files, each up to <see cref="CaseDocument.MaxSize"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AcceptsFilesAttribute : Attribute
{
    /// <summary>Maximum number of files per form.</summary>
    public const int MaxFiles = 20;
}
