using CaseManager.Domain.Access;
using Microsoft.AspNetCore.Authorization;

namespace CaseManager.Web.Access;

/// <summary>Declares the permission that a page needs. A page without it is refused to everyone.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsAttribute(Permission permission) : AuthorizeAttribute, IAuthorizationRequirementData, IAuthorizationRequirement
{
    public Permission Permission { get; } = permission;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

/// <summary>Evaluates <see cref="NeedsAttribute"/> against the access table.</summary>
public sealed class NeedsHandler(CurrentUser user) : AuthorizationHandler<NeedsAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsAttribute requirement)
    {
        if (user.HasPermission(requirement.Permission))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
