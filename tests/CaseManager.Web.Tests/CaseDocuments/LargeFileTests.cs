using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using CaseManager.Demo;
using CaseManager.Domain.Documents;
using CaseManager.Testing;
using CaseManager.Web.Infrastructure.Files;
using Xunit;
using Xunit.Abstractions;

namespace CaseManager.Web.Tests.CaseDocuments;

/// <summary>Memory used, and files on disk, while a file of 50 MB is uploaded and downloaded.</summary>
[Trait("Category", "Long"), Collection(AloneCollection.Name)]
public class LargeFileTests(ITestOutputHelper output)
{
    private const long Megabyte = 1024 * 1024;
    private const long Most = 100 * Megabyte;

    [Fact]
    public async Task It_comes_and_goes_without_being_held_whole()
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana);
        using var ana = await app.As(DemoPeople.Ana);
        var address = $"/cases/{opened.Reference}/documents";
        var token = (await ana.Open($"{address}/add")).Field("__RequestVerificationToken")!;

        var coming = await GrowthAsync(async () =>
        {
            using var form = new MultipartFormDataContent
            {
                { new StringContent(token), "__RequestVerificationToken" }, { new StringContent("A long list"), "Input.Title" }, { new StringContent("General"), "Input.Kind" },
                { new StringContent($"{opened.Victims[0].Id.Value}"), "Input.About" }, { new StreamContent(new LetterStream(CaseDocument.Largest)), "Files", "list.txt" },
            };
            using var sent = await ana.Client.PostAsync(new Uri($"{address}/add", UriKind.Relative), form);
            Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        });
        var document = (await ana.Open(address)).Document.QuerySelector(".app-record a")!.GetAttribute("href")!;
        var going = await GrowthAsync(async () =>
        {
            using var taken = await ana.Client.GetAsync(new Uri($"{document}?handler=file", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
            await using var stream = await taken.Content.ReadAsStreamAsync();
            Assert.Equal(await SHA256.HashDataAsync(new LetterStream(CaseDocument.Largest)), await SHA256.HashDataAsync(stream));
        });

        output.WriteLine($"+{coming / Megabyte} MB coming, +{going / Megabyte} MB going");
        Assert.True(coming < Most && going < Most, $"+{coming / Megabyte} MB coming, +{going / Megabyte} MB going");
    }

    [Fact]
    public async Task One_byte_more_is_refused_with_a_plain_message()
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana);
        using var ana = await app.As(DemoPeople.Ana);

        var answer = await ana.Upload($"/cases/{opened.Reference}/documents/add", [new("list.txt", new byte[CaseDocument.Largest + 1])], ("Input.Title", "A list"), ("Input.Kind", "General"));

        Assert.Contains("“list.txt” was not added: it is larger than 50 MB", answer.Errors(), StringComparison.Ordinal);
    }

    [Fact]
    public void While_it_waits_it_lies_on_the_disk_sealed_and_is_gone_after()
    {
        var folder = Directory.CreateTempSubdirectory("spool-").FullName;
        var words = System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Quince ", 50_000)));
        using (var spool = new SpoolStream(folder))
        {
            spool.Write(words);
            spool.Complete();

            var file = Assert.Single(Directory.GetFiles(folder));
            using var raw = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var onDisk = new byte[raw.Length];
            raw.ReadExactly(onDisk);
            Assert.True(onDisk.Length > words.Length);
            Assert.Equal(-1, onDisk.AsSpan().IndexOf("Quince"u8));

            using var read = new MemoryStream();
            spool.CopyTo(read);
            Assert.Equal(words, read.ToArray());
            spool.Position = 70_000;
            Assert.Equal(words[70_000], spool.ReadByte());
        }

        Assert.Empty(Directory.GetFiles(folder));
        Directory.Delete(folder);
    }

    private static async Task<long> GrowthAsync(Func<Task> work)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var (before, most) = (Resident(), 0L);
        var working = Task.Run(work);
        while (!working.IsCompleted)
        {
            most = Math.Max(most, Resident());
            await Task.WhenAny(working, Task.Delay(20));
        }

        await working;
        return most - before;

        long Resident()
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    // A long text that is never held in memory as a whole.
    private sealed class LetterStream(long length) : Stream
    {
        private long _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get => _position; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - _position);
            for (var i = 0; i < read; i++)
            {
                buffer[offset + i] = (byte)('a' + ((_position + i) * 31 % 26));
            }

            _position += read;
            return read;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
