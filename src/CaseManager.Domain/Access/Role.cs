namespace CaseManager.Domain.Access;

/// <summary>Role of a member of staff. Each has exactly one.</summary>
public enum Role
{
    /// <summary>Opens and leads cases, with full access except to health, counselling and legal advice.</summary>
    Caseworker,

    /// <summary>Police officer on a case. The role alone gives no access to name or whereabouts.</summary>
    PoliceLiaison,

    /// <summary>Supports the survivor with housing, social care, counselling and courses.</summary>
    AftercareWorker,

    /// <summary>Lawyer for prosecution and compensation.</summary>
    LegalOfficer,

    /// <summary>Supervises one office and every case in it.</summary>
    OfficeLead,

    /// <summary>Accountable for results in all offices. Reads figures, but no case.</summary>
    ProgrammeManager,

    /// <summary>Monitors compliance with data protection. Reads access logs, but no case.</summary>
    DataProtectionOfficer,

    /// <summary>Maintains accounts and reference data. Reads no case.</summary>
    Administrator,
}
