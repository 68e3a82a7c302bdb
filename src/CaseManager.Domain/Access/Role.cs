namespace CaseManager.Domain.Access;

/// <summary>What a member of staff is here. Each has exactly one.</summary>
public enum Role
{
    /// <summary>Opens cases, leads them, and knows them whole but for health, counselling and legal advice.</summary>
    Caseworker,

    /// <summary>A police officer who works with a case; never learns name or whereabouts by role alone.</summary>
    PoliceLiaison,

    /// <summary>Supports the survivor: housing, social care, counselling, courses.</summary>
    AftercareWorker,

    /// <summary>A lawyer who follows prosecution and compensation.</summary>
    LegalOfficer,

    /// <summary>Supervises one office and every case in it.</summary>
    OfficeLead,

    /// <summary>Answers for what the programme achieves in all offices: reads numbers, and sees no case.</summary>
    ProgrammeManager,

    /// <summary>Sees to it that everyone keeps to the rules of data protection: reads who looked at what, and no case.</summary>
    DataProtectionOfficer,

    /// <summary>Looks after accounts and the lists that everyone chooses from: sees no case.</summary>
    Administrator,
}
