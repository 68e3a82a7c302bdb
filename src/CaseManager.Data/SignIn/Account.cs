using Microsoft.AspNetCore.Identity;

namespace CaseManager.Data.SignIn;

/// <summary>What someone signs in with. Who they are and what they may do stands in staff, under the same id.</summary>
public sealed class Account : IdentityUser<Guid>;
