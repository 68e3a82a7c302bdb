using System.Net;
using AngleSharp.Html.Dom;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Doors;

/// <summary>Requests pages and submits forms as one client, with the token of a page that the client may open.</summary>
internal sealed class Knocking(Visitor visitor, string token)
{
    // Pages that correctly redirect to sign-in.
    private static readonly string[] _leadToTheDoor = ["/sign-out", "/sign-in/", "/problem/401"];

    private readonly List<string> _wrong = [];

    public static async Task<Knocking> AtAsync(Visitor visitor, string pageOfTheirs)
    {
        var page = await visitor.Open(pageOfTheirs);
        var field = page.Document.QuerySelector("input[name=__RequestVerificationToken]") as IHtmlInputElement;
        return new(visitor, field?.Value ?? throw new InvalidOperationException($"{pageOfTheirs} holds no form."));
    }

    public async Task GetAsync(string path, string asWhat, Outcome expected)
    {
        var answer = await visitor.Get(path);
        Compare($"GET {path} {asWhat}", expected, answer.Status, answer.Location);
    }

    public async Task PostAsync(string path, PostRow post, string asWhat, Outcome expected, params (string Name, string Value)[] known)
    {
        var to = post.Handler.Length > 0 ? $"{path}?handler={post.Handler}" : path;
        var fields = post.Fields.Select(f => KeyValuePair.Create(f.Name, known.Aggregate(f.Value, (value, k) => value.Replace($"{{{k.Name}}}", k.Value, StringComparison.Ordinal))));
        using var body = new FormUrlEncodedContent(fields.Append(new("__RequestVerificationToken", token)));
        using var response = await visitor.Client.PostAsync(new Uri(to, UriKind.Relative), body);
        Compare($"POST {to} {asWhat}", expected, response.StatusCode, response.Headers.Location?.OriginalString);
    }

    /// <summary>Asserts that every answer was the expected one.</summary>
    public void WasAnsweredAsExpected() => Assert.True(_wrong.Count == 0, string.Join('\n', _wrong));

    private void Compare(string what, Outcome expected, HttpStatusCode status, string? location)
    {
        var isTheDoor = location?.StartsWith("/sign-in", StringComparison.Ordinal) == true && !Array.Exists(_leadToTheDoor, path => what.Contains(path, StringComparison.Ordinal));
        var fits = expected switch
        {
            Outcome.Opens => status == HttpStatusCode.OK,
            Outcome.GoesOn => status == HttpStatusCode.Redirect && !isTheDoor,
            Outcome.NotThere => status == HttpStatusCode.NotFound,
            Outcome.AsksAgain => status == HttpStatusCode.UnprocessableEntity,
            _ => status == HttpStatusCode.Forbidden,
        };
        if (!fits)
        {
            _wrong.Add($"{what}: {(int)status} {location}, not {expected}");
        }
    }
}
