using System.Net;
using CaseManager.Testing;
using CaseManager.Web.Infrastructure;
using Xunit;

namespace CaseManager.Web.Tests.Infrastructure;

public class OldAddressTests
{
    [Fact]
    public async Task An_old_address_is_redirected_permanently_to_a_page_of_the_app()
    {
        var app = await TestApp.GetSharedAsync();
        var pages = (await CaseManager.Web.Tests.Access.AppPages.ReadAsync(app)).Keys.Select(route => RemoveNames(route[1..])).ToHashSet();
        var client = app.CreateAnonymousClient().Client;

        foreach (var (old, current) in OldAddresses.All)
        {
            var response = await client.GetAsync(new Uri($"/{FillSegments(old)}?page=2", UriKind.Relative));

            Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
            Assert.Equal($"/{FillSegments(current)}?page=2", response.Headers.Location!.OriginalString);
            Assert.Contains(RemoveNames(current), pages);
            Assert.DoesNotContain(RemoveNames(old), pages);
        }
    }

    [Fact]
    public async Task An_address_in_use_is_not_redirected()
    {
        var app = await TestApp.GetSharedAsync();

        Assert.Equal(HttpStatusCode.OK, (await app.CreateAnonymousClient().Client.GetAsync(new Uri("/sign-in", UriKind.Relative))).StatusCode);
    }

    private static string FillSegments(string address) =>
        string.Join('/', address.Split('/').Select((part, at) => part.StartsWith('{') ? $"segment{at}" : part));

    private static string RemoveNames(string address) => string.Join('/', address.Split('/').Select(part => part.StartsWith('{') ? "{}" : part));
}
