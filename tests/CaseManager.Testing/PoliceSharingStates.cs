using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Sharing;

namespace CaseManager.Testing;

/// <summary>Recorded consent or legal basis for sharing a case with police.</summary>
public enum PoliceSharingState
{
    NotAsked,
    Refused,
    Given,
    Withdrawn,
    Expired,
    Basis,
    BasisEnded,
}

public static class PoliceSharingStates
{
    /// <summary>Whether police may see the case in this state.</summary>
    public static bool IsShared(this PoliceSharingState state) => state is PoliceSharingState.Given or PoliceSharingState.Basis;

    /// <summary>Records the state for the first victim of a case of Bucharest, led by Ana.</summary>
    public static Task RecordPoliceSharingAsync(this TestApp app, CaseId caseId, PoliceSharingState state) =>
        app.UpdateCaseAsync(state is PoliceSharingState.Basis or PoliceSharingState.BasisEnded ? DemoPeople.Radu : DemoPeople.Ana, caseId,
            (changed, stamp) => changed.RecordPoliceSharing(state, stamp));

    /// <summary>Inserts a team member without checking the police sharing state, as if it had changed after they joined.</summary>
    public static Task InsertMemberAsync(this TestApp app, Case caseFile, Staff person) => app.Database.ExecuteAsync(
        "insert into case_member (case_id, staff_id, case_role, started_at) values ($1, $2, 'Member', now())", caseFile.Id.Value, person.Id.Value);

    /// <summary>Lets a liaison join through the consent of a second victim, so that they see the case but no shared data about the first.</summary>
    public static async Task AddLiaisonOfOtherVictimAsync(this TestApp app, Staff lead, Case caseFile, Staff liaison)
    {
        await app.UpdateCaseAsync(lead, caseFile.Id, (changed, stamp) =>
        {
            var other = changed.AddVictim(VictimId.New(), "Linden", default, null, stamp);
            changed.RecordConsent(other, Guid.CreateVersion7(), ConsentScope.ShareWithPolice, new(ConsentState.Given, stamp.Date, null, null),
                changed.FindConsent(other, ConsentScope.ShareWithPolice)?.Id, stamp);
        });
        await app.InsertMemberAsync(caseFile, liaison);
    }

    private static void RecordPoliceSharing(this Case caseFile, PoliceSharingState state, AuditStamp stamp)
    {
        var victim = caseFile.Victims[0];
        switch (state)
        {
            case PoliceSharingState.NotAsked:
                break;
            case PoliceSharingState.Refused:
                Answer(new(ConsentState.Refused, stamp.Date, null, null));
                break;
            case PoliceSharingState.Expired:
                Answer(new(ConsentState.Given, stamp.Date, null, null) { ExpiresOn = stamp.Date.AddDays(-2) });
                break;
            case PoliceSharingState.Given:
                Answer(new(ConsentState.Given, stamp.Date, null, null));
                break;
            case PoliceSharingState.Withdrawn:
                Answer(new(ConsentState.Given, stamp.Date, null, null));
                Answer(new(ConsentState.Withdrawn, stamp.Date, null, null));
                break;
            case PoliceSharingState.Basis:
                caseFile.ApprovePoliceSharing(victim, Guid.CreateVersion7(), "VitalInterests", "Her life is in danger", stamp);
                break;
            case PoliceSharingState.BasisEnded:
                var basis = caseFile.ApprovePoliceSharing(victim, Guid.CreateVersion7(), "VitalInterests", "Her life is in danger", stamp);
                caseFile.EndPoliceSharing(basis.Id, Guid.CreateVersion7(), "She is safe", stamp);
                break;
        }

        void Answer(ConsentAnswer answer) => caseFile.RecordConsent(
            victim, Guid.CreateVersion7(), ConsentScope.ShareWithPolice, answer,
            caseFile.FindConsent(victim, ConsentScope.ShareWithPolice)?.Id, stamp);
    }
}
