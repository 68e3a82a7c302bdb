namespace CaseManager.Domain.Access;

/// <summary>The kinds of organisation in which each role works.</summary>
public static class RoleWorkplaces
{
    private static readonly Dictionary<Role, OrganisationKind[]> _table = new()
    {
        [Role.Caseworker] = [OrganisationKind.Office],
        [Role.PoliceLiaison] = [OrganisationKind.PoliceAgency],
        [Role.AftercareWorker] = [OrganisationKind.Office, OrganisationKind.Provider],
        [Role.LegalOfficer] = [OrganisationKind.Office],
        [Role.OfficeLead] = [OrganisationKind.Office],
        [Role.ProgrammeManager] = [OrganisationKind.Office],
        [Role.DataProtectionOfficer] = [OrganisationKind.Office],
        [Role.Administrator] = [OrganisationKind.Office],
    };

    public static bool CanWorkIn(this Role role, OrganisationKind kind) => _table[role].Contains(kind);
}
