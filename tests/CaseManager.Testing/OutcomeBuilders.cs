using System.Globalization;
using CaseManager.Data.Aftercare;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Testing;

/// <summary>Loads a test instrument and records outcome assessments through the domain, as the given staff.</summary>
public static class OutcomeBuilders
{
    /// <summary>
    /// Code of the test instrument: domains safety (S1, S2) and company (C1, C2), scores 1 to 4, restored from 3, no safety score below 3.
    /// </summary>
    public const string OwnInstrument = "OWN";

    /// <summary>Code of an instrument whose items are missing.</summary>
    public const string InstrumentWithoutText = "WITHOUT_TEXT";

    /// <summary>Definition with invented wording.</summary>
    public static InstrumentDefinition OwnDefinition { get; } = new(
        Rater.Worker,
        [new(1, "Not at all"), new(2, "Hardly"), new(3, "Mostly"), new(4, "Fully")],
        [
            new("SAFETY", "Safety",
                [new("S1", "Sleeps behind a door that locks", "Ask about the nights", null, HasNotApplicableOption: false),
                    new("S2", "Knows whom to call", null, [new(4, "Knows three numbers by heart")], HasNotApplicableOption: true)]),
            new("COMPANY", "Company",
                [new("C1", "Has someone to eat with", null, null, HasNotApplicableOption: false),
                    new("C2", "Sees relatives", null, null, HasNotApplicableOption: true)]),
        ],
        new(FirstAfterMonths: 6, ThenEveryMonths: 12, FollowUpAfterMonths: 12),
        new(3.0m, [new("SAFETY", 3)]),
        IsForAdultsOnly: false);

    /// <summary>Loads the test instrument unless it is present.</summary>
    public static Task LoadInstrument(this TestApp app) => app.LoadDefinition(OwnInstrument, OwnDefinition);

    /// <summary>Loads the instrument without items unless it is present.</summary>
    public static Task LoadInstrumentWithoutText(this TestApp app) =>
        app.LoadDefinition(InstrumentWithoutText, OwnDefinition with { Domains = [.. OwnDefinition.Domains.Select(d => d with { Items = [] })] });

    private static Task LoadDefinition(this TestApp app, string code, InstrumentDefinition definition) => app.RunAsAsync(DemoPeople.Colin, async db =>
    {
        if (!await db.Instruments.AnyAsync(i => i.Code == code))
        {
            db.Instruments.Add(Instrument.Load(code, new("Safety and company", "Written for tests", definition), DemoPeople.Colin.CreateStamp()));
            await db.SaveIdempotentAsync(CancellationToken.None);
        }
    });

    /// <summary>Assesses the first victim of a case. Scores are the worker's: "S1=4 S2=-", where a dash means that the item does not apply.</summary>
    public static Task<Guid> AssessOutcome(this TestApp app, Staff staff, CaseId id, OutcomeOccasion occasion, DateOnly date, string scores) =>
        app.RunAsAsync(staff, async services =>
    {
        var db = services.GetRequiredService<CaseManagerDb>();
        var victim = await db.Victims.Where(v => v.CaseId == id).OrderBy(v => v.Id).Select(v => v.Id).FirstAsync();
        var caseFile = await db.LoadCaseWithOutcomesAsync(services.GetRequiredService<RecordDecryptor>(), id, victim, CancellationToken.None);
        var instrument = (await db.LoadCurrentInstrumentsAsync(CancellationToken.None)).Single(i => i.Code == OwnInstrument);
        Rating[] ratings = [.. scores.Split(' ').Select(s => s.Split('='))
            .Select(p => new Rating(p[0], p[1] == "-" ? null : int.Parse(p[1], CultureInfo.InvariantCulture), null, p[1] == "-"))];
        var assessed = caseFile.AssessOutcome(caseFile.Victims[0], Guid.CreateVersion7(), instrument, new(occasion, date, ratings, new("It goes", "Calm")),
            null, staff.CreateStamp());
        await db.SaveChangesAsync();
        return assessed.Id;
    });
}
