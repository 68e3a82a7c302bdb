using CaseManager.Domain.Documents;

namespace CaseManager.Web.Infrastructure.Files;

/// <summary>A file that someone sent: what it is called, what it was judged to be, and all of it.</summary>
/// <param name="Name">The name that it came with, tidied.</param>
/// <param name="Sha256">The SHA-256 of what came, in hexadecimal.</param>
/// <param name="Judgement">What it is, or why it is not taken in.</param>
/// <param name="CheckedForViruses">Whether a virus scanner passed it.</param>
/// <param name="Contents">All of it, to be read; empty where it was too long.</param>
public sealed record Upload(string Name, string Sha256, FileJudgement Judgement, bool CheckedForViruses, SpoolStream Contents)
{
    /// <summary>What is kept of it, where it is taken in.</summary>
    public FileFacts ToFacts() => new(
        Name, Judgement.Format ?? throw new InvalidOperationException("It is not taken in."), Contents.Length, Sha256, CheckedForViruses);
}

/// <summary>The files that came with a request.</summary>
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

/// <summary>Marks a page whose form brings files, each up to <see cref="CaseDocument.Largest"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesFilesAttribute : Attribute
{
    /// <summary>Most files that one form brings.</summary>
    public const int Most = 20;
}
