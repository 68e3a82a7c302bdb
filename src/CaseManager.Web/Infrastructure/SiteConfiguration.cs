namespace CaseManager.Web.Infrastructure;

/// <summary>The public address of this installation, for links in mail. Never taken from a request, whose host can be forged.</summary>
public static class SiteConfiguration
{
    /// <summary>The address without a trailing slash, such as https://cases.example.org; empty if it is not configured.</summary>
    public static string GetSiteUrl(this IConfiguration configuration) => (configuration["Site:Address"] ?? "").TrimEnd('/');
}
