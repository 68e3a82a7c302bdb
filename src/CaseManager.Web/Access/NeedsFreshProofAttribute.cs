using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace CaseManager.Web.Access;

/// <summary>
/// Says that a page does what is dangerous, and opens only to whoever proved within five minutes who they are. Others are asked to, and then go
/// on where they were. The database asks once more.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsFreshProofAttribute : AuthorizeAttribute, IAuthorizationRequirementData, IAuthorizationRequirement
{
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

/// <summary>Answers every <see cref="NeedsFreshProofAttribute"/>.</summary>
public sealed class FreshProofHandler(CurrentUser user) : AuthorizationHandler<NeedsFreshProofAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsFreshProofAttribute requirement)
    {
        if (user.HasProvedFreshly)
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}

/// <summary>Whoever lacks nothing but a fresh proof is asked for it. Any other refusal is answered as ever.</summary>
public sealed class FreshProofAnswer : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _asEver = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult) =>
        authorizeResult is { Forbidden: true, AuthorizationFailure.FailedRequirements: var failed } && failed.All(f => f is NeedsFreshProofAttribute)
            ? context.ChallengeAsync()
            : _asEver.HandleAsync(next, context, policy, authorizeResult);
}
