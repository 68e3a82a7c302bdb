using CaseManager.Data.Aftercare;
using CaseManager.Data.Compensation;
using CaseManager.Data.Documents;
using CaseManager.Data.Identification;
using CaseManager.Data.Justice;
using CaseManager.Data.LegalReference;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Data.Security.RowSecurity;
using CaseManager.Data.Security.SignIn;
using CaseManager.Data.Statistics;
using CaseManager.Demo.Caseload;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Intake;
using CaseManager.Domain.LegalReference;
using CaseManager.Domain.People;
using CaseManager.Domain.Trafficking.Assessments;
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
        if (!await CreateStaffIfNoneAsync([.. Organisations, .. OtherOrganisations], [.. StoryStaff, .. AdditionalStaff], cancellationToken))
        {
            return;
        }

        await new CaseloadWriter(database, _clock).WriteAsync(GeneratedCases, DemoWorkforce.Offices, new(Seed), cancellationToken);
        await AdvanceReferencesAsync(cancellationToken);
        await AddStoriesAsync(cancellationToken);
        await LoadInternationalFiguresAsync(cancellationToken);
        await database.ExecuteAsync("delete from figures.total", cancellationToken); // counted without the stories
    }

    /// <summary>Loads only the demo stories, seven cases and a draft, unless the database has any staff.</summary>
    public async Task EnsureStoriesAsync(CancellationToken cancellationToken)
    {
        if (await CreateStaffIfNoneAsync(Organisations, StoryStaff, cancellationToken))
        {
            await AdvanceReferencesAsync(cancellationToken);
            await AddStoriesAsync(cancellationToken);
        }
    }

    private async Task AddStoriesAsync(CancellationToken cancellationToken)
    {
        await OpenCaseAsync(DemoStories.Danuta, Jonas, 61, CaseStatus.Active, [], cancellationToken);
        await OpenCaseAsync(DemoStories.Agnes, Sanne, 47, CaseStatus.Active, [], cancellationToken);
        await OpenCaseAsync(DemoStories.Sorin, Mihai, 40, CaseStatus.OnHold, [Ana, Irina], cancellationToken, DemoVictims.Sorin);
        await OpenCaseAsync(DemoStories.Vesna, Grace, 33, CaseStatus.FollowUp, [], cancellationToken);
        await OpenCaseAsync(DemoStories.Minh, Grace, 20, CaseStatus.Active, [Tom], cancellationToken);
        await OpenCaseAsync(DemoStories.Antonia, Ana, 12, CaseStatus.Active, [Mihai, Irina, Mihaela, Tom], cancellationToken, DemoVictims.Antonia);
        await OpenCaseAsync(DemoStories.Matei, Mihai, 3, CaseStatus.Intake, [], cancellationToken, DemoVictims.Matei);
        await AddDraftAsync(DemoStories.Ilinca, Ana, 2, cancellationToken);
        foreach (var note in DemoWork.Notes)
        {
            await UpdateCaseAsync(note.CoverName, note.Author, note.DaysAgo, (caseFile, stamp) =>
                caseFile.AddNote(Guid.CreateVersion7(), note.Kind, caseFile.Victims[0].Id, new(note.Text, note.IsGraphic, null), stamp), cancellationToken);
        }

        foreach (var task in DemoWork.Tasks)
        {
            await UpdateCaseAsync(task.CoverName, task.Author, 0, (caseFile, stamp) => caseFile.AddTask(
                Guid.CreateVersion7(),
                new(task.Compartment, caseFile.Victims[0].Id, task.Kind, task.Owner.Id, stamp.Date.AddDays(task.DueInDays), task.Recurrence, task.Title,
                    task.Reason), stamp), cancellationToken);
        }

        foreach (var document in DemoDocuments.All)
        {
            await AddDocumentAsync(document, cancellationToken);
        }

        await UpdateCaseAsync("Antonia", Ana, 4, DemoVictims.AntoniasLocations, cancellationToken, "Victims.Locations", "Victims.MissingEpisodes", "Tasks");
        await UpdateCaseAsync("Antonia", Ana, 3, DemoVictims.AntoniasRights, cancellationToken, "LegalBases", "Feedback");
        await UpdateCaseAsync("Antonia", Ana, 2, DemoVictims.AntoniasRisk, cancellationToken, "Victims.RiskAssessments", "Tasks");
        await UpdateIdentificationAsync("Antonia", Ana, 2, DemoIdentification.Antonia, cancellationToken);
        await UpdateCompensationAsync("Antonia", Irina, 2, DemoCompensation.Antonia, cancellationToken);
        await UpdateIdentificationAsync("Minh", Grace, 3, DemoIdentification.Minh, cancellationToken);
        await UpdateProceedingsAsync("Antonia", Ana, 2, (caseFile, _, stamp) => DemoJustice.AddSuspects(caseFile, stamp), cancellationToken, "SuspectStatuses",
            "SuspectLinks", "NonPunishments");
        await UpdateProceedingsAsync("Antonia", Irina, 1, DemoJustice.AddProceedings, cancellationToken, "Hearings", "Testimonies");
        await UpdateProceedingsAsync("Antonia", Irina, 1, (caseFile, _, stamp) => DemoJustice.AddEvidence(caseFile, stamp), cancellationToken, "ChargeEvidence",
            "Victims.Indicators");
        await UpdateProceedingsAsync("Antonia", Mihaela, 1, (caseFile, _, stamp) => DemoJustice.AddCourtSupport(caseFile, stamp), cancellationToken, "Hearings",
            "Testimonies", "CourtSupport");
        await AddDirectoryAsync(cancellationToken);
        await UpdateAftercareAsync("Antonia", Mihaela, 8, DemoAftercare.AddPlan, cancellationToken);
        await UpdateAftercareAsync("Antonia", Mihaela, 8, (caseFile, victim, stamp) => DemoAftercare.AddServices(caseFile, victim, _providers, stamp),
            cancellationToken, "Services");
        await UpdateAftercareAsync("Antonia", Mihaela, 2, (caseFile, victim, stamp) => DemoAftercare.AddOutcomes(caseFile, victim, _instrument, stamp),
            cancellationToken, "Outcomes");
        await UpdateAftercareAsync("Antonia", Ana, 2, DemoAftercare.AddFollowUp, cancellationToken);
        await UpdateAftercareAsync("Antonia", Mihaela, 1,
            (caseFile, victim, stamp) => DemoAftercare.AddHealthSummary(caseFile, victim, Mihaela.Employment!.OrganisationId, stamp), cancellationToken);
        await UpdateCaseAsync("Antonia", Radu, 12, DemoSharing.AddPoliceSharing, cancellationToken, "PoliceSharings", "Consents");
        await UpdateCaseAsync("Antonia", Irina, 1, DemoSharing.DiscloseChronology, cancellationToken, "Disclosures", "Consents");
        await AddAssessmentAsync("Antonia", Ana, Profile.AdultSexual, cancellationToken);
        await UpdateOutcomesAsync("Antonia", Mihaela, 1, DemoOutcomes.Antonia, cancellationToken);
    }

    private async Task LoadInternationalFiguresAsync(CancellationToken cancellationToken)
    {
        await using var administrator = CreateCallerScope(Colin);
        await using var published = InternationalFigureFile.OpenPublished();
        var file = await InternationalFigureFile.ReadAsync(published, cancellationToken);
        await administrator.ServiceProvider.GetRequiredService<CaseManagerDb>().LoadInternationalFiguresAsync(file.Figures, cancellationToken);
    }

    private async Task UpdateIdentificationAsync(string coverName, Staff staff, int daysAgo, Action<Case, LegalReferenceData, AuditStamp> change,
        CancellationToken cancellationToken)
    {
        await using var scope = CreateCallerScope(staff);
        var db = scope.ServiceProvider.GetRequiredService<CaseManagerDb>();
        var found = await db.Victims.Where(v => v.CoverName == coverName).OrderByDescending(v => v.Id).Select(v => new { v.CaseId, v.Id })
            .FirstAsync(cancellationToken);
        var caseFile = await db.LoadCaseForIdentificationAsync(scope.ServiceProvider.GetRequiredService<RecordDecryptor>(), found.CaseId, found.Id,
            cancellationToken);
        change(caseFile, await db.LoadDeadlineReferencesAsync(cancellationToken), CreateStamp(staff, daysAgo));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task UpdateProceedingsAsync(string coverName, Staff staff, int daysAgo, Action<Case, LegalReferenceData, AuditStamp> change,
        CancellationToken cancellationToken, params string[] lists)
    {
        await using var scope = CreateCallerScope(staff);
        var db = scope.ServiceProvider.GetRequiredService<CaseManagerDb>();
        var id = await db.Cases.Where(c => c.CoverName == coverName).OrderByDescending(c => c.OpenedAt).Select(c => c.Id).FirstAsync(cancellationToken);
        var caseFile = await db.LoadCaseWithProceedingsAsync(id, cancellationToken);
        await db.Indicators.Where(i => i.CaseId == id).OrderBy(i => i.Id).LoadAsync(cancellationToken); // in order of recording
        await LoadListsAsync(db, id, lists, cancellationToken);
        change(caseFile,
            await db.LoadLegalReferencesAsync(cancellationToken, LegalReferenceKind.Offence, LegalReferenceKind.DateRule, LegalReferenceKind.Calendar),
            CreateStamp(staff, daysAgo));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static Task<Case> LoadListsAsync(CaseManagerDb db, CaseId id, string[] lists, CancellationToken cancellationToken) =>
        lists.Aggregate(db.Cases.AsSplitQuery(), (query, list) => query.Include(list)).SingleAsync(c => c.Id == id, cancellationToken);

    // The office lead maintains the directory; an administrator loads the instruments.
    private async Task AddDirectoryAsync(CancellationToken cancellationToken)
    {
        await using (var lead = CreateCallerScope(Radu))
        {
            var db = lead.ServiceProvider.GetRequiredService<CaseManagerDb>();
            _providers = DemoAftercare.CreateProviders(CreateStamp(Radu, 20));
            db.AddRange(_providers);
            await db.SaveChangesAsync(cancellationToken);
        }

        await using var administrator = CreateCallerScope(Colin);
        var instruments = administrator.ServiceProvider.GetRequiredService<CaseManagerDb>();
        _instrument = (await instruments.LoadCurrentInstrumentsAsync(cancellationToken)).Single(i => i.Code == ShippedInstruments.SixDomains);
        if (!_instrument.Definition.Items.Any()) // the generated cases load it as well
        {
            _instrument = DemoAftercare.CreateWithItems(_instrument, CreateStamp(Colin, 20));
            instruments.Add(_instrument);
            await instruments.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task UpdateAftercareAsync(string coverName, Staff staff, int daysAgo, Action<Case, Victim, AuditStamp> change,
        CancellationToken cancellationToken, params string[] lists)
    {
        await using var scope = CreateCallerScope(staff);
        var db = scope.ServiceProvider.GetRequiredService<CaseManagerDb>();
        var documents = scope.ServiceProvider.GetRequiredService<RecordDecryptor>();
        var found = await db.Victims.Where(v => v.CoverName == coverName).OrderByDescending(v => v.Id).Select(v => new { v.CaseId, v.Id })
            .FirstAsync(cancellationToken);
        var caseFile = await db.LoadCaseWithPlanAsync(documents, found.CaseId, found.Id, cancellationToken);
        await db.LoadCaseWithFollowUpAsync(documents, found.CaseId, found.Id, cancellationToken); // fills more lists of the tracked case
        await db.LoadCaseWithHealthSummariesAsync(documents, found.CaseId, found.Id, cancellationToken);
        await LoadListsAsync(db, found.CaseId, lists, cancellationToken);
        change(caseFile, caseFile.Victims.Single(v => v.Id == found.Id), CreateStamp(staff, daysAgo));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task UpdateCompensationAsync(string coverName, Staff staff, int daysAgo, Action<Case, LegalReferenceData, AuditStamp> change,
        CancellationToken cancellationToken)
    {
        await using var scope = CreateCallerScope(staff);
        var db = scope.ServiceProvider.GetRequiredService<CaseManagerDb>();
        var found = await db.Victims.Where(v => v.CoverName == coverName).OrderByDescending(v => v.Id).Select(v => new { v.CaseId, v.Id })
            .FirstAsync(cancellationToken);
        var caseFile = await db.LoadCaseForCompensationAsync(found.CaseId, found.Id, cancellationToken);
        change(caseFile, await db.LoadLegalReferencesAsync(cancellationToken), CreateStamp(staff, daysAgo));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task UpdateOutcomesAsync(string coverName, Staff staff, int daysAgo, Action<Case, Instrument, AuditStamp> change,
        CancellationToken cancellationToken)
    {
        await using var scope = CreateCallerScope(staff);
        var db = scope.ServiceProvider.GetRequiredService<CaseManagerDb>();
        var found = await db.Victims.Where(v => v.CoverName == coverName).OrderByDescending(v => v.Id).Select(v => new { v.CaseId, v.Id })
            .FirstAsync(cancellationToken);
        var caseFile = await db.LoadCaseWithOutcomesAsync(scope.ServiceProvider.GetRequiredService<RecordDecryptor>(), found.CaseId, found.Id,
            cancellationToken);
        change(caseFile, (await db.LoadCurrentInstrumentsAsync(cancellationToken)).Single(i => i.Code == ShippedInstruments.CoreOutcomes),
            CreateStamp(staff, daysAgo));
        await db.SaveChangesAsync(cancellationToken);
    }

    // Answers questions from the recorded indicators and saves the assessment.
    private async Task AddAssessmentAsync(string coverName, Staff worker, Profile profile, CancellationToken cancellationToken)
    {
        await using var scope = CreateCallerScope(worker);
        var db = scope.ServiceProvider.GetRequiredService<CaseManagerDb>();
        var assessed = await db.Cases.Include(c => c.Victims).ThenInclude(v => v.Indicators).Include(c => c.Victims).ThenInclude(v => v.Exploitation)
            .Include(c => c.Victims).ThenInclude(v => v.AssessmentAnswers).Include(c => c.Victims).ThenInclude(v => v.AssessmentSnapshots).AsSplitQuery()
            .OrderByDescending(c => c.OpenedAt).FirstAsync(c => c.CoverName == coverName, cancellationToken);
        var (victim, stamp) = (assessed.Victims[0], CreateStamp(worker, 1));
        foreach (var dimension in DemoAssessments.Antonia.GroupBy(a => a.Dimension))
        {
            assessed.AnswerQuestions(victim, dimension.Key, [.. dimension.Select(a => a.CreateReply(victim))], stamp);
        }

        assessed.SaveAssessment(victim, Guid.CreateVersion7(stamp.OccurredAt), profile, stamp);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Creates staff and their accounts, as database owner.</summary>
    public static async Task CreateStaffAsync(IServiceProvider services, string ownerConnectionString, IReadOnlyList<Staff> people,
        CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var hash = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>().HashPassword(new Account(), Password);
        await using var owners = CreateOwnerServices(ownerConnectionString);
        await using var ownersScope = owners.CreateAsyncScope();
        var db = ownersScope.ServiceProvider.GetRequiredService<CaseManagerDb>();
        db.AddRange(people);
        await db.SaveChangesAsync(cancellationToken);
        db.AddRange(people.Select(person => CreateAccount(person, hash)));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<bool> CreateStaffIfNoneAsync(IReadOnlyList<Organisation> organisations, IReadOnlyList<Staff> people, CancellationToken cancellationToken)
    {
        await using (var owners = CreateOwnerServices(ownerConnectionString))
        {
            await using var scope = owners.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CaseManagerDb>();
            if (await db.Staff.AnyAsync(cancellationToken))
            {
                return false;
            }

            db.AddRange(services.GetRequiredService<ProviderNames>().SealProviders(organisations));
            await db.SaveChangesAsync(cancellationToken);
        }

        await CreateStaffAsync(services, ownerConnectionString, people, cancellationToken);
        return true;
    }

    // The serial starts at 41 or later, as if the office had earlier cases on paper.
    private async Task AdvanceReferencesAsync(CancellationToken cancellationToken)
    {
        await using var owners = CreateOwnerServices(ownerConnectionString);
        await using var scope = owners.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CaseManagerDb>().Database.ExecuteSqlAsync(
            $"""
            insert into row_security.reference_serial as s values ('RO', extract(year from now() at time zone 'UTC')::int, 40)
            on conflict (country, year) do update set last_serial = greatest(s.last_serial, excluded.last_serial)
            """,
            cancellationToken);
    }

    private static ServiceProvider CreateOwnerServices(string connectionString) => new ServiceCollection().AddOwnersDb(connectionString).BuildServiceProvider();

    private static Account CreateAccount(Staff person, string hash)
    {
        var email = GetEmail(person);
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
            AccessGrantedAt = DateTimeOffset.UnixEpoch, // recent access could not confirm account requests
            SecurityStamp = Guid.CreateVersion7().ToString("N"),
        };
    }

    private async Task OpenCaseAsync(
        Func<DateOnly, IntakeAnswers> story, Staff lead, int daysAgo, CaseStatus status, Staff[] team, CancellationToken cancellationToken,
        Action<Case, AuditStamp>? known = null)
    {
        await using var scope = CreateCallerScope(lead);
        var db = scope.ServiceProvider.GetRequiredService<CaseManagerDb>();
        var stamp = CreateStamp(lead, daysAgo);
        var draft = await SaveDraftAsync(db, story, stamp, cancellationToken);
        var caseFile = Case.Open(draft, lead.Employment!.OrganisationId, stamp);
        await db.OpenCaseAsync(draft, caseFile, cancellationToken);

        known?.Invoke(caseFile, CreateStamp(lead, Math.Max(0, daysAgo - 1)));
        foreach (var step in GetStatusPath(status))
        {
            caseFile.ChangeStatus(step, CreateStamp(lead, Math.Max(0, daysAgo - 2)),
                step == CaseStatus.OnHold ? "Asked for time until the season’s work is over; we agreed to call then." : null);
        }

        foreach (var member in team)
        {
            caseFile.AddToTeam(member.Id, CreateStamp(lead, Math.Max(0, daysAgo - 1)));
        }

        await db.SaveTeamAsync(caseFile, cancellationToken);
    }

    private async Task UpdateCaseAsync(string coverName, Staff staff, int daysAgo, Action<Case, AuditStamp> change, CancellationToken cancellationToken,
        params string[] lists)
    {
        await using var scope = CreateCallerScope(staff);
        var db = scope.ServiceProvider.GetRequiredService<CaseManagerDb>();
        var read = db.Cases.Include(c => c.Victims).Include(c => c.Members).ThenInclude(m => m.Staff).AsSplitQuery();
        var caseFile = await lists.Aggregate(read, (query, list) => query.Include(list)).SingleAsync(c => c.CoverName == coverName, cancellationToken);
        change(caseFile, CreateStamp(staff, daysAgo));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task AddDocumentAsync(DemoDocument recorded, CancellationToken cancellationToken)
    {
        await using var scope = CreateCallerScope(recorded.Author);
        var db = scope.ServiceProvider.GetRequiredService<CaseManagerDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var caseFile = await db.Cases.Include(c => c.Victims).Include(c => c.Documents).AsSplitQuery()
            .SingleAsync(c => c.CoverName == recorded.CoverName, cancellationToken);
        var added = recorded.AddTo(caseFile, CreateStamp(recorded.Author, recorded.DaysAgo));
        await db.SaveChangesAsync(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<DocumentParts>().SaveAsync(added, new MemoryStream(recorded.Contents), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task AddDraftAsync(Func<DateOnly, IntakeAnswers> story, Staff owner, int daysAgo, CancellationToken cancellationToken)
    {
        await using var scope = CreateCallerScope(owner);
        await SaveDraftAsync(scope.ServiceProvider.GetRequiredService<CaseManagerDb>(), story, CreateStamp(owner, daysAgo), cancellationToken);
    }

    private static async Task<IntakeDraft> SaveDraftAsync(
        CaseManagerDb db, Func<DateOnly, IntakeAnswers> story, AuditStamp stamp, CancellationToken cancellationToken)
    {
        var draft = IntakeDraft.Start(CaseId.New().Value, stamp);
        draft.UpdateAnswers(_ => story(stamp.Date), stamp);
        db.Add(draft);
        await db.SaveChangesAsync(cancellationToken);
        return draft;
    }

    private AsyncServiceScope CreateCallerScope(Staff staff)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().Identity = new(staff.Id, Guid.CreateVersion7(), staff.Role == Role.OfficeLead);
        return scope;
    }

    private AuditStamp CreateStamp(Staff staff, int daysAgo) => new(staff.Id, _clock.GetUtcNow().AddDays(-daysAgo));

    private static CaseStatus[] GetStatusPath(CaseStatus status) => status switch
    {
        CaseStatus.Intake => [],
        CaseStatus.Active => [CaseStatus.Active],
        _ => [CaseStatus.Active, status],
    };
}
