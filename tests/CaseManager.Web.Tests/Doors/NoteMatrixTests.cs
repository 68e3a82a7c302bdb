using System.Net;
using System.Security.Cryptography;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Doors;

/// <summary>
/// Each kind of note × each role in the team, by the reviewed table of levels: readers find the note on every page that has it; for others it is on
/// no page, in no count and at no address.
/// </summary>
public class NoteMatrixTests
{
    private static readonly Lazy<Task<Planted>> _planted = new(PlantAsync);

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
    public async Task A_note_is_where_its_readers_look_and_nowhere_for_others(NoteKind kind, Role role)
    {
        var planted = await _planted.Value;
        await LooksAsync(planted, planted.Team[role], kind, reads: WhoMayDoWhat.Levels[(role, kind.Compartment())] is Level.Read or Level.Write);
    }

    [Theory]
    [InlineData(NoteKind.Health, false)]
    [InlineData(NoteKind.Aftercare, true)]
    public async Task A_health_note_stays_with_the_provider_that_wrote_it(NoteKind kind, bool reads)
    {
        var planted = await _planted.Value;
        await LooksAsync(planted, planted.OfAnotherProvider, kind, reads);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task The_count_is_of_what_one_reads(NoteKind kind, Role role)
    {
        var planted = await _planted.Value;
        using var visitor = await (await TestApp.SharedAsync()).As(planted.Team[role]);
        var all = Enum.GetValues<NoteKind>().Count(k => WhoMayDoWhat.Levels[(role, k.Compartment())] is Level.Read or Level.Write);
        var one = WhoMayDoWhat.Levels[(role, kind.Compartment())] is Level.Read or Level.Write ? 1 : 0;

        (await visitor.Open($"{planted.Address}/notes")).Shows(all == 1 ? "1 note that" : $"{all} notes that");
        (await visitor.Open($"{planted.Address}/notes?kind={kind}")).Shows(one == 1 ? "1 note that" : "0 notes that");
    }

    private static async Task LooksAsync(Planted planted, Staff reader, NoteKind kind, bool reads)
    {
        using var visitor = await (await TestApp.SharedAsync()).As(reader);
        var (note, word, said) = (planted.Notes[kind], planted.Words[kind], $"{kind} note added");

        Assert.Equal(reads ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await visitor.Get($"{planted.Address}/notes/{note.Id}")).Status);
        foreach (var (path, shown) in new[]
        {
            ("/notes", word), ($"/notes?kind={kind}", word), ($"/notes?about={note.VictimId!.Value.Value}", word),
            ("/timeline", said), ("", said), ($"/notes/{note.Id}", word), ("/notes/write", word),
        })
        {
            var page = await visitor.Get($"{planted.Address}{path}");
            if (reads && !path.EndsWith("/write", StringComparison.Ordinal))
            {
                page.Shows(shown);
            }
            else
            {
                page.NeverShows(shown);
            }
        }

        // Dated notes are printed with the chronology for those who read it; health notes never are.
        var printed = await visitor.Get($"{planted.Address}/chronology");
        if (reads && kind != NoteKind.Health && WhoMayDoWhat.Levels[(reader.Role, Compartment.Indicators)] is Level.Read or Level.Write)
        {
            printed.Shows(word);
        }
        else
        {
            printed.NeverShows(word);
        }

        // A kind that the role never reads is not offered as a filter.
        Assert.Equal(NoteKinds.ReadBy(reader.Role).Contains(kind), (await visitor.Open($"{planted.Address}/notes")).Words.Contains($"{kind} note", StringComparison.Ordinal));
        (await visitor.Send("/cases/search", ("Input.Term", word))).Shows("No cases that you can open match");
    }

    private static async Task<Planted> PlantAsync()
    {
        var app = await TestApp.SharedAsync();
        var team = new Dictionary<Role, Staff>();
        foreach (var role in _roles)
        {
            team[role] = await app.Hire(role, role switch
            {
                Role.PoliceLiaison => DemoPeople.MetropolitanPolice,
                Role.AftercareWorker => DemoPeople.CasaLumina,
                _ => DemoPeople.London,
            });
        }

        var (lead, wrote, other) = (
            await app.Hire(Role.Caseworker, DemoPeople.London), await app.Hire(Role.AftercareWorker, DemoPeople.CasaLumina), await app.Hire(Role.AftercareWorker, DemoPeople.HarbourHouse));
        var lawyer = await app.Hire(Role.LegalOfficer, DemoPeople.Bucharest);
        var opened = await app.OpenCase(lead, team: [.. team.Values, wrote, lawyer, other]);
        var (notes, words) = (new Dictionary<NoteKind, Note>(), new Dictionary<NoteKind, string>());
        foreach (var kind in Enum.GetValues<NoteKind>())
        {
            words[kind] = $"Quill{Convert.ToHexString(RandomNumberGenerator.GetBytes(6))}";
            notes[kind] = await app.WriteNote(kind switch { NoteKind.Legal => lawyer, NoteKind.Health => wrote, _ => lead }, opened.Id, kind, words[kind], happened: new(2025, 3));
        }

        return new($"/cases/{opened.Reference}", team, other, notes, words);
    }

    private sealed record Planted(string Address, Dictionary<Role, Staff> Team, Staff OfAnotherProvider, Dictionary<NoteKind, Note> Notes, Dictionary<NoteKind, string> Words);
}
