using System.Net;
using AngleSharp.Html.Dom;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Access;

/// <summary>Requests pages and submits forms as one client, with the token of a page that the client may open.</summary>
internal sealed class MatrixProbe(TestClient client, string token)
{
    // Pages that correctly redirect to sign-in.
    private static readonly string[] _signInRedirects = ["/sign-out", "/sign-in/", "/problem/401"];

    private readonly List<string> _mismatches = [];

    public static async Task<MatrixProbe> CreateAsync(TestClient client, string pageOfTheirs)
    {
        var page = await client.Open(pageOfTheirs);
        var field = page.Document.QuerySelector("input[name=__RequestVerificationToken]") as IHtmlInputElement;
        return new(client, field?.Value ?? throw new InvalidOperationException($"{pageOfTheirs} holds no form."));
    }

    public async Task GetAsync(string path, string role, ExpectedResult expected)
    {
        var answer = await client.Get(path);
        Compare($"GET {path} {role}", expected, answer.Status, answer.Location);
    }

    public async Task PostAsync(string path, PostRow post, string role, ExpectedResult expected, params (string Name, string Value)[] known)
    {
        var to = post.Handler.Length > 0 ? $"{path}?handler={post.Handler}" : path;
        var fields = post.Fields.Select(f =>
            KeyValuePair.Create(f.Name, known.Aggregate(f.Value, (value, k) => value.Replace($"{{{k.Name}}}", k.Value, StringComparison.Ordinal))));
        using var body = new FormUrlEncodedContent(fields.Append(new("__RequestVerificationToken", token)));
        using var response = await client.Client.PostAsync(new Uri(to, UriKind.Relative), body);
        Compare($"POST {to} {role}", expected, response.StatusCode, response.Headers.Location?.OriginalString);
    }

    /// <summary>Asserts that every response so far had the expected outcome.</summary>
    public void AssertNoMismatches() => Assert.True(_mismatches.Count == 0, string.Join('\n', _mismatches));

    private void Compare(string description, ExpectedResult expected, HttpStatusCode status, string? location)
    {
        var isSignIn = location?.StartsWith("/sign-in", StringComparison.Ordinal) == true
            && !Array.Exists(_signInRedirects, path => description.Contains(path, StringComparison.Ordinal));
        var fits = expected switch
        {
            ExpectedResult.Ok => status == HttpStatusCode.OK,
            ExpectedResult.Redirect => status == HttpStatusCode.Redirect && !isSignIn,
            ExpectedResult.NotFound => status == HttpStatusCode.NotFound,
            ExpectedResult.Invalid => status == HttpStatusCode.UnprocessableEntity,
            _ => status == HttpStatusCode.Forbidden,
        };
        if (!fits)
        {
            _mismatches.Add($"{description}: {(int)status} {location}, not {expected}");
        }
    }
}
