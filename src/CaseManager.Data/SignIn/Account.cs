using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace CaseManager.Data.SignIn;

/// <summary>What someone signs in with. Who they are and what they may do stands in staff, under the same id.</summary>
public sealed class Account : IdentityUser<Guid>;

/// <summary>
/// Keeps accounts. Identity's own store writes every column of an account back at each change; the app may change only those that
/// count failed attempts, so this one writes what changed.
/// </summary>
public sealed class AccountStore(CaseManagerDb db, IdentityErrorDescriber describer) : UserOnlyStore<Account, CaseManagerDb, Guid>(db, describer)
{
    /// <inheritdoc/>
    public override async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken = default)
    {
        user.ConcurrencyStamp = Guid.CreateVersion7().ToString();
        await SaveChanges(cancellationToken);
        return IdentityResult.Success;
    }
}
