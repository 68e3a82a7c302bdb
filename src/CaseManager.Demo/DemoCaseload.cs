using CaseManager.Data;
using CaseManager.Data.Aftercare;
using CaseManager.Data.Encryption;
using CaseManager.Data.Files;
using CaseManager.Data.Law;
using CaseManager.Data.RowSecurity;
using CaseManager.Data.SignIn;
using CaseManager.Data.Statistics;
using CaseManager.Demo.Caseload;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Law;
using CaseManager.Domain.Trafficking.Assessments;
using CaseManager.Domain.Victims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CaseManager.Demo.DemoPeople;

namespace CaseManager.Demo;

/// <summary>Loads the demo caseload into a private database: accounts as the owner, cases as their case leads, under row security.</summary>
public sealed class DemoCaseload(IServiceProvider services, string ownerConnectionString)
{
    /// <summary>Number of generated cases, over five years and four offices.</summary>
    public const int GeneratedCases = 400;

    private const int Seed = 1;

    private readonly TimeProvider _clock = services.GetRequiredService<TimeProvider>();
    private IReadOnlyList<Provider> _providers = [];
    private Instrument _instrument = null!;

    /// <summary>Loads the generated cases and the demo stories, unless the database has any staff.</summary>
    /// <param name="database">The private database, as superuser.</param>
    public async Task EnsureAsync(CaseloadDatabase database, CancellationToken cancellationToken)
    {
        if (!await HirePeopleAsync([.. Organisations, .. OtherOrganisations], [.. Everyone, .. Others], cancellationToken))
        {
            return;
        }

        await new CaseloadWriter(database, _clock).WriteAsync(GeneratedCases, DemoWorkforce.Offices, new(Seed), cancellationToken);
        await AdvanceReferencesAsync(cancellationToken);
        await TellStoriesAsync(cancellationToken);
        await LoadWorldFiguresAsync(cancellationToken);
        await database.ExecuteAsync("delete from figures.total", cancellationToken); // counted without the stories
    }

    /// <summary>Loads only the demo stories, seven cases and a draft, unless the database has any staff.</summary>
    public async Task EnsureStoriesAsync(CancellationToken cancellationToken)
    {
        if (await HirePeopleAsync(Organisations, Everyone, cancellationToken))
        {
            await AdvanceReferencesAsync(cancellationToken);
            await TellStoriesAsync(cancellationToken);
        }
    }

    private async Task TellStoriesAsync(CancellationToken cancellationToken)
    {
        await OpenAsync(DemoStories.Danuta, Jonas, 61, CaseStatus.Active, [], cancellationToken);
        await OpenAsync(DemoStories.Agnes, Sanne, 47, CaseStatus.Active, [], cancellationToken);
        await OpenAsync(DemoStories.Sorin, Mihai, 40, CaseStatus.OnHold, [Ana, Irina], cancellationToken, DemoVictims.Sorin);
        await OpenAsync(DemoStories.Vesna, Grace, 33, CaseStatus.FollowUp, [], cancellationToken);
        await OpenAsync(DemoStories.Minh, Grace, 20, CaseStatus.Active, [Tom], cancellationToken);
        await OpenAsync(DemoStories.Antonia, Ana, 12, CaseStatus.Active, [Mihai, Irina, Mihaela, Tom], cancellationToken, DemoVictims.Antonia);
        await OpenAsync(DemoStories.Matei, Mihai, 3, CaseStatus.Intake, [], cancellationToken, DemoVictims.Matei);
        await DraftAsync(DemoStories.Ilinca, Ana, 2, cancellationToken);
        foreach (var note in DemoWork.Notes)
        {
            await ChangeAsync(note.CoverName, note.Author, note.DaysAgo, (opened, by) =>
                opened.WriteNote(Guid.CreateVersion7(), note.Kind, opened.Victims[0].Id, new(note.Said, note.Graphic, null), by), cancellationToken);
        }

        foreach (var task in DemoWork.Tasks)
        {
            await ChangeAsync(task.CoverName, task.Author, 0, (opened, by) => opened.AddTask(
                Guid.CreateVersion7(), new(task.Compartment, opened.Victims[0].Id, task.Kind, task.Owner.Id, by.Day.AddDays(task.DueInDays), task.Recurs, task.What, task.Why), by), cancellationToken);
        }

        foreach (var document in DemoDocuments.All)
        {
            await AddDocumentAsync(document, cancellationToken);
        }

        await ChangeAsync("Antonia", Ana, 4, DemoVictims.AntoniasWhereabouts, cancellationToken, "Victims.Locations", "Victims.MissingEpisodes", "Tasks");
        await ChangeAsync("Antonia", Ana, 3, DemoVictims.AntoniasRights, cancellationToken, "LegalBases", "Feedback");
        await ChangeAsync("Antonia", Ana, 2, DemoVictims.AntoniasRisk, cancellationToken, "Victims.RiskAssessments", "Tasks");
        await IdentifyAsync("Antonia", Ana, 2, DemoIdentification.Antonia, cancellationToken);
        await ClaimAsync("Antonia", Irina, 2, DemoCompensation.Antonia, cancellationToken);
        await IdentifyAsync("Minh", Grace, 3, DemoIdentification.Minh, cancellationToken);
        await PursueAsync("Antonia", Ana, 2, (opened, _, by) => DemoJustice.Suspects(opened, by), cancellationToken, "SuspectStatuses", "SuspectLinks", "NonPunishments");
        await PursueAsync("Antonia", Irina, 1, DemoJustice.Proceedings, cancellationToken, "Hearings", "Testimonies");
        await PursueAsync("Antonia", Irina, 1, (opened, _, by) => DemoJustice.Evidence(opened, by), cancellationToken, "ChargeEvidence", "Victims.Indicators");
        await PursueAsync("Antonia", Mihaela, 1, (opened, _, by) => DemoJustice.Support(opened, by), cancellationToken, "Hearings", "Testimonies", "CourtSupport");
        await StockDirectoryAsync(cancellationToken);
        await CareAsync("Antonia", Mihaela, 8, DemoAftercare.Plan, cancellationToken);
        await CareAsync("Antonia", Mihaela, 8, (opened, victim, by) => DemoAftercare.Services(opened, victim, _providers, by), cancellationToken, "Services");
        await CareAsync("Antonia", Mihaela, 2, (opened, victim, by) => DemoAftercare.Outcomes(opened, victim, _instrument, by), cancellationToken, "Outcomes");
        await CareAsync("Antonia", Ana, 2, DemoAftercare.FollowUp, cancellationToken);
        await CareAsync("Antonia", Mihaela, 1, (opened, victim, by) => DemoAftercare.HealthSummary(opened, victim, Mihaela.Employment!.OrganisationId, by), cancellationToken);
        await ChangeAsync("Antonia", Radu, 12, DemoSharing.AntoniasPolice, cancellationToken, "PoliceSharings", "Consents");
        await ChangeAsync("Antonia", Irina, 1, DemoSharing.AntoniasChronology, cancellationToken, "Disclosures", "Consents");
        await AssessAsync("Antonia", Ana, Profile.AdultSexual, cancellationToken);
        await RecoverAsync("Antonia", Mihaela, 1, DemoOutcomes.Antonia, cancellationToken);
    }

    private async Task LoadWorldFiguresAsync(CancellationToken cancellationToken)
    {
        await using var administrator = AsCaller(Colin);
        await using var published = WorldFigureFile.OpenPublished();
        var file = await WorldFigureFile.ReadAsync(published, cancellationToken);
        await administrator.ServiceProvider.GetRequiredService<CaseManagerDb>().LoadWorldFiguresAsync(file.Figures, cancellationToken);
    }

    private async Task IdentifyAsync(string coverName, Staff who, int daysAgo, Action<Case, LawBook, Signature> change, CancellationToken cancellationToken)
    {
        await using var scope = AsCaller(who);
        var db = scope.ServiceProvider.GetRequiredService<CaseManagerDb>();
        var found = await db.Victims.Where(v => v.CoverName == coverName).OrderByDescending(v => v.Id).Select(v => new { v.CaseId, v.Id }).FirstAsync(cancellationToken);
        var opened = await db.CaseForIdentificationAsync(scope.ServiceProvider.GetRequiredService<Documents>(), found.CaseId, found.Id, cancellationToken);
        change(opened, await db.ReadDateLawAsync(cancellationToken), SignatureOf(who, daysAgo));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task PursueAsync(string coverName, Staff who, int daysAgo, Action<Case, LawBook, Signature> change, CancellationToken cancellationToken, params string[] lists)
    {
        await using var scope = AsCaller(who);
        var db = scope.ServiceProvider.GetRequiredService<CaseManagerDb>();
        var id = await db.Cases.Where(c => c.CoverName == coverName).OrderByDescending(c => c.OpenedAt).Select(c => c.Id).FirstAsync(cancellationToken);
        var opened = await db.CaseWithProceedingsAsync(id, cancellationToken);
        await db.Indicators.Where(i => i.CaseId == id).OrderBy(i => i.Id).LoadAsync(cancellationToken); // in order of recording
        await IncludeAsync(db, id, lists, cancellationToken);
        change(opened, await db.ReadLawAsync(cancellationToken, LawKind.Offence, LawKind.DateRule, LawKind.Calendar), SignatureOf(who, daysAgo));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static Task<Case> IncludeAsync(CaseManagerDb db, CaseId id, string[] lists, CancellationToken cancellationToken) =>
        lists.Aggregate(db.Cases.AsSplitQuery(), (query, list) => query.Include(list)).SingleAsync(c => c.Id == id, cancellationToken);

    // The office lead maintains the directory; an administrator loads the instruments.
    private async Task StockDirectoryAsync(CancellationToken cancellationToken)
    {
        await using (var lead = AsCaller(Radu))
        {
            var db = lead.ServiceProvider.GetRequiredService<CaseManagerDb>();
            _providers = DemoAftercare.Providers(SignatureOf(Radu, 20));
            db.AddRange(_providers);
            await db.SaveChangesAsync(cancellationToken);
        }

        await using var administrator = AsCaller(Colin);
        var instruments = administrator.ServiceProvider.GetRequiredService<CaseManagerDb>();
        _instrument = (await instruments.CurrentInstrumentsAsync(cancellationToken)).Single(i => i.Code == ShippedInstruments.SixDomains);
        if (!_instrument.Definition.Items.Any()) // the generated cases load it as well
        {
            _instrument = DemoAftercare.Loaded(_instrument, SignatureOf(Colin, 20));
            instruments.Add(_instrument);
            await instruments.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task CareAsync(string coverName, Staff who, int daysAgo, Action<Case, Victim, Signature> change, CancellationToken cancellationToken, params string[] lists)
    {
        await using var scope = AsCaller(who);
        var db = scope.ServiceProvider.GetRequiredService<CaseManagerDb>();
        var documents = scope.ServiceProvider.GetRequiredService<Documents>();
        var found = await db.Victims.Where(v => v.CoverName == coverName).OrderByDescending(v => v.Id).Select(v => new { v.CaseId, v.Id }).FirstAsync(cancellationToken);
        var opened = await db.CaseWithPlanAsync(documents, found.CaseId, found.Id, cancellationToken);
        await db.CaseWithFollowUpAsync(documents, found.CaseId, found.Id, cancellationToken); // fills more lists of the tracked case
        await db.CaseWithHealthSummariesAsync(documents, found.CaseId, found.Id, cancellationToken);
        await IncludeAsync(db, found.CaseId, lists, cancellationToken);
        change(opened, opened.Victims.Single(v => v.Id == found.Id), SignatureOf(who, daysAgo));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task ClaimAsync(string coverName, Staff who, int daysAgo, Action<Case, LawBook, Signature> change, CancellationToken cancellationToken)
    {
        await using var scope = AsCaller(who);
        var db = scope.ServiceProvider.GetRequiredService<CaseManagerDb>();
        var found = await db.Victims.Where(v => v.CoverName == coverName).OrderByDescending(v => v.Id).Select(v => new { v.CaseId, v.Id }).FirstAsync(cancellationToken);
        var opened = await db.CaseForCompensationAsync(found.CaseId, found.Id, cancellationToken);
        change(opened, await db.ReadLawAsync(cancellationToken), SignatureOf(who, daysAgo));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task RecoverAsync(string coverName, Staff who, int daysAgo, Action<Case, Instrument, Signature> change, CancellationToken cancellationToken)
    {
        await using var scope = AsCaller(who);
        var db = scope.ServiceProvider.GetRequiredService<CaseManagerDb>();
        var found = await db.Victims.Where(v => v.CoverName == coverName).OrderByDescending(v => v.Id).Select(v => new { v.CaseId, v.Id }).FirstAsync(cancellationToken);
        var opened = await db.CaseWithOutcomesAsync(scope.ServiceProvider.GetRequiredService<Documents>(), found.CaseId, found.Id, cancellationToken);
        change(opened, (await db.CurrentInstrumentsAsync(cancellationToken)).Single(i => i.Code == ShippedInstruments.CoreOutcomes), SignatureOf(who, daysAgo));
        await db.SaveChangesAsync(cancellationToken);
    }

    // Answers questions from the recorded indicators and saves the assessment.
    private async Task AssessAsync(string coverName, Staff worker, Profile profile, CancellationToken cancellationToken)
    {
        await using var scope = AsCaller(worker);
        var db = scope.ServiceProvider.GetRequiredService<CaseManagerDb>();
        var assessed = await db.Cases.Include(c => c.Victims).ThenInclude(v => v.Indicators).Include(c => c.Victims).ThenInclude(v => v.Exploitation)
            .Include(c => c.Victims).ThenInclude(v => v.AssessmentAnswers).Include(c => c.Victims).ThenInclude(v => v.KeptAssessments).AsSplitQuery()
            .OrderByDescending(c => c.OpenedAt).FirstAsync(c => c.CoverName == coverName, cancellationToken);
        var (victim, by) = (assessed.Victims[0], SignatureOf(worker, 1));
        foreach (var dimension in DemoAssessments.Antonia.GroupBy(a => a.Dimension))
        {
            assessed.AnswerQuestions(victim, dimension.Key, [.. dimension.Select(a => a.ReplyFrom(victim))], by);
        }

        assessed.KeepAssessment(victim, Guid.CreateVersion7(by.When), profile, by);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Creates staff and their accounts, as database owner.</summary>
    public static async Task HireAsync(IServiceProvider services, string ownerConnectionString, IReadOnlyList<Staff> people, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var hash = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>().HashPassword(new Account(), Password);
        await using var owners = OwnersServices(ownerConnectionString);
        await using var ownersScope = owners.CreateAsyncScope();
        var db = ownersScope.ServiceProvider.GetRequiredService<CaseManagerDb>();
        db.AddRange(people);
        await db.SaveChangesAsync(cancellationToken);
        db.AddRange(people.Select(person => NewAccount(person, hash)));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<bool> HirePeopleAsync(IReadOnlyList<Organisation> organisations, IReadOnlyList<Staff> people, CancellationToken cancellationToken)
    {
        await using (var owners = OwnersServices(ownerConnectionString))
        {
            await using var scope = owners.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CaseManagerDb>();
            if (await db.Staff.AnyAsync(cancellationToken))
            {
                return false;
            }

            db.AddRange(organisations);
            await db.SaveChangesAsync(cancellationToken);
        }

        await HireAsync(services, ownerConnectionString, people, cancellationToken);
        return true;
    }

    // Continues the serial as if earlier cases existed on paper: Antonia's case is the forty-second of its office.
    private async Task AdvanceReferencesAsync(CancellationToken cancellationToken)
    {
        await using var owners = OwnersServices(ownerConnectionString);
        await using var scope = owners.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CaseManagerDb>().Database.ExecuteSqlAsync(
            $"""
            insert into row_security.reference_serial as s values ('RO', extract(year from now() at time zone 'UTC')::int, 40)
            on conflict (country, year) do update set last = greatest(s.last, excluded.last)
            """,
            cancellationToken);
    }

    private static ServiceProvider OwnersServices(string connectionString) => new ServiceCollection().AddOwnersDb(connectionString).BuildServiceProvider();

    private static Account NewAccount(Staff person, string hash)
    {
        var email = EmailOf(person);
        return new()
        {
            Id = person.Id.Value,
            Email = email,
            UserName = email,
            NormalizedEmail = email.ToUpperInvariant(),
            NormalizedUserName = email.ToUpperInvariant(),
            EmailConfirmed = true,
            LockoutEnabled = true,
            PasswordHash = hash,
            SecurityStamp = Guid.CreateVersion7().ToString("N"),
        };
    }

    private async Task OpenAsync(
        Func<DateOnly, IntakeAnswers> story, Staff lead, int daysAgo, CaseStatus status, Staff[] team, CancellationToken cancellationToken,
        Action<Case, Signature>? known = null)
    {
        await using var scope = AsCaller(lead);
        var db = scope.ServiceProvider.GetRequiredService<CaseManagerDb>();
        var by = SignatureOf(lead, daysAgo);
        var draft = await SaveDraftAsync(db, story, by, cancellationToken);
        var opened = Case.Open(draft, lead.Employment!.OrganisationId, by);
        await db.OpenCaseAsync(draft, opened, cancellationToken);

        known?.Invoke(opened, SignatureOf(lead, Math.Max(0, daysAgo - 1)));
        foreach (var step in StepsTo(status))
        {
            opened.MoveTo(step, SignatureOf(lead, Math.Max(0, daysAgo - 2)), step == CaseStatus.OnHold ? "Asked for time until the season’s work is over; we agreed to call then." : null);
        }

        foreach (var member in team)
        {
            opened.AddToTeam(member.Id, SignatureOf(lead, Math.Max(0, daysAgo - 1)));
        }

        await db.SaveTeamAsync(opened, cancellationToken);
    }

    private async Task ChangeAsync(string coverName, Staff who, int daysAgo, Action<Case, Signature> change, CancellationToken cancellationToken, params string[] lists)
    {
        await using var scope = AsCaller(who);
        var db = scope.ServiceProvider.GetRequiredService<CaseManagerDb>();
        var read = db.Cases.Include(c => c.Victims).Include(c => c.Members).ThenInclude(m => m.Staff).AsSplitQuery();
        var opened = await lists.Aggregate(read, (query, list) => query.Include(list)).SingleAsync(c => c.CoverName == coverName, cancellationToken);
        change(opened, SignatureOf(who, daysAgo));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task AddDocumentAsync(DemoDocument told, CancellationToken cancellationToken)
    {
        await using var scope = AsCaller(told.Author);
        var db = scope.ServiceProvider.GetRequiredService<CaseManagerDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var opened = await db.Cases.Include(c => c.Victims).Include(c => c.Documents).AsSplitQuery().SingleAsync(c => c.CoverName == told.CoverName, cancellationToken);
        var added = told.AddTo(opened, SignatureOf(told.Author, told.DaysAgo));
        await db.SaveChangesAsync(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<DocumentParts>().SaveAsync(added, new MemoryStream(told.Contents), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task DraftAsync(Func<DateOnly, IntakeAnswers> story, Staff owner, int daysAgo, CancellationToken cancellationToken)
    {
        await using var scope = AsCaller(owner);
        await SaveDraftAsync(scope.ServiceProvider.GetRequiredService<CaseManagerDb>(), story, SignatureOf(owner, daysAgo), cancellationToken);
    }

    private static async Task<IntakeDraft> SaveDraftAsync(
        CaseManagerDb db, Func<DateOnly, IntakeAnswers> story, Signature by, CancellationToken cancellationToken)
    {
        var draft = IntakeDraft.Start(CaseId.New().Value, by);
        draft.Answer(_ => story(by.Day), by);
        db.Add(draft);
        await db.SaveChangesAsync(cancellationToken);
        return draft;
    }

    private AsyncServiceScope AsCaller(Staff staff)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().Identity = new(staff.Id, Guid.CreateVersion7(), staff.Role == Role.OfficeLead);
        return scope;
    }

    private Signature SignatureOf(Staff staff, int daysAgo) => new(staff.Id, _clock.GetUtcNow().AddDays(-daysAgo));

    private static CaseStatus[] StepsTo(CaseStatus status) => status switch
    {
        CaseStatus.Intake => [],
        CaseStatus.Active => [CaseStatus.Active],
        _ => [CaseStatus.Active, status],
    };
}
