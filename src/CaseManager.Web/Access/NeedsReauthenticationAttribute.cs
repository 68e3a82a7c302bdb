using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace CaseManager.Web.Access;

/// <summary>
/// Marks a page with sensitive actions, which opens only within five minutes of a reauthentication. Other users must reauthenticate first and then return
/// to the page. The database checks again.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsReauthenticationAttribute : AuthorizeAttribute, IAuthorizationRequirementData, IAuthorizationRequirement
{
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

public sealed class NeedsReauthenticationHandler(CurrentUser user) : AuthorizationHandler<NeedsReauthenticationAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsReauthenticationAttribute requirement)
    {
        if (user.HasFreshProof)
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}

/// <summary>Redirects to reauthentication if no other requirement failed. The framework's default handler processes any other result.</summary>
public sealed class ReauthenticationResultHandler : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _defaultHandler = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult) =>
        authorizeResult is { Forbidden: true, AuthorizationFailure.FailedRequirements: var failed } && failed.All(f => f is NeedsReauthenticationAttribute)
            ? context.ChallengeAsync()
            : _defaultHandler.HandleAsync(next, context, policy, authorizeResult);
}
