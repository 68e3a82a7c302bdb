using System.Buffers.Binary;
using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.SignIn;

/// <summary>A software passkey (WebAuthn, ES256), including the browser's part; each field can be made invalid.</summary>
internal sealed class SoftPasskey
{
    private const byte UserPresent = 0x01;
    private const byte UserVerified = 0x04;
    private const byte AttestedCredential = 0x40;

    private static readonly string[] _transports = ["internal"];
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public byte[] Id { get; init; } = RandomNumberGenerator.GetBytes(32);

    public uint Counter { get; set; }

    public string Origin { get; set; } = "https://localhost";

    public bool VerifiesUser { get; set; } = true;

    public string UserHandle { get; set; } = "";

    /// <summary>Adds the passkey through the page.</summary>
    public async Task<PageResponse> AddAsync(TestClient client, string name = "Work laptop")
    {
        var page = await client.Open("/account/passkeys");
        var (challenge, options) = await RequestChallengeAsync(client, page);
        return await client.Send(page, "form[data-passkey]", ("Input.Name", name), ("ChallengeToken", challenge), ("Credential", CreateAttestation(options)));
    }

    /// <summary>Signs in through the page.</summary>
    public async Task<PageResponse> SignInAsync(TestClient client)
    {
        var page = await client.Open("/sign-in");
        var (challenge, options) = await RequestChallengeAsync(client, page);
        return await client.Send(page, "form[data-passkey]", ("ChallengeToken", challenge), ("Credential", CreateAssertion(options)));
    }

    /// <summary>Requests a challenge, as the script of the page does.</summary>
    public static async Task<(string Challenge, JsonElement Options)> RequestChallengeAsync(TestClient client, PageResponse page)
    {
        var form = page.Document.QuerySelector("form[data-passkey]")!;
        using var body =
            new FormUrlEncodedContent([new("__RequestVerificationToken", form.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!)]);
        using var response = await client.Client.PostAsync(new Uri(form.GetAttribute("data-ask")!, UriKind.Relative), body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var asked = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return (asked.RootElement.GetProperty("challenge").GetString()!, JsonDocument.Parse(asked.RootElement.GetProperty("options").GetString()!).RootElement);
    }

    /// <summary>The browser's response for a new passkey.</summary>
    public string CreateAttestation(JsonElement options)
    {
        UserHandle = options.GetProperty("user").GetProperty("id").GetString()!;
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        byte[] publicKey = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        byte[] statement = [.. CreateAuthenticatorData(options.GetProperty("rp").GetProperty("id").GetString()!, AttestedCredential), .. new byte[16], 0x00,
            (byte)Id.Length, .. Id, .. publicKey];
        byte[] attestation = [0xA3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xA0, 0x68, .. "authData"u8, 0x58, (byte)statement.Length,
            .. statement];
        return ToJson(new
        {
            clientDataJSON = Encode(CreateClientData("webauthn.create", options)),
            attestationObject = Encode(attestation),
            transports = _transports
        });
    }

    /// <summary>The browser's response to a sign-in challenge.</summary>
    public string CreateAssertion(JsonElement options)
    {
        Counter++;
        var (statement, clientData) = (CreateAuthenticatorData(options.GetProperty("rpId").GetString()!, 0), CreateClientData("webauthn.get", options));
        var signature = _key.SignData([.. statement, .. SHA256.HashData(clientData)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return ToJson(new
        {
            clientDataJSON = Encode(clientData),
            authenticatorData = Encode(statement),
            signature = Encode(signature),
            userHandle = UserHandle
        });
    }

    private byte[] CreateAuthenticatorData(string site, byte flags)
    {
        var counter = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(counter, Counter);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(site)), (byte)(flags | UserPresent | (VerifiesUser ? UserVerified : 0)), .. counter];
    }

    private byte[] CreateClientData(string type, JsonElement options) =>
        JsonSerializer.SerializeToUtf8Bytes(new { type, challenge = options.GetProperty("challenge").GetString(), origin = Origin, crossOrigin = false });

    private string ToJson(object response) =>
        JsonSerializer.Serialize(new { id = Encode(Id), rawId = Encode(Id), type = "public-key", response, clientExtensionResults = new { } });

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
