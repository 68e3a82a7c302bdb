using CaseManager.Testing;
using Xunit;
using Xunit.Abstractions;

namespace CaseManager.Web.Tests.Forms;

/// <summary>
/// Every form of every page, generated from the routes, with hostile values in each field: never a server error. The pages are split over classes
/// that run in parallel.
/// </summary>
[Trait("Category", "Long"), ExpectedDuration(seconds: 120)]
public abstract class HostileInputTests(int part, ITestOutputHelper output)
{
    private const int Parts = 4;
    private const string AntiforgeryToken = "__RequestVerificationToken";

    // Tested last, since it locks the account.
    private const string LastPage = "/sign-in/confirm";

    // A longer value is refused before it reaches a page; a megabyte is not.
    private static readonly string _megabyte = new('x', 1 << 20);

    private static readonly string?[] _hostile =
    [
        null, "", "\0", "a\u0007b\u001b[31m", "\u202Ecba", "\uFFFE", "\uD800", "31.02.2026", "-1", "99999999999999999999999", "1e308", "NaN",
        "Unicorn", "00000000-0000-0000-0000-000000000000", "018f0000-0000-7000-8000-000000000000", "'; drop table cases; --",
        "<script>alert(1)</script>", "../../etc/passwd", "{{7*7}}", "%00%0d%0aSet-Cookie:x=y", _megabyte,
    ];

    [Fact]
    public async Task No_form_fails_whatever_is_sent()
    {
        await using var app = await TestApp.StartAsync();
        var (cases, pages, forms, sent, failed) = (await GeneratedForms.ReadCasesAsync(app), 0, 0, 0, new List<string>());
        foreach (var (page, needs) in GeneratedForms.GetPages(app).Where((_, at) => at % Parts == part).OrderBy(p => p.Page == LastPage))
        {
            pages++;
            using var client = await GeneratedForms.CreateClientAsync(app, needs);
            foreach (var (path, form) in await GeneratedForms.ReadAsync(app, client, cases, page))
            {
                // The antiforgery token is validated in the same way for all forms, so it is varied in one form only.
                forms++;
                foreach (var (name, value) in form.Where(f => !IsLaterLine(f.Key) && (f.Key != AntiforgeryToken || forms == 1))
                    .SelectMany(f => _hostile.Select(value => (f.Key, value))))
                {
                    var status = await GeneratedForms.SendAsync(client, path,
                        form.Where(f => f.Key != name).Append(new(name, value!)).Where(f => f.Value is not null));
                    sent++;
                    if ((int)status >= 500)
                    {
                        failed.Add($"{path} {name}={value?[..Math.Min(30, value.Length)]}: {(int)status}");
                    }
                }
            }
        }

        output.WriteLine($"{pages} pages, {forms} forms, {sent} sent");
        Assert.True(failed.Count == 0, string.Join('\n', failed));
        Assert.InRange(sent, 1000, int.MaxValue);
    }

    // Only the first item of a list is varied: all items are bound and validated alike.
    private static bool IsLaterLine(string field) => field.IndexOf('[', StringComparison.Ordinal) is >= 0 and var at && field[at + 1] is >= '1' and <= '9';
}

public sealed class HostileInputFirstPartTests(ITestOutputHelper output) : HostileInputTests(0, output);

public sealed class HostileInputSecondPartTests(ITestOutputHelper output) : HostileInputTests(1, output);

public sealed class HostileInputThirdPartTests(ITestOutputHelper output) : HostileInputTests(2, output);

public sealed class HostileInputFourthPartTests(ITestOutputHelper output) : HostileInputTests(3, output);
