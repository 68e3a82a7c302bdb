using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace CaseManager.Web.Infrastructure;

/// <summary>Headers of every response, including errors, redirects and files.</summary>
public static class SecurityHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

    /// <summary>Treats every request in production as HTTPS: a proxy terminates TLS, and browsers can reach the app only through it.</summary>
    public static void UseProxyHttps(this WebApplication app)
    {
        if (app.Environment.IsProduction())
        {
            app.Use((context, next) =>
            {
                context.Request.Scheme = Uri.UriSchemeHttps;
                return next();
            });
        }
    }

    /// <summary>Reads the client address from the configured proxy. No other sender is trusted.</summary>
    public static void UseProxyClientAddress(this WebApplication app)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var address in (app.Configuration["Proxy:Address"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            options.KnownProxies.Add(IPAddress.Parse(address));
        }

        if (options.KnownProxies.Count > 0) // without a known proxy the framework would trust every sender
        {
            app.UseForwardedHeaders(options);
        }
    }

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            // Without a referrer a browser sends no origin with our own forms, and HeldForms needs it. The address of a link is secret.
            headers["Referrer-Policy"] = context.Request.Path.StartsWithSegments("/link") ? "no-referrer" : "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Cross-Origin-Embedder-Policy"] = "require-corp";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
            if (context.Request.IsHttps)
            {
                headers.StrictTransportSecurity = "max-age=63072000; includeSubDomains";
            }

            // Fingerprinted files are immutable, other static files have their own caching, and nothing else is ever cached.
            var path = context.Request.Path.Value ?? "";
            if (path.StartsWith("/dist/assets/", StringComparison.Ordinal) || path.StartsWith("/dist/chunks/", StringComparison.Ordinal))
            {
                headers.CacheControl = "public, max-age=31536000, immutable";
            }
            else if (!path.StartsWith("/dist/", StringComparison.Ordinal) && !path.StartsWith("/mark.", StringComparison.Ordinal))
            {
                headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
        return next();
    });
}
