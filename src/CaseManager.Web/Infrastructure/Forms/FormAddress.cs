using Microsoft.AspNetCore.Http.Extensions;

namespace CaseManager.Web.Infrastructure.Forms;

/// <summary>Where a form is sent that more than one button sends.</summary>
public static class FormAddress
{
    /// <summary>
    /// The address of the page itself, whichever button last brought it. Without this, a browser sends a form to where the page came from: after a button
    /// that only asks, the next would ask again.
    /// </summary>
    public static string Itself(this HttpRequest request) =>
        $"{request.PathBase}{request.Path}{new QueryBuilder(request.Query.Where(q => q.Key != "handler").SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value ?? "")))}";
}
