using CaseManager.Data.Documents;
using CaseManager.Data.Persistence.Mapping;
using CaseManager.Data.Search;
using CaseManager.Data.Security.Encryption;
using CaseManager.Data.Security.History;
using CaseManager.Data.Security.SignIn;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Compensation;
using CaseManager.Domain.Deadlines;
using CaseManager.Domain.Documents;
using CaseManager.Domain.Identification;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Justice;
using CaseManager.Domain.LegalReference;
using CaseManager.Domain.Notes;
using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Statistics;
using CaseManager.Domain.Tasks;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Trafficking.Assessments;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Persistence;

/// <summary>
/// The EF Core model. Row security in the database decides what a caller may read and write. <paramref name="providerNames"/> is null for the
/// owner of the database, who reads provider names as stored.
/// </summary>
public sealed class CaseManagerDb(DbContextOptions<CaseManagerDb> options, ProviderNames? providerNames = null) : IdentityUserContext<Account, Guid>(options)
{
    /// <summary>Cases that the caller may see.</summary>
    public DbSet<Case> Cases => Set<Case>();

    public DbSet<CaseMember> Members => Set<CaseMember>();

    public DbSet<CaseEvent> Events => Set<CaseEvent>();

    public DbSet<StatusChange> StatusChanges => Set<StatusChange>();

    /// <summary>Merges in which the caller may see both cases.</summary>
    public DbSet<CaseMerge> Merges => Set<CaseMerge>();

    /// <summary>Statistics disclosed, with recipient and purpose.</summary>
    public DbSet<FigureExport> FigureExports => Set<FigureExport>();

    public DbSet<Victim> Victims => Set<Victim>();

    public DbSet<Identity> Identities => Set<Identity>();

    public DbSet<Safety> Safeties => Set<Safety>();

    public DbSet<Location> Locations => Set<Location>();

    public DbSet<MissingEpisode> MissingEpisodes => Set<MissingEpisode>();

    public DbSet<RiskAssessment> RiskAssessments => Set<RiskAssessment>();

    public DbSet<SafeContact> SafeContacts => Set<SafeContact>();

    public DbSet<Exploitation> Exploitations => Set<Exploitation>();

    public DbSet<Indicator> Indicators => Set<Indicator>();

    /// <summary>Answers to the operational indicators.</summary>
    public DbSet<AssessmentAnswer> AssessmentAnswers => Set<AssessmentAnswer>();

    /// <summary>Snapshots of assessments on a date.</summary>
    public DbSet<AssessmentSnapshot> Assessments => Set<AssessmentSnapshot>();

    public DbSet<TraffickingStatusDecision> StatusDecisions => Set<TraffickingStatusDecision>();

    public DbSet<BroughtToSafety> BroughtToSafetyRecords => Set<BroughtToSafety>();

    public DbSet<Circumstances> Circumstances => Set<Circumstances>();

    public DbSet<ChildProtection> ChildProtections => Set<ChildProtection>();

    public DbSet<VictimLink> Links => Set<VictimLink>();

    public DbSet<Consent> Consents => Set<Consent>();

    /// <summary>The lawful basis for keeping a person's data.</summary>
    public DbSet<LegalBasis> LegalBases => Set<LegalBasis>();

    /// <summary>Decisions to share with police without consent, and their basis.</summary>
    public DbSet<PoliceSharing> PoliceSharings => Set<PoliceSharing>();

    public DbSet<Disclosure> Disclosures => Set<Disclosure>();

    public DbSet<Feedback> Feedback => Set<Feedback>();

    public DbSet<Note> Notes => Set<Note>();

    public DbSet<CaseDocument> CaseDocuments => Set<CaseDocument>();

    /// <summary>The caller's own unfinished notes.</summary>
    public DbSet<NoteDraft> NoteDrafts => Set<NoteDraft>();

    public DbSet<CaseTask> Tasks => Set<CaseTask>();

    public DbSet<IdentificationProcedure> Identifications => Set<IdentificationProcedure>();

    public DbSet<IdentificationStep> IdentificationSteps => Set<IdentificationStep>();

    public DbSet<Suspect> Suspects => Set<Suspect>();

    public DbSet<SuspectStatusChange> SuspectStatuses => Set<SuspectStatusChange>();

    public DbSet<SuspectLink> SuspectLinks => Set<SuspectLink>();

    /// <summary>Application of the non-punishment principle to suspects who are also victims.</summary>
    public DbSet<NonPunishment> NonPunishments => Set<NonPunishment>();

    public DbSet<Proceeding> Proceedings => Set<Proceeding>();

    public DbSet<Milestone> Milestones => Set<Milestone>();

    public DbSet<Charge> Charges => Set<Charge>();

    public DbSet<Domain.Justice.Verdict> Verdicts => Set<Domain.Justice.Verdict>();

    /// <summary>Court orders other than sentences.</summary>
    public DbSet<CourtOrder> CourtOrders => Set<CourtOrder>();

    /// <summary>Evidence for each element of a charge.</summary>
    public DbSet<ChargeEvidence> ChargeEvidence => Set<ChargeEvidence>();

    public DbSet<Hearing> Hearings => Set<Hearing>();

    /// <summary>Purpose, place and outcome of each hearing, encrypted.</summary>
    public DbSet<HearingMatter> HearingMatters => Set<HearingMatter>();

    public DbSet<Testimony> Testimonies => Set<Testimony>();

    public DbSet<CourtSupport> CourtSupport => Set<CourtSupport>();

    /// <summary>Legal deadlines.</summary>
    public DbSet<Deadline> Deadlines => Set<Deadline>();

    public DbSet<CompensationClaim> Claims => Set<CompensationClaim>();

    /// <summary>Aftercare plans, in all versions.</summary>
    public DbSet<AftercarePlan> Plans => Set<AftercarePlan>();

    public DbSet<Service> Services => Set<Service>();

    public DbSet<OutcomeAssessment> Outcomes => Set<OutcomeAssessment>();

    public DbSet<FollowUp> FollowUps => Set<FollowUp>();

    public DbSet<CriticalIncident> Incidents => Set<CriticalIncident>();

    /// <summary>Providers, in all versions.</summary>
    public DbSet<Provider> Providers => Set<Provider>();

    /// <summary>Assessment instruments, in all versions.</summary>
    public DbSet<Instrument> Instruments => Set<Instrument>();

    /// <summary>Legal reference data, in all versions.</summary>
    public DbSet<LegalReferenceEntry> LegalReferences => Set<LegalReferenceEntry>();

    /// <summary>The caller's own intake drafts.</summary>
    public DbSet<IntakeDraft> Drafts => Set<IntakeDraft>();

    /// <summary>Figures that countries report to the United Nations.</summary>
    public DbSet<InternationalFigure> InternationalFigures => Set<InternationalFigure>();

    public DbSet<Staff> Staff => Set<Staff>();

    /// <summary>Offices, agencies and providers.</summary>
    public DbSet<Organisation> Organisations => Set<Organisation>();

    /// <summary>Views, refusals and changes in the cases that the caller may edit.</summary>
    public DbSet<HistoryEntry> History => Set<HistoryEntry>();

    /// <summary>The caller's own second factor.</summary>
    public DbSet<SecondFactor> SecondFactors => Set<SecondFactor>();

    /// <summary>Inquiries from other offices about people in the offices that the caller leads.</summary>
    public DbSet<Inquiry> Inquiries => Set<Inquiry>();

    /// <summary>Null for the owner of the database.</summary>
    public ProviderNames? ProviderNames => providerNames;

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
        if (providerNames is not null)
        {
            ProviderNameConversion.AddTo(builder, providerNames);
        }
    }
}
