using System.Text;
using CaseManager.Data;
using CaseManager.Demo;
using CaseManager.Data.Statistics;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Testing;

/// <summary>World figures for tests: the published file, unchanged or corrupted.</summary>
public static class WorldFigureBuilders
{
    public static byte[] PublishedFile { get; } = ReadPublished();

    public static Task<int> LoadWorldFigures(this TestApp app) => app.InScopeOf(DemoPeople.Colin, async services =>
    {
        var file = await WorldFigureFile.ReadAsync(new MemoryStream(PublishedFile), CancellationToken.None);
        await services.GetRequiredService<CaseManagerDb>().LoadWorldFiguresAsync(file.Figures, CancellationToken.None);
        return file.Figures.Count;
    });

    /// <summary>The published file with one line changed; line 1 contains the headings.</summary>
    public static byte[] PublishedFileWith(int line, Func<string, string> change)
    {
        var lines = Encoding.UTF8.GetString(PublishedFile).Split('\n');
        lines[line - 1] = change(lines[line - 1].TrimEnd('\r'));
        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    private static byte[] ReadPublished()
    {
        using var file = WorldFigureFile.OpenPublished();
        using MemoryStream all = new();
        file.CopyTo(all);
        return all.ToArray();
    }
}
