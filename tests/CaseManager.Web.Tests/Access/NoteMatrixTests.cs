using System.Net;
using System.Security.Cryptography;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Notes;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Access;

/// <summary>
/// Each kind of note × each role in the team, by the reviewed table of levels: readers find the note on every page that has it; for others it is on
/// no page, in no count and at no address.
/// </summary>
public class NoteMatrixTests
{
    private static readonly Lazy<Task<NoteFixture>> _fixture = new(CreateFixtureAsync);

    public static TheoryData<NoteKind, Role> Pairs
    {
        get
        {
            var pairs = new TheoryData<NoteKind, Role>();
            foreach (var kind in Enum.GetValues<NoteKind>())
            {
                foreach (var role in _roles)
                {
                    pairs.Add(kind, role);
                }
            }

            return pairs;
        }
    }

    private static readonly Role[] _roles = [Role.Caseworker, Role.PoliceLiaison, Role.AftercareWorker, Role.LegalOfficer, Role.OfficeLead];

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task A_note_is_visible_only_to_its_readers(NoteKind kind, Role role)
    {
        var planted = await _fixture.Value;
        await AssertVisibilityAsync(planted, planted.Team[role], kind,
            reads: AuthorizationMatrix.Levels[(role, kind.GetCompartment())] is Level.Read or Level.Write);
    }

    [Theory]
    [InlineData(NoteKind.Health, false)]
    [InlineData(NoteKind.Aftercare, true)]
    public async Task A_health_note_stays_with_the_provider_that_wrote_it(NoteKind kind, bool reads)
    {
        var planted = await _fixture.Value;
        await AssertVisibilityAsync(planted, planted.OtherProviderWorker, kind, reads);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task The_count_includes_only_readable_notes(NoteKind kind, Role role)
    {
        var planted = await _fixture.Value;
        using var client = await (await TestApp.GetSharedAsync()).SignInAsync(planted.Team[role]);
        var all = Enum.GetValues<NoteKind>().Count(k => AuthorizationMatrix.Levels[(role, k.GetCompartment())] is Level.Read or Level.Write);
        var one = AuthorizationMatrix.Levels[(role, kind.GetCompartment())] is Level.Read or Level.Write ? 1 : 0;

        (await client.Open($"{planted.Address}/notes")).AssertShows(all == 1 ? "1 note that" : $"{all} notes that");
        (await client.Open($"{planted.Address}/notes?kind={kind}")).AssertShows(one == 1 ? "1 note that" : "0 notes that");
    }

    private static async Task AssertVisibilityAsync(NoteFixture planted, Staff reader, NoteKind kind, bool reads)
    {
        using var client = await (await TestApp.GetSharedAsync()).SignInAsync(reader);
        var (note, word, text) = (planted.Notes[kind], planted.Markers[kind], $"{kind} note added");

        Assert.Equal(reads ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await client.Get($"{planted.Address}/notes/{note.Id}")).Status);
        foreach (var (path, shown) in new[]
        {
            ("/notes", word), ($"/notes?kind={kind}", word), ($"/notes?about={note.VictimId!.Value.Value}", word),
            ("/timeline", text), ("", text), ($"/notes/{note.Id}", word), ("/notes/add", word),
        })
        {
            var page = await client.Get($"{planted.Address}{path}");
            if (reads && !path.EndsWith("/add", StringComparison.Ordinal))
            {
                page.AssertShows(shown);
            }
            else
            {
                page.AssertDoesNotShow(shown);
            }
        }

        // Dated notes are printed with the chronology for those who read it; health notes never are.
        var printed = await client.Get($"{planted.Address}/chronology");
        if (reads && kind != NoteKind.Health && AuthorizationMatrix.Levels[(reader.Role, Compartment.Indicators)] is Level.Read or Level.Write)
        {
            printed.AssertShows(word);
        }
        else
        {
            printed.AssertDoesNotShow(word);
        }

        // A kind that the role never reads is not offered as a filter.
        Assert.Equal(NoteKinds.GetReadable(reader.Role).Contains(kind),
            (await client.Open($"{planted.Address}/notes")).AllText.Contains($"{kind} note", StringComparison.Ordinal));
        (await client.Send("/cases/search", ("Input.Term", word))).AssertShows("No cases that you can open match");
    }

    private static async Task<NoteFixture> CreateFixtureAsync()
    {
        var app = await TestApp.GetSharedAsync();
        var team = new Dictionary<Role, Staff>();
        foreach (var role in _roles)
        {
            team[role] = await app.CreateStaffAsync(role, role switch
            {
                Role.PoliceLiaison => DemoPeople.MetropolitanPolice,
                Role.AftercareWorker => DemoPeople.CasaLumina,
                _ => DemoPeople.London,
            });
        }

        var (lead, wrote, other) = (
            await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London), await app.CreateStaffAsync(Role.AftercareWorker, DemoPeople.CasaLumina),
            await app.CreateStaffAsync(Role.AftercareWorker, DemoPeople.HarbourHouse));
        var lawyer = await app.CreateStaffAsync(Role.LegalOfficer, DemoPeople.Bucharest);
        var caseFile = await app.OpenCase(lead, team: [.. team.Values, wrote, lawyer, other]);
        var (notes, words) = (new Dictionary<NoteKind, Note>(), new Dictionary<NoteKind, string>());
        foreach (var kind in Enum.GetValues<NoteKind>())
        {
            words[kind] = $"Quill{Convert.ToHexString(RandomNumberGenerator.GetBytes(6))}";
            notes[kind] = await app.WriteNote(kind switch { NoteKind.Legal => lawyer, NoteKind.Health => wrote, _ => lead }, caseFile.Id, kind, words[kind],
                happened: new(2025, 3));
        }

        return new($"/cases/{caseFile.Reference}", team, other, notes, words);
    }

    private sealed record NoteFixture(string Address, Dictionary<Role, Staff> Team, Staff OtherProviderWorker, Dictionary<NoteKind, Note> Notes,
        Dictionary<NoteKind, string> Markers);
}
