namespace CaseManager.Web.Infrastructure;

/// <summary>Where people reach this installation: needed for links that leave it. Never taken from a request, whose host anyone may write.</summary>
public static class Site
{
    /// <summary>The address without a slash at its end, such as https://cases.example.org; empty where it is not configured.</summary>
    public static string GetSite(this IConfiguration configuration) => (configuration["Site:Address"] ?? "").TrimEnd('/');
}
