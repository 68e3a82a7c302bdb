using System.Net;
using System.Net.Sockets;

namespace CaseManager.Web.Infrastructure.Limits;

/// <summary>The source of a request, for limits: its address, or the IPv6 prefix of its site.</summary>
public static class ClientSource
{
    private const int SitePrefixLength = 8; // bytes: the IPv6 prefix of one site

    public static string GetSource(this HttpContext http) => http.Connection.RemoteIpAddress is { } address ? Describe(address) : "";

    private static string Describe(IPAddress address) => address switch
    {
        { IsIPv4MappedToIPv6: true } => $"{address.MapToIPv4()}",
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, SitePrefixLength)),
        _ => $"{address}",
    };
}
