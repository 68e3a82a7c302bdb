using CaseManager.Web.Tests.Wordings;
using Xunit;

namespace CaseManager.Web.Tests.Operations;

/// <summary>Requirements for docker-compose.yml.</summary>
public sealed class ComposeTests
{
    private static readonly IReadOnlyList<ComposeValue> _file = ComposeValue.ReadAll("docker-compose.yml");

    [Fact]
    public void The_file_has_the_documented_services() =>
        Assert.Equal(["app", "backup", "database", "keys", "migrate", "proxy", "verify-history"],
            _file.Select(v => v.Service).Where(s => s != "").Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_secret_of_a_service_is_declared_as_a_file()
    {
        var taken = GetSecrets("").Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(taken, _file.Where(v => v.Path.StartsWith("secrets/", StringComparison.Ordinal) && v.Key == "file").Select(v => v.Path.Split('/')[1])
            .Order(StringComparer.Ordinal));
        Assert.All(_file.Where(v => v.Path.StartsWith("secrets/", StringComparison.Ordinal) && v.Key == "file"),
            v => Assert.StartsWith("./secrets/", v.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void No_service_contains_a_password()
    {
        var services = _file.Where(v => v.Service != "");

        Assert.DoesNotContain(services, v => v.Value.Contains("password=", StringComparison.OrdinalIgnoreCase));
        Assert.All(
            services.Where(v => v.Path.Contains("/environment/", StringComparison.Ordinal) && v.Key.Contains("password", StringComparison.OrdinalIgnoreCase)),
            v => Assert.True(v.Key.EndsWith("_FILE", StringComparison.Ordinal) && v.Value.StartsWith("/run/secrets/", StringComparison.Ordinal), v.Path));
    }

    [Fact]
    public void Only_the_proxy_publishes_ports() =>
        Assert.Equal(["proxy"], _file.Where(v => v.Path.Contains("/ports/", StringComparison.Ordinal) || v.Key == "network_mode")
            .Select(v => v.Service).Distinct());

    [Fact]
    public void The_app_trusts_only_the_proxy_for_addresses() => Assert.Equal(
        _file.Single(v => v.Path == "services/proxy/networks/inside/ipv4_address").Value,
        _file.Single(v => v is { Service: "app", Key: "Proxy__Address" }).Value);

    [Fact]
    public void The_app_gets_only_its_password_and_read_only_keys()
    {
        Assert.Equal(["app_password"], GetSecrets("app"));
        Assert.Contains(_file, v => v.Service == "app" && v.Value == "./keys:/keys:ro");
        Assert.Contains(_file, v => v is { Service: "app", Key: "read_only", Value: "true" });
    }

    [Fact]
    public void The_backup_service_never_sees_a_key() =>
        Assert.DoesNotContain(_file, v => v.Service == "backup" && v.Value.Contains("keys", StringComparison.Ordinal));

    [Theory]
    [InlineData("migrate", "database", "service_healthy")]
    [InlineData("app", "migrate", "service_completed_successfully")]
    [InlineData("proxy", "app", "service_healthy")]
    public void Each_service_waits_for_its_dependencies(string service, string other, string condition) =>
        Assert.Contains(_file, v => v.Path == $"services/{service}/depends_on/{other}/condition" && v.Value == condition);

    [Fact]
    public void The_database_logs_neither_rows_nor_statements()
    {
        var command = string.Join(' ', _file.Where(v => v.Path.StartsWith("services/database/command", StringComparison.Ordinal)).Select(v => v.Value));

        Assert.Contains("log_error_verbosity=terse", command, StringComparison.Ordinal);
        Assert.Contains("log_min_error_statement=panic", command, StringComparison.Ordinal);
        Assert.Contains("log_parameter_max_length_on_error=0", command, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mem_limit")]
    [InlineData("pids_limit")]
    [InlineData("logging")]
    public void Every_service_has_limits(string limit) => Assert.Equal(
        _file.Select(v => v.Service).Where(s => s != "").Distinct().Order(StringComparer.Ordinal),
        _file.Where(v => v.Path == $"services/{v.Service}/{limit}").Select(v => v.Service).Order(StringComparer.Ordinal));

    [Fact]
    public void The_proxy_limits_bodies_and_times()
    {
        var file = File.ReadAllText(Path.Combine(KeyUsesTests.FindRepositoryRoot(), "deploy", "Caddyfile"));

        Assert.Matches("read_header \\d+s", file);
        Assert.Matches("read_body \\d+h", file);
        Assert.Matches("request_body @files \\{\\s+max_size 1100MB", file); // twenty files of 50 MB and the fields
        Assert.Matches("request_body @forms \\{\\s+max_size 12MB", file); // the longest form: figures of the United Nations
    }

    [Fact]
    public void Every_mounted_repository_file_exists() => Assert.All(
        _file.Where(v => v.Value.StartsWith("./", StringComparison.Ordinal) && v.Value.Contains(':')).Select(v => v.Value.Split(':')[0])
            .Where(path => Path.HasExtension(path) || path.Contains("deploy", StringComparison.Ordinal)),
        path => Assert.True(File.Exists(Path.Combine(KeyUsesTests.FindRepositoryRoot(), path)), path));

    [Fact]
    public void The_image_runs_without_root_and_is_built_without_secrets()
    {
        var lines = File.ReadAllLines(Path.Combine(KeyUsesTests.FindRepositoryRoot(), "Dockerfile"));

        Assert.Equal("USER $APP_UID", lines.Last(line => line.StartsWith("USER", StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, line => line.Contains("password", StringComparison.OrdinalIgnoreCase) || line.StartsWith("ARG", StringComparison.Ordinal));
        Assert.Equal("*", File.ReadLines(Path.Combine(KeyUsesTests.FindRepositoryRoot(), ".dockerignore")).First());
    }

    private static IEnumerable<string> GetSecrets(string service) => _file
        .Where(v => v.Service != "" && (service == "" || v.Service == service) && v.Path.Contains("/secrets/", StringComparison.Ordinal)
            && v.Key is "secrets" or "source")
        .Select(v => v.Value);
}
