using System.Text;
using CaseManager.Data.Persistence;
using CaseManager.Data.Statistics;
using CaseManager.Demo;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Testing;

/// <summary>International figures for tests: the published file, unchanged or corrupted.</summary>
public static class InternationalFigureBuilders
{
    public static byte[] PublishedFile { get; } = ReadPublished();

    public static Task<int> LoadInternationalFigures(this TestApp app) => app.RunAsAsync(DemoPeople.Colin, async services =>
    {
        var file = await InternationalFigureFile.ReadAsync(new MemoryStream(PublishedFile), CancellationToken.None);
        await services.GetRequiredService<CaseManagerDb>().LoadInternationalFiguresAsync(file.Figures, CancellationToken.None);
        return file.Figures.Count;
    });

    /// <summary>The published file with one line changed; line 1 contains the headings.</summary>
    public static byte[] CreateFileWithChange(int line, Func<string, string> change)
    {
        var lines = Encoding.UTF8.GetString(PublishedFile).Split('\n');
        lines[line - 1] = change(lines[line - 1].TrimEnd('\r'));
        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    private static byte[] ReadPublished()
    {
        using var file = InternationalFigureFile.OpenPublished();
        using MemoryStream all = new();
        file.CopyTo(all);
        return all.ToArray();
    }
}
