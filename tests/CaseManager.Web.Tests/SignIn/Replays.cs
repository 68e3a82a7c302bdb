using CaseManager.Data.Security.SignIn;
using Microsoft.AspNetCore.Identity;

namespace CaseManager.Web.Tests.SignIn;

/// <summary>Enters the same code fifty times.</summary>
internal static class Replays
{
    private const int AttemptCount = 50;

    /// <summary>Number of times that the code was accepted.</summary>
    public static async Task<int> CountAcceptedAsync(bool atOnce, Func<Task<bool>> enter)
    {
        if (atOnce)
        {
            return (await Task.WhenAll(Enumerable.Range(0, AttemptCount).Select(_ => enter()))).Count(accepted => accepted);
        }

        var count = 0;
        for (var time = 0; time < AttemptCount; time++)
        {
            count += await enter() ? 1 : 0;
        }

        return count;
    }
}

/// <summary>The only store member that Identity's provider needs: the key of one account.</summary>
internal sealed class SingleKeyStore(string key) : IUserAuthenticatorKeyStore<Account>
{
    public Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(key);

    public Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => throw new NotSupportedException();

    public void Dispose()
    {
    }
}
