using System.Diagnostics.Metrics;

namespace CaseManager.Web.Infrastructure.Metrics;

/// <summary>Counters for monitoring. Labels are route templates, statuses and fixed words, never personal data.</summary>
public sealed class AppMetrics
{
    public const string MeterName = "CaseManager";

    private const string SignInRoute = "sign-in";

    private readonly Counter<long> _requests;
    private readonly Counter<long> _signInsRefused;
    private readonly Counter<long> _rowSecurityFaults;
    private readonly Counter<long> _unreachable;

    public AppMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _requests = meter.CreateCounter<long>("casemanager_requests_total", null, "Requests answered, by route template and status.");
        _signInsRefused = meter.CreateCounter<long>("casemanager_sign_ins_refused_total", null, "Attempts to sign in that were refused.");
        _rowSecurityFaults = meter.CreateCounter<long>("casemanager_row_security_holes_total", null, "Checks that found row security not to stand.");
        _unreachable = meter.CreateCounter<long>("casemanager_database_unreachable_total", null, "Checks that could not reach the database.");
        // The counters start at zero, so that the first event shows as an increase.
        _signInsRefused.Add(0);
        _rowSecurityFaults.Add(0);
        _unreachable.Add(0);
    }

    public void RecordRequest(string method, string route, int status)
    {
        _requests.Add(1, new("route", route), new("status", status));
        if (HttpMethods.IsPost(method) && route.Equals(SignInRoute, StringComparison.OrdinalIgnoreCase) && status == StatusCodes.Status422UnprocessableEntity)
        {
            _signInsRefused.Add(1);
        }
    }

    /// <summary>Counts a check that found row security not to be intact.</summary>
    public void RecordRowSecurityFault() => _rowSecurityFaults.Add(1);

    public void RecordDatabaseUnreachable() => _unreachable.Add(1);
}
