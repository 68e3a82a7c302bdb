using System.Diagnostics;
using System.Globalization;
using System.Text;
using CaseManager.Domain.Tests.Documents;

namespace CaseManager.Web.Tests.Documents;

/// <summary>Creates files with hidden metadata, using exiftool, which can also remove it.</summary>
internal static class MetadataFiles
{
    /// <summary>A photograph with location, author and camera metadata.</summary>
    public static Task<byte[]> CreatePhotographAsync(string artist) =>
        AddMetadataAsync(".jpg", TestFiles.CreateJpeg(), "-GPSLatitude=44.4268", "-GPSLatitudeRef=N", "-GPSLongitude=26.1025", "-GPSLongitudeRef=E",
            $"-Artist={artist}", $"-XMP:Creator={artist}", $"-Comment={artist}", "-Orientation#=6");

    /// <summary>A PDF with author metadata.</summary>
    public static Task<byte[]> CreatePdfWithAuthorAsync(string author) =>
        AddMetadataAsync(".pdf", CreatePdf("<< /Type /Catalog /Pages 2 0 R >>"), $"-Author={author}", $"-XMP:Creator={author}");

    /// <summary>A PDF of one empty page, with the given catalog object and additional objects.</summary>
    public static byte[] CreatePdf(string catalog, params string[] more)
    {
        string[] objects = [catalog, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 72 72] >>", .. more];
        var (file, places) = (new StringBuilder("%PDF-1.7\n"), new List<int>());
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        places.ForEach(p => file.Append(CultureInfo.InvariantCulture, $"{p:D10} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    /// <summary>The metadata that exiftool reads from a file.</summary>
    public static async Task<string> ReadMetadataAsync(byte[] file, string ending)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():N}{ending}");
        await File.WriteAllBytesAsync(path, file);
        var text = await RunAsync("-a", "-G1", "-s", "-n", path);
        File.Delete(path);
        return text;
    }

    private static async Task<byte[]> AddMetadataAsync(string ending, byte[] file, params string[] tags)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():N}{ending}");
        await File.WriteAllBytesAsync(path, file);
        await RunAsync(["-overwrite_original", "-m", .. tags, path]);
        var written = await File.ReadAllBytesAsync(path);
        File.Delete(path);
        return written;
    }

    private static async Task<string> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("exiftool", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException(await error);
    }
}
