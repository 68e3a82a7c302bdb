namespace CaseManager.Web.Infrastructure;

/// <summary>What people see when something is not there, not theirs, or went wrong. One page, which says no more than it must.</summary>
public static class ProblemPages
{
    public static IApplicationBuilder UseProblemPages(this IApplicationBuilder app) => app
        .UseExceptionHandler("/problem/500")
        .UseStatusCodePagesWithReExecute("/problem/{0}");
}
