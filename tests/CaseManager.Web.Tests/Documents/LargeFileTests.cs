using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using CaseManager.Demo;
using CaseManager.Domain.Documents;
using CaseManager.Testing;
using CaseManager.Web.Infrastructure.Files;
using Xunit;
using Xunit.Abstractions;

namespace CaseManager.Web.Tests.Documents;

/// <summary>Memory used, and files on disk, while a file of 50 MB is uploaded and downloaded.</summary>
[Trait("Category", "Long"), Collection(NonParallelCollection.Name)]
public class LargeFileTests(ITestOutputHelper output)
{
    private const long Megabyte = 1024 * 1024;
    private const long MaxSize = 100 * Megabyte;

    [Fact]
    public async Task A_large_file_is_streamed_both_ways()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana);
        using var ana = await app.SignInAsync(DemoPeople.Ana);
        var address = $"/cases/{caseFile.Reference}/documents";
        var token = (await ana.Open($"{address}/add")).GetFieldValue("__RequestVerificationToken")!;

        var coming = await MeasureMemoryGrowthAsync(async () =>
        {
            using var form = new MultipartFormDataContent
            {
                { new StringContent(token), "__RequestVerificationToken" }, { new StringContent("A long list"), "Input.Title" },
                { new StringContent("General"), "Input.Kind" },
                { new StringContent($"{caseFile.Victims[0].Id.Value}"), "Input.Subject" },
                { new StreamContent(new LetterStream(CaseDocument.MaxSize)), "Files", "list.txt" },
            };
            using var sent = await ana.Client.PostAsync(new Uri($"{address}/add", UriKind.Relative), form);
            Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        });
        var document = (await ana.Open(address)).Document.QuerySelector(".app-record a")!.GetAttribute("href")!;
        var going = await MeasureMemoryGrowthAsync(async () =>
        {
            using var taken = await ana.Client.GetAsync(new Uri($"{document}?handler=file", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
            await using var stream = await taken.Content.ReadAsStreamAsync();
            Assert.Equal(await SHA256.HashDataAsync(new LetterStream(CaseDocument.MaxSize)), await SHA256.HashDataAsync(stream));
        });

        output.WriteLine($"+{coming / Megabyte} MB coming, +{going / Megabyte} MB going");
        Assert.True(coming < MaxSize && going < MaxSize, $"+{coming / Megabyte} MB coming, +{going / Megabyte} MB going");
    }

    [Fact]
    public async Task One_byte_more_is_refused_with_a_plain_message()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana);
        using var ana = await app.SignInAsync(DemoPeople.Ana);

        var answer = await ana.Upload($"/cases/{caseFile.Reference}/documents/add", [new("list.txt", new byte[CaseDocument.MaxSize + 1])],
            ("Input.Title", "A list"), ("Input.Kind", "General"));

        Assert.Contains("“list.txt” was not added: it is larger than 50 MB", answer.GetErrors(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_waiting_upload_is_encrypted_on_disk_and_then_removed()
    {
        var folder = Directory.CreateTempSubdirectory("spool-").FullName;
        var notes = System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Quince ", 50_000)));
        using (var spool = new SpoolStream(folder))
        {
            spool.Write(notes);
            spool.Complete();

            var file = Assert.Single(Directory.GetFiles(folder));
            using var raw = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var onDisk = new byte[raw.Length];
            raw.ReadExactly(onDisk);
            Assert.True(onDisk.Length > notes.Length);
            Assert.Equal(-1, onDisk.AsSpan().IndexOf("Quince"u8));

            using var read = new MemoryStream();
            spool.CopyTo(read);
            Assert.Equal(notes, read.ToArray());
            spool.Position = 70_000;
            Assert.Equal(notes[70_000], spool.ReadByte());
        }

        Assert.Empty(Directory.GetFiles(folder));
        Directory.Delete(folder);
    }

    private static async Task<long> MeasureMemoryGrowthAsync(Func<Task> work)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var (before, limit) = (Resident(), 0L);
        var working = Task.Run(work);
        while (!working.IsCompleted)
        {
            limit = Math.Max(limit, Resident());
            await Task.WhenAny(working, Task.Delay(20));
        }

        await working;
        return limit - before;

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
