using static CaseManager.Domain.Access.Compartment;
using static CaseManager.Domain.Access.Level;
using static CaseManager.Domain.Access.Permission;

namespace CaseManager.Domain.Access;

/// <summary>
/// The one table that says what each role may do, and how far it reaches into each compartment. The database is given the same
/// levels at every deployment, and refuses by them.
/// </summary>
public static class AccessTable
{
    private static readonly Dictionary<Role, (Permission[] Permissions, Dictionary<Compartment, Level> Levels)> _table = new()
    {
        [Role.Caseworker] = (
            [ViewCases, OpenCases, ViewIdentity, FindPeople, RecordIdentity, ViewSafety, RecordSafety, ViewConsent, RecordConsent, ViewFeedback, RecordFeedback, ViewIndicators, RecordIndicators, ManagePeople, WriteNotes, AddDocuments, WorkOnTasks, ChangeStatus, ManageTeam, ViewLooks, ViewIdentification, RecordIdentification, ViewDeadlines, RecordDeadlines, ViewLaw, UseOwnAccount],
            new() { [CaseFile] = Write, [SafeContact] = Write, [Indicators] = Write, [Identity] = Write, [Safety] = Write, [Consent] = Write, [Aftercare] = Write, [Compensation] = Read, [LegalStrategy] = None, [Health] = None }),
        [Role.PoliceLiaison] = (
            [ViewCases, WorkOnTasks, UseOwnAccount],
            new() { [CaseFile] = Read, [SafeContact] = None, [Indicators] = ByGrant, [Identity] = ByGrant, [Safety] = None, [Consent] = Read, [Aftercare] = None, [Compensation] = None, [LegalStrategy] = None, [Health] = None }),
        [Role.AftercareWorker] = (
            [ViewCases, ViewIdentity, ViewSafety, RecordSafety, ViewConsent, ViewFeedback, RecordFeedback, ViewIndicators, WriteNotes, AddDocuments, WorkOnTasks, ViewIdentification, ViewDeadlines, ViewLaw, UseOwnAccount],
            new() { [CaseFile] = Read, [SafeContact] = Write, [Indicators] = Read, [Identity] = Read, [Safety] = Write, [Consent] = Read, [Aftercare] = Write, [Compensation] = Read, [LegalStrategy] = None, [Health] = Write }),
        [Role.LegalOfficer] = (
            [ViewCases, ViewIdentity, ViewConsent, ViewFeedback, ViewIndicators, WriteNotes, AddDocuments, WorkOnTasks, ViewIdentification, ViewDeadlines, RecordDeadlines, AddDeadlines, ViewLaw, UseOwnAccount],
            new() { [CaseFile] = Read, [SafeContact] = Read, [Indicators] = Read, [Identity] = Read, [Safety] = None, [Consent] = Read, [Aftercare] = Read, [Compensation] = Write, [LegalStrategy] = Write, [Health] = None }),
        [Role.OfficeLead] = (
            [ViewCases, OpenCases, ViewIdentity, FindPeople, RecordIdentity, ViewSafety, RecordSafety, ViewConsent, RecordConsent, ViewFeedback, RecordFeedback, ViewIndicators, RecordIndicators, ManagePeople, WriteNotes, AddDocuments, WorkOnTasks, ChangeStatus, ManageTeam, AnswerInquiries, ViewCaseloads, ViewLooks, ConfirmFactorReset, ViewIdentification, RecordIdentification, ViewDeadlines, RecordDeadlines, ViewLaw, UseOwnAccount],
            new() { [CaseFile] = Write, [SafeContact] = Write, [Indicators] = Write, [Identity] = Write, [Safety] = Write, [Consent] = Write, [Aftercare] = Write, [Compensation] = Read, [LegalStrategy] = None, [Health] = None }),
        [Role.DataProtectionOfficer] = (
            [ReadHistory, UseOwnAccount],
            new() { [CaseFile] = None, [SafeContact] = None, [Indicators] = None, [Identity] = None, [Safety] = None, [Consent] = None, [Aftercare] = None, [Compensation] = None, [LegalStrategy] = None, [Health] = None }),
        [Role.Administrator] = (
            [ManageAccounts, ConfirmFactorReset, ViewLaw, ManageLaw, UseOwnAccount],
            new() { [CaseFile] = None, [SafeContact] = None, [Indicators] = None, [Identity] = None, [Safety] = None, [Consent] = None, [Aftercare] = None, [Compensation] = None, [LegalStrategy] = None, [Health] = None }),
    };

    /// <summary>Whether the role may do this kind of thing at all.</summary>
    public static bool May(this Role role, Permission permission) => _table[role].Permissions.Contains(permission);

    /// <summary>Whether one can only be this in an office: whoever opens cases does so for one.</summary>
    public static bool NeedsOffice(this Role role) => role.May(OpenCases);

    /// <summary>How far the role reaches into the compartment.</summary>
    public static Level LevelIn(this Role role, Compartment compartment) => _table[role].Levels[compartment];

    /// <summary>Whether the role reads the compartment of every case it may know of, without a grant.</summary>
    public static bool Reads(this Role role, Compartment compartment) => role.LevelIn(compartment) >= Read;
}
