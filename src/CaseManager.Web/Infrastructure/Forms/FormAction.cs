using Microsoft.AspNetCore.Http.Extensions;

namespace CaseManager.Web.Infrastructure.Forms;

/// <summary>The target of a form with several submit buttons.</summary>
public static class FormAction
{
    /// <summary>
    /// The address of the page without a handler. By default a browser would submit to the address of the current page: after one button's
    /// handler, the next button would run that handler again.
    /// </summary>
    public static string GetFormAction(this HttpRequest request)
    {
        var query = request.Query.Where(q => q.Key != "handler").SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value ?? ""));
        return $"{request.PathBase}{request.Path}{new QueryBuilder(query)}";
    }
}
