using CaseManager.Data.Encryption;
using CaseManager.Data.Files;
using CaseManager.Data.History;
using CaseManager.Data.Mapping;
using CaseManager.Data.Search;
using CaseManager.Data.SignIn;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Compensation;
using CaseManager.Domain.Deadlines;
using CaseManager.Domain.Documents;
using CaseManager.Domain.Identification;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Justice;
using CaseManager.Domain.Law;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Statistics;
using CaseManager.Domain.Tasks;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Trafficking.Assessments;
using CaseManager.Domain.Victims;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data;

/// <summary>The database as code sees it. What a caller may read and write of it, the database decides.</summary>
public sealed class CaseManagerDb(DbContextOptions<CaseManagerDb> options) : IdentityUserContext<Account, Guid>(options)
{
    /// <summary>Cases that the caller may know of.</summary>
    public DbSet<Case> Cases => Set<Case>();

    /// <summary>Who works on them, and did.</summary>
    public DbSet<CaseMember> Members => Set<CaseMember>();

    /// <summary>What happened to them.</summary>
    public DbSet<CaseEvent> Events => Set<CaseEvent>();

    /// <summary>The steps of their lives.</summary>
    public DbSet<StatusChange> StatusChanges => Set<StatusChange>();

    /// <summary>Cases that go on in others, where the caller may know of both.</summary>
    public DbSet<CaseMerge> Merges => Set<CaseMerge>();

    /// <summary>What numbers were handed over, to whom and what for.</summary>
    public DbSet<FigureExport> FigureExports => Set<FigureExport>();

    /// <summary>The people harmed.</summary>
    public DbSet<Victim> Victims => Set<Victim>();

    /// <summary>Who they are.</summary>
    public DbSet<Identity> Identities => Set<Identity>();

    /// <summary>What keeps them safe.</summary>
    public DbSet<Safety> Safeties => Set<Safety>();

    /// <summary>Where they stay.</summary>
    public DbSet<Location> Locations => Set<Location>();

    /// <summary>The times when they were missing.</summary>
    public DbSet<MissingEpisode> MissingEpisodes => Set<MissingEpisode>();

    /// <summary>The risks they were at.</summary>
    public DbSet<RiskAssessment> RiskAssessments => Set<RiskAssessment>();

    /// <summary>How they may be reached.</summary>
    public DbSet<SafeContact> SafeContacts => Set<SafeContact>();

    /// <summary>What they were exploited for.</summary>
    public DbSet<Exploitation> Exploitations => Set<Exploitation>();

    /// <summary>What was observed.</summary>
    public DbSet<Indicator> Indicators => Set<Indicator>();

    /// <summary>What was answered to the operational indicators.</summary>
    public DbSet<AssessmentAnswer> AssessmentAnswers => Set<AssessmentAnswer>();

    /// <summary>Assessments as they stood on a day.</summary>
    public DbSet<KeptAssessment> Assessments => Set<KeptAssessment>();

    /// <summary>What was decided about them.</summary>
    public DbSet<TraffickingStatusDecision> StatusDecisions => Set<TraffickingStatusDecision>();

    /// <summary>When they were brought to safety.</summary>
    public DbSet<BroughtToSafety> TimesBroughtToSafety => Set<BroughtToSafety>();

    /// <summary>How they lived and live.</summary>
    public DbSet<Circumstances> Circumstances => Set<Circumstances>();

    /// <summary>Who protects those of them who are children.</summary>
    public DbSet<ChildProtection> ChildProtections => Set<ChildProtection>();

    /// <summary>What they have to do with each other.</summary>
    public DbSet<VictimLink> Links => Set<VictimLink>();

    /// <summary>What they agreed to.</summary>
    public DbSet<Consent> Consents => Set<Consent>();

    /// <summary>On what law what is known of them is kept.</summary>
    public DbSet<LegalBasis> LegalBases => Set<LegalBasis>();

    /// <summary>Of whom police are told without consent, and on what basis.</summary>
    public DbSet<PoliceSharing> PoliceSharings => Set<PoliceSharing>();

    /// <summary>What was handed to others.</summary>
    public DbSet<Disclosure> Disclosures => Set<Disclosure>();

    /// <summary>What they say of us.</summary>
    public DbSet<Feedback> Feedback => Set<Feedback>();

    /// <summary>What was written down.</summary>
    public DbSet<Note> Notes => Set<Note>();

    /// <summary>The files.</summary>
    public DbSet<CaseDocument> CaseDocuments => Set<CaseDocument>();

    /// <summary>The notes that the caller is still writing.</summary>
    public DbSet<NoteDraft> NoteDrafts => Set<NoteDraft>();

    /// <summary>What is to be done.</summary>
    public DbSet<CaseTask> Tasks => Set<CaseTask>();

    /// <summary>By which states people are identified.</summary>
    public DbSet<IdentificationProcedure> Identifications => Set<IdentificationProcedure>();

    /// <summary>What happened in those procedures.</summary>
    public DbSet<IdentificationStep> IdentificationSteps => Set<IdentificationStep>();

    /// <summary>Who is suspected.</summary>
    public DbSet<Suspect> Suspects => Set<Suspect>();

    /// <summary>How far the state was with them, and when.</summary>
    public DbSet<SuspectStatusChange> SuspectStatuses => Set<SuspectStatusChange>();

    /// <summary>What they have to do with each other, and with the people harmed.</summary>
    public DbSet<SuspectLink> SuspectLinks => Set<SuspectLink>();

    /// <summary>Who of them was harmed too.</summary>
    public DbSet<NonPunishment> NonPunishments => Set<NonPunishment>();

    /// <summary>The proceedings.</summary>
    public DbSet<Proceeding> Proceedings => Set<Proceeding>();

    /// <summary>What happened in them.</summary>
    public DbSet<Milestone> Milestones => Set<Milestone>();

    /// <summary>The charges.</summary>
    public DbSet<Charge> Charges => Set<Charge>();

    /// <summary>What courts decided of them.</summary>
    public DbSet<Domain.Justice.Verdict> Verdicts => Set<Domain.Justice.Verdict>();

    /// <summary>What courts ordered beside the sentences.</summary>
    public DbSet<CourtOrder> CourtOrders => Set<CourtOrder>();

    /// <summary>What shows the charges.</summary>
    public DbSet<ChargeEvidence> ChargeEvidence => Set<ChargeEvidence>();

    /// <summary>When there are hearings.</summary>
    public DbSet<Hearing> Hearings => Set<Hearing>();

    /// <summary>What they are for.</summary>
    public DbSet<HearingMatter> HearingMatters => Set<HearingMatter>();

    /// <summary>Who gives evidence at them.</summary>
    public DbSet<Testimony> Testimonies => Set<Testimony>();

    /// <summary>How people are supported at them.</summary>
    public DbSet<CourtSupport> CourtSupport => Set<CourtSupport>();

    /// <summary>The dates that the law sets.</summary>
    public DbSet<Deadline> Deadlines => Set<Deadline>();

    /// <summary>What is claimed as compensation.</summary>
    public DbSet<CompensationClaim> Claims => Set<CompensationClaim>();

    /// <summary>What survivors want to reach, in all versions.</summary>
    public DbSet<AftercarePlan> Plans => Set<AftercarePlan>();

    /// <summary>What they are given, and wait for.</summary>
    public DbSet<Service> Services => Set<Service>();

    /// <summary>How they recover.</summary>
    public DbSet<OutcomeAssessment> Outcomes => Set<OutcomeAssessment>();

    /// <summary>How they are after return and after trial.</summary>
    public DbSet<FollowUp> FollowUps => Set<FollowUp>();

    /// <summary>The harm and danger that came to them.</summary>
    public DbSet<CriticalIncident> Incidents => Set<CriticalIncident>();

    /// <summary>Who gives services, in all versions.</summary>
    public DbSet<Provider> Providers => Set<Provider>();

    /// <summary>How recovery is assessed, in all versions.</summary>
    public DbSet<Instrument> Instruments => Set<Instrument>();

    /// <summary>The facts of law on file, in all their versions.</summary>
    public DbSet<LawEntry> Law => Set<LawEntry>();

    /// <summary>The caller's own drafts.</summary>
    public DbSet<IntakeDraft> Drafts => Set<IntakeDraft>();

    /// <summary>What countries report to the United Nations.</summary>
    public DbSet<WorldFigure> WorldFigures => Set<WorldFigure>();

    /// <summary>Everyone who works here.</summary>
    public DbSet<Staff> Staff => Set<Staff>();

    /// <summary>Offices, agencies and providers.</summary>
    public DbSet<Organisation> Organisations => Set<Organisation>();

    /// <summary>Who looked at the cases that the caller writes in, who was refused, and what was changed.</summary>
    public DbSet<HistoryEntry> History => Set<HistoryEntry>();

    /// <summary>The caller's own second factor.</summary>
    public DbSet<SecondFactor> SecondFactors => Set<SecondFactor>();

    /// <summary>What other offices ask about people of the offices that the caller leads.</summary>
    public DbSet<Inquiry> Inquiries => Set<Inquiry>();

    internal DbSet<StoredMark> Marks => Set<StoredMark>();

    internal DbSet<DocumentPart> DocumentParts => Set<DocumentPart>();

    internal DbSet<SealingKey> SealingKeys => Set<SealingKey>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        Conversions.AddTo(configurationBuilder);
        configurationBuilder.Conventions.Add(_ => new SnakeCaseNames());
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasPostgresExtension("pgcrypto").HasPostgresExtension("pg_trgm");
        builder.ApplyConfigurationsFromAssembly(typeof(CaseManagerDb).Assembly);
        LoadedLists.AddTo(builder);
    }
}
