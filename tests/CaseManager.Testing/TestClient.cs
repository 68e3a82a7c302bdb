using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace CaseManager.Testing;

/// <summary>A test client that acts like a browser: follows links, submits forms, keeps cookies.</summary>
public sealed class TestClient(HttpClient client) : IDisposable
{
    private const string OriginHeader = "Origin";

    public HttpClient Client => client;

    /// <summary>Requests a page without following redirects.</summary>
    public async Task<PageResponse> Get(string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute));
        return await PageResponse.ReadAsync(response, path);
    }

    /// <summary>Requests a page and asserts that it exists.</summary>
    public async Task<PageResponse> Open(string path)
    {
        var answer = await Get(path);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{path} answered {answer.Status}");
        return answer;
    }

    /// <summary>Requests a page and submits its form with all its fields, including the antiforgery token.</summary>
    public async Task<PageResponse> Send(string path, params (string Name, string? Value)[] fields) => await Send(await Open(path), fields);

    /// <summary>Fills in and submits the main form of a page.</summary>
    public Task<PageResponse> Send(PageResponse page, params (string Name, string? Value)[] fields) => Send(page, "main form[method=post]", fields);

    /// <summary>Fills in the main form and submits it through the button of this handler.</summary>
    public Task<PageResponse> Press(PageResponse page, string handler, params (string Name, string? Value)[] fields)
    {
        var button = page.Document.QuerySelector($"main form[method=post] button[formaction*='handler={handler}']");
        Assert.True(button is not null, $"{page.Path} has no button for {handler}");
        return Send(page, "main form[method=post]", button.GetAttribute("formaction"), fields);
    }

    /// <summary>Fills in and submits a form of a page. A field given twice is sent twice; a null field is omitted.</summary>
    public Task<PageResponse> Send(PageResponse page, string form, params (string Name, string? Value)[] fields) => Send(page, form, null, fields);

    private async Task<PageResponse> Send(PageResponse page, string form, string? to, (string Name, string? Value)[] fields)
    {
        var element = page.Document.QuerySelector(form) as IHtmlFormElement;
        Assert.True(element is not null, $"{page.Path} has no form {form}");
        var replaced = fields.Select(f => f.Name).ToHashSet();
        var content = GetFormFields(element).Where(h => !replaced.Contains(h.Key))
            .Concat(fields.Where(f => f.Value is not null).Select(f => KeyValuePair.Create(f.Name, f.Value!)));
        using var body = new FormUrlEncodedContent(content);
        var action = to ?? (element.GetAttribute("action") is { Length: > 0 } own ? own : page.Path);
        using var response = await PostAsync(action, body);
        return await PageResponse.ReadAsync(response, action);
    }

    /// <summary>Opens a page with a file upload, fills in the form and submits it with the files.</summary>
    public async Task<PageResponse> Upload(string path, IReadOnlyList<UploadedFile> files, params (string Name, string? Value)[] fields)
    {
        var page = await Open(path);
        var element = (IHtmlFormElement)page.Document.QuerySelector("main form[enctype='multipart/form-data']")!;
        var replaced = fields.Select(f => f.Name).ToHashSet();
        using var body = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        foreach (var (name, value) in GetFormFields(element).Where(h => !replaced.Contains(h.Key) && !files.Any(f => f.Field == h.Key))
            .Concat(fields.Where(f => f.Value is not null).Select(f => KeyValuePair.Create(f.Name, f.Value!))))
        {
            body.Add(new StringContent(value), $"\"{name}\"");
        }

        foreach (var file in files)
        {
            body.Add(file.ToContent());
        }

        using var response = await PostAsync(path, body);
        return await PageResponse.ReadAsync(response, path);
    }

    public Task<PageResponse> Follow(PageResponse answer)
    {
        Assert.True(answer.Location is not null, $"{answer.Path} answered {answer.Status}, not a redirect: {answer.GetErrors()}");
        return Open(answer.Location!);
    }

    public async Task SignInAsync(string email, string password)
    {
        var answer = await Send("/sign-in", ("Input.Email", email), ("Input.Password", password));
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{email} was not let in");
    }

    public void Dispose() => client.Dispose();

    // Browsers send the origin with each form; a test may override it by a default header.
    private Task<HttpResponseMessage> PostAsync(string path, HttpContent body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.RelativeOrAbsolute)) { Content = body };
        if (!client.DefaultRequestHeaders.Contains(OriginHeader))
        {
            request.Headers.Add(OriginHeader, client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        }

        return client.SendAsync(request);
    }

    // The fields that a browser would send for the form in its current state.
    private static IEnumerable<KeyValuePair<string, string>> GetFormFields(IHtmlFormElement form) => form.Elements.SelectMany(element => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
        IHtmlInputElement { Name: { Length: > 0 } name } input => [KeyValuePair.Create(name, input.Value)],
        IHtmlTextAreaElement { Name: { Length: > 0 } name } area => [KeyValuePair.Create(name, area.Value)],
        IHtmlSelectElement { Name: { Length: > 0 } name } select => [KeyValuePair.Create(name, select.Value ?? "")],
        _ => Enumerable.Empty<KeyValuePair<string, string>>(),
    });
}

/// <summary>A file upload; the name is sent as raw bytes in the header, whatever it contains.</summary>
public sealed record UploadedFile(string Name, byte[] Contents, string Field = "Files")
{
    internal HttpContent ToContent()
    {
        var content = new ByteArrayContent(Contents);
        var name = Name.Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);
        content.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{Field}\"; filename=\"{name}\"");
        return content;
    }
}

public sealed partial record PageResponse(string Path, HttpStatusCode Status, string? Location, string Html, IReadOnlyDictionary<string, string> Headers)
{
    private static readonly HtmlParser _parser = new();

    private readonly Lazy<IDocument> _document = new(() => _parser.ParseDocument(Html)); // parsed on demand: most tests read the status only

    public IDocument Document => _document.Value;

    public string Title => Document.Title ?? "";

    /// <summary>The text of the main part, with white space collapsed as browsers show it.</summary>
    public string Text => CollapseWhiteSpace(Document.QuerySelector("main")?.TextContent ?? "");

    internal static async Task<PageResponse> ReadAsync(HttpResponseMessage response, string path)
    {
        var html = await response.Content.ReadAsStringAsync();
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        return new(path, response.StatusCode, response.Headers.Location?.OriginalString, html, headers);
    }

    /// <summary>The messages of the error summary.</summary>
    public string GetErrors() => string.Join(" | ", Document.QuerySelectorAll(".govuk-error-summary li").Select(e => e.TextContent.Trim()));

    /// <summary>All text of the page, hidden or not, with white space collapsed.</summary>
    public string AllText => CollapseWhiteSpace(Document.DocumentElement.TextContent);

    public void AssertShows(string text) => Assert.Contains(CollapseWhiteSpace(text), AllText, StringComparison.Ordinal);

    /// <summary>Asserts that the text occurs neither in the visible page nor in the markup.</summary>
    public void AssertDoesNotShow(string text)
    {
        Assert.DoesNotContain(CollapseWhiteSpace(text), AllText, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(text, Html, StringComparison.OrdinalIgnoreCase);
    }

    private static string CollapseWhiteSpace(string text) => WhiteSpace().Replace(text, " ");

    [GeneratedRegex(@"[ \t\r\n]+")]
    private static partial Regex WhiteSpace();

    public string? GetFieldValue(string name) => Document.QuerySelector($"[name='{name}']") switch
    {
        IHtmlInputElement { Type: "radio" } => Document.QuerySelector<IHtmlInputElement>($"[name='{name}'][checked]")?.Value,
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value,
        _ => null,
    };
}
