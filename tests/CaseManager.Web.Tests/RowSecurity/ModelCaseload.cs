using CaseManager.Data.Security.SignIn;
using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Documents;
using CaseManager.Domain.Notes;
using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Tasks;
using CaseManager.Domain.Trafficking;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>The demo caseload with additional edge cases: restricted, former and future members, and people of two offices.</summary>
internal static class ModelCaseload
{
    private static readonly Guid _house = Guid.CreateVersion7();

    public static async Task AddToAsync(TestApp app)
    {
        await RestrictSomeAsync(app);
        await AddFormerMembersAsync(app);
        await AddSecondOfficesAsync(app);
        await AddDeputiesAsync(app);
        await AddWrittenRecordsAsync(app);
        await AddPoliceSharingAsync(app);
        await AddPoliceStatesAsync(app);
        await app.StartDraft(DemoPeople.Mihai);
        await app.StartDraft(DemoPeople.Radu);
        await AddSecondFactorsAsync(app);
        await app.InsertLinkAsync(DemoPeople.Mihai);
        await app.InsertAccountRequestAsync(DemoPeople.Radu, DemoPeople.Colin);
        await app.InsertAccountRequestAsync(DemoPeople.Grace, DemoPeople.Ioana);
        await app.InsertAccountRequestAsync(DemoPeople.Ioana, DemoPeople.Colin);
        await app.InsertAccountRequestAsync(DemoPeople.Mihaela, DemoPeople.Colin, AccountRequestKind.PasswordLink);

        // One match request per victim, so that each lead is asked about cases with and without access.
        await app.Database.ExecuteAsync(
            "insert into inquiry (id, case_id, victim_id, asking_victim_id, requested_by, requested_at, marks, state) select gen_random_uuid(), case_id, id, "
                + "id, $1, now(), '{Paper}', 'Pending' from victim on conflict do nothing",
            DemoPeople.Jonas.Id.Value);

        await AddAftercareAsync(app);
        await app.Database.ExecuteAsync(
            "insert into international_figure values (2, 'RO', 'Convicted', 'Total', 'Total', 'Total', 'Total', 2022, 164, 'GLOTIP')");

        // Merges each case into the one opened after it: some people have access to both, others to one.
        await app.Database.ExecuteAsync(
            "insert into case_merge (id, case_id, target_case_id, merged_by, merged_at) select gen_random_uuid(), id, next, opened_by, now() from (select "
                + "id, opened_by, lead(id) over (order by opened_at, id) as next from cases) x where next is not null");

        // Everyone has just signed in, including former staff.
        await app.Database.ExecuteAsync(
            "insert into session (id, staff_id, token_hash, started_at, last_used_at, authenticated_at) select id, id, sha256(id::text::bytea), now(), "
            + "now(), now() from staff");

        await using var manager = await AppConnection.OpenForStaffAsync(app.Database, DemoPeople.Petra);
        await AppConnection.RunAsync(manager, "select * from figures.export_figures('Greta', 'Csv', 'RO', 2026, 'Council of Europe', 'Report of the year')");
    }

    // One person per case has every aftercare record. Each consent to police sharing has a health summary, from each provider and an office in turn,
    // partly by authors who have changed employer. A provider and an instrument are recorded by people with and without that right.
    private static async Task AddAftercareAsync(TestApp app)
    {
        await app.Database.ExecuteAsync(
            """
            with answers as (select id, gen_random_uuid() as on_health from consent where scope = 'ShareWithPolice')
            insert into consent (id, case_id, victim_id, scope, state, answered_on, expires_on, supersedes_id, seal)
              select a.on_health, c.case_id, c.victim_id, 'HealthSummary', c.state, c.answered_on, c.expires_on, before.on_health, ''
                from consent c join answers a on a.id = c.id left join answers before on before.id = c.supersedes_id
            """);
        await app.Database.ExecuteAsync(
            "insert into provider (id, version, name, kind, country, offers, languages, safe_contact, recorded_by, recorded_at) values ($1, 1, "
                + "'sealed:a house', 'Ngo', 'RO', '[]', '{}', 'sealed:the manager', $2, now())",
            _house, DemoPeople.Ana.Id.Value);
        await app.Database.ExecuteAsync(
            "insert into instrument (code, version, name, source, definition, loaded_by, loaded_at) select code, version + 1, name, source, definition, $1, "
                + "now() from instrument where code = 'CORE_OUTCOMES'",
            DemoPeople.Colin.Id.Value);
        await app.Database.ExecuteAsync(
            """
            with numbered as (select *, row_number() over (order by victim_id, supersedes_id is null, id) as n from consent where scope = 'HealthSummary'),
              writers as (select staff_id, organisation_id, row_number() over (order by organisation_id, staff_id) - 1 as n from (
                select distinct on (w.organisation_id) w.staff_id, w.organisation_id from staff_organisation w join staff s on s.id = w.staff_id
                  where s.role = 'AftercareWorker' or s.id = $1 order by w.organisation_id, w.staff_id) each_house)
            insert into health_summary (id, case_id, victim_id, consent_id, organisation_id, recorded_by, recorded_at, seal)
              select gen_random_uuid(), c.case_id, c.victim_id, c.id, house.organisation_id, writer.staff_id, now(), ''
                from numbered c
                join writers house on house.n = c.n % (select count(*) from writers)
                join writers writer on writer.n = c.n / 2 % (select count(*) from writers)
              on conflict do nothing
            """,
            DemoPeople.Radu.Id.Value);
        // A batch of statements takes no parameters.
        await app.Database.ExecuteAsync(
            """
            create temporary table cared as select distinct on (case_id) case_id, id as victim_id, gen_random_uuid() as service_id from victim
              order by case_id, id;
            insert into aftercare_plan (id, case_id, victim_id, number, agreement, review_due_on, recorded_by, recorded_at, seal) select gen_random_uuid(),
              case_id, victim_id, 1, 'NotYet', now(), $1, now(), '' from cared
              on conflict do nothing;
            insert into goal_progress (id, case_id, victim_id, step_id, state, effective_on, recorded_by, recorded_at) select gen_random_uuid(), case_id,
              victim_id, gen_random_uuid(), 'Done', now(), $1, now() from cared;
            insert into service (id, case_id, victim_id, kind, state, step_counter, opened_by, opened_at) select service_id, case_id, victim_id,
              'Counselling', 'Running', 1, $1, now() from cared;
            insert into service_step (id, case_id, victim_id, service_id, number, event, occurred_on, recorded_by, recorded_at,
              seal) select gen_random_uuid(), case_id, victim_id, service_id, 1, 'Started', '2026', $1, now(), '' from cared;
            insert into service_session (id, case_id, victim_id, service_id, scheduled_on, attendance, recorded_by, recorded_at) select gen_random_uuid(),
              case_id, victim_id, service_id, now(), 'Attended', $1, now() from cared;
            insert into service_provision (id, case_id, victim_id, service_id, recorded_by, recorded_at, seal) select gen_random_uuid(), case_id,
              victim_id, service_id, $1, now(), '' from cared;
            insert into outcome_assessment (id, case_id, victim_id, instrument_code, instrument_version, occasion, assessed_on, ratings, result,
              recorded_by, recorded_at, seal)
              select gen_random_uuid(), case_id, victim_id, 'CORE_OUTCOMES', 1, 'Intake', now(), '[]', 'Incomplete', $1, now(), '' from cared;
            insert into follow_up (id, case_id, victim_id, method, contacted_on, recorded_by, recorded_at, seal) select gen_random_uuid(), case_id,
              victim_id, 'Call', now(), $1, now(), '' from cared;
            insert into critical_incident (id, case_id, victim_id, kind, occurred_on, recorded_by, recorded_at, seal) select gen_random_uuid(), case_id,
              victim_id, 'Threat', '2026', $1, now(), '' from cared
            """.Replace("$1", $"'{DemoPeople.Mihai.Id.Value}'", StringComparison.Ordinal));
    }

    // Some people have a confirmed second factor, some have started the setup, and some have none.
    private static async Task AddSecondFactorsAsync(TestApp app)
    {
        foreach (var (person, confirmed) in new[] { (DemoPeople.Radu, true), (DemoPeople.Grace, true), (DemoPeople.Mihai, false), (DemoPeople.Helen, false) })
        {
            await app.RunAsAsync(person, db => db.StartFactorSetupAsync(person.Id, new byte[20], CancellationToken.None));
            if (confirmed)
            {
                await app.RunAsAsync(person, db => db.ConfirmFactorAsync(1, [person.Id.Value.ToByteArray()], CancellationToken.None));
            }
        }

        // These states, which no page produces, test each condition of the policy separately.
        await app.Database.ExecuteAsync("update second_factor set last_step = 0 where staff_id = $1", DemoPeople.Grace.Id.Value);
        await app.Database.ExecuteAsync("update second_factor set last_step = 5 where staff_id = $1", DemoPeople.Helen.Id.Value);
    }

    private static async Task RestrictSomeAsync(TestApp app)
    {
        var barred = await app.OpenCase(DemoPeople.Ana, "Barred", team: [DemoPeople.Mihai, DemoPeople.Tom]);
        await AddPersonRecordsAsync(app, barred);
        await app.RestrictAccessAsync(DemoPeople.Mihai, barred.Id);
        await app.RestrictAccessAsync(DemoPeople.Radu, barred.Id);
        var ownLead = await app.OpenCase(DemoPeople.Sanne, "Crossed", team: [DemoPeople.Helen]);
        await app.RestrictAccessAsync(DemoPeople.Sanne, ownLead.Id);
        await app.RestrictAccessAsync(DemoPeople.Helen, ownLead.Id);
    }

    // Every record about two people of a case with police in its team; a team member and the office lead are restricted.
    private static Task AddPersonRecordsAsync(TestApp app, Case caseFile) => app.UpdateCaseAsync(DemoPeople.Ana, caseFile.Id, (changed, stamp) =>
    {
        var (one, other) = (changed.Victims[0], changed.AddVictim(VictimId.New(), "Other", BirthDate.FromExactDate(stamp.Date.AddYears(-15)), null, stamp));
        changed.LinkVictims(Guid.CreateVersion7(), one, other, LinkKind.Siblings, stamp);
        changed.RecordStatus(one, Guid.CreateVersion7(), new(TraffickingStatus.PossibleVictim, DecidingBody.Police, new(null, null)), stamp);
        changed.RecordBroughtToSafety(one, Guid.CreateVersion7(), new("RO", BroughtBy.OurTeam, new(2026), new(null)), stamp);
        changed.RecordCircumstances(one, new(default, default, default, default), stamp);
        changed.RecordChildProtection(other, new(default, null, default, null, default, null), stamp);
        changed.AssessRisk(one, Guid.CreateVersion7(), new(RiskLevel.Low, stamp.Date.AddDays(30), new([], "Nothing so far", null)), "Look again", stamp);
        AddLocations(changed, stamp);
        changed.ReportMissing(other, Guid.CreateVersion7(), new(new(2026), "Did not come back from school", "The police know"), "Look for them", stamp);
        changed.RecordLegalBasis(one, Guid.CreateVersion7(), new("VitalInterests", null, "Nothing else holds yet"), stamp);
        changed.RecordFeedback(one, Guid.CreateVersion7(), new(FeedbackKind.Opinion, stamp.Date, stamp.Date, "Warm rooms", null), mine: false, "Answer", stamp);
    });

    // Adds a location of each confidentiality: open, for the office, and for those who manage the case.
    private static void AddLocations(Case changed, AuditStamp stamp)
    {
        foreach (var confidentiality in Enum.GetValues<LocationConfidentiality>())
        {
            changed.RecordLocation(changed.Victims[0], Guid.CreateVersion7(), confidentiality, new("A shelter", null, null), stamp);
        }
    }

    private static async Task AddFormerMembersAsync(TestApp app)
    {
        var left = await app.OpenCase(DemoPeople.Ana, "Left", team: [DemoPeople.Irina, DemoPeople.Helen, DemoPeople.Elena, DemoPeople.Grace]);
        await app.UpdateCaseAsync(DemoPeople.Ana, left.Id, AddLocations); // for a person of another office who is still in the team
        await UpdateMembershipAsync(app, left, DemoPeople.Irina, "ends_at = now()");
        await UpdateMembershipAsync(app, left, DemoPeople.Helen, "ends_at = now()");
        await UpdateMembershipAsync(app, left, DemoPeople.Elena, "started_at = now() + interval '1 day'");
        await UpdateMembershipAsync(app, left, DemoPeople.Grace, "ends_at = now() + interval '1 day'");

        var (departed, departedLead) =
            (await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest, "Departed"),
                await app.CreateStaffAsync(Role.OfficeLead, DemoPeople.Bucharest, "Departed lead"));
        await app.OpenCase(departed, "Anonymous", team: [departedLead, DemoPeople.Mihaela]);
        await app.StartDraft(departed);
        await app.DeactivateAsync(departed);
        await app.DeactivateAsync(departedLead);
    }

    // Adds a case for each police sharing state, with a liaison in the team.
    private static async Task AddPoliceStatesAsync(TestApp app)
    {
        foreach (var state in Enum.GetValues<PoliceSharingState>())
        {
            var caseFile = await app.OpenCase(DemoPeople.Ana, $"Police {state}");
            await app.RecordPoliceSharingAsync(caseFile.Id, state);
            await app.InsertMemberAsync(caseFile, DemoPeople.Tom);
        }
    }

    // Each person of a case with police in its team has a different history of consent to police sharing; the last two are shared without consent.
    private static async Task AddPoliceSharingAsync(TestApp app)
    {
        var recorded = await app.OpenCase(DemoPeople.Ana, "Told", team: [DemoPeople.Tom, DemoPeople.Irina, DemoPeople.Mihaela, DemoPeople.Helen]);
        await app.UpdateCaseAsync(DemoPeople.Ana, recorded.Id, (changed, stamp) =>
        {
            foreach (var answers in new ConsentAnswer[][]
            {
                [Given(null)], [Given(stamp.Date.AddDays(2))], [Given(stamp.Date.AddDays(-2))], [Said(ConsentState.Refused)],
                [Given(null), Said(ConsentState.Withdrawn)], [Given(stamp.Date.AddDays(-2)), Given(null)],
                [Given(null), Said(ConsentState.Refused), Given(null)],
            })
            {
                RecordConsents(changed, changed.AddVictim(VictimId.New(), $"Told {changed.Victims.Count}", default, null, stamp), ConsentScope.ShareWithPolice,
                    answers, stamp);
            }

            // One person consents to another scope only, and one has a consent and a refusal that are both current.
            RecordConsents(changed, changed.AddVictim(VictimId.New(), "Told elsewhere", default, null, stamp), ConsentScope.Support, [Given(null)], stamp);
            RecordConsents(changed, changed.AddVictim(VictimId.New(), "Told twice", default, null, stamp), ConsentScope.ShareWithPolice,
                [Given(null), Said(ConsentState.Refused)], stamp);
            changed.AddVictim(VictimId.New(), "Told anyway", default, null, stamp);
            changed.AddVictim(VictimId.New(), "Told no more", default, null, stamp);
            foreach (var victim in changed.Victims)
            {
                changed.RecordIndicator(victim, Guid.CreateVersion7(),
                    new(Element.Means, nameof(Means.Force), IndicatorSource.ThirdParty, Confidence.Stated, new("He hit her", "A neighbour")), stamp);
            }

            ConsentAnswer Given(DateOnly? endsOn) => new(ConsentState.Given, stamp.Date, null, null) { ExpiresOn = endsOn };
            ConsentAnswer Said(ConsentState state) => new(state, stamp.Date, null, null);
        });
        await app.Database.ExecuteAsync("update consent set supersedes_id = null where victim_id = (select id from victim where cover_name = 'Told twice')");
        await app.UpdateCaseAsync(DemoPeople.Radu, recorded.Id, (changed, stamp) =>
        {
            changed.ApprovePoliceSharing(changed.Victims.Single(v => v.CoverName == "Told anyway"), Guid.CreateVersion7(), "VitalInterests",
                "Her life is in danger", stamp);
            changed.EndPoliceSharing(
                changed.ApprovePoliceSharing(changed.Victims.Single(v => v.CoverName == "Told no more"), Guid.CreateVersion7(), "ChildProtection",
                    "So that he is found", stamp).Id, Guid.CreateVersion7(), "He is safe", stamp);
        });
        await app.UpdateCaseAsync(DemoPeople.Irina, recorded.Id, (changed, stamp) => changed.Disclose(
            changed.Victims[0], Guid.CreateVersion7(),
            new(DisclosureKind.CourtChronology, null, "LegalClaims", new("A court", "To show what happened", null, null)), stamp));

        // The disclosure is recorded in another person's name, which no page permits.
        await app.Database.ExecuteAsync("update disclosure set recorded_by = $1 where case_id = $2", DemoPeople.Ana.Id.Value, recorded.Id.Value);

        // The same consent in a case without police in the team, and in one that police are restricted from.
        foreach (var (name, team) in new[] { ("Untold", (Staff[])[DemoPeople.Mihai]), ("Barred police", [DemoPeople.Tom]) })
        {
            var caseFile = await app.OpenCase(DemoPeople.Ana, name, team: team);
            await app.UpdateIdentificationAsync(DemoPeople.Ana, caseFile.Id,
                (changed, victim, _, stamp) =>
                RecordConsents(changed, victim, ConsentScope.ShareWithPolice, [new(ConsentState.Given, stamp.Date, null, null)], stamp));
            await app.UpdateCaseAsync(DemoPeople.Radu, caseFile.Id,
                (changed, stamp) => changed.ApprovePoliceSharing(changed.Victims[0], Guid.CreateVersion7(), "LegalObligation", "The law says so", stamp));
            if (team.Contains(DemoPeople.Tom))
            {
                await app.RestrictAccessAsync(DemoPeople.Tom, caseFile.Id);
            }
        }
    }

    private static void RecordConsents(Case changed, Victim victim, ConsentScope scope, IEnumerable<ConsentAnswer> answers, AuditStamp stamp)
    {
        var before = changed.FindConsent(victim, scope)?.Id;
        foreach (var answer in answers)
        {
            before = changed.RecordConsent(victim, Guid.CreateVersion7(), scope, answer, before, stamp).Id;
        }
    }

    // Adds a current, a former, a future and a restricted deputy, and the office lead, who may manage the case in any event.
    private static async Task AddDeputiesAsync(TestApp app)
    {
        var covered = await app.OpenCase(DemoPeople.Ana, "Covered",
            team: [DemoPeople.Grace, DemoPeople.Sanne, DemoPeople.Mihai, DemoPeople.Elena, DemoPeople.Helen]);
        await UpdateMembershipAsync(app, covered, DemoPeople.Grace, "case_role = 'Deputy', ends_at = now() + interval '1 day'");
        await UpdateMembershipAsync(app, covered, DemoPeople.Sanne, "case_role = 'Deputy', ends_at = now()");
        await UpdateMembershipAsync(app, covered, DemoPeople.Mihai,
            "case_role = 'Deputy', started_at = now() + interval '1 day', ends_at = now() + interval '2 days'");
        await UpdateMembershipAsync(app, covered, DemoPeople.Elena, "case_role = 'Deputy', ends_at = now() + interval '1 day'");
        await UpdateMembershipAsync(app, covered, DemoPeople.Helen, "ends_at = now() + interval '1 day'");
        await app.RestrictAccessAsync(DemoPeople.Elena, covered.Id);
    }

    private static async Task AddSecondOfficesAsync(TestApp app)
    {
        var worker = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest, "Of two offices");
        var lead = await app.CreateStaffAsync(Role.OfficeLead, DemoPeople.Amsterdam, "Lead of two offices");
        await AddOfficeAsync(app, worker, DemoPeople.London);
        await AddOfficeAsync(app, lead, DemoPeople.Berlin);
        await app.OpenCase(worker, "Shared", team: [lead]);
        await app.OpenCase(lead, "Spread", team: [worker]);
    }

    // Notes and documents of every kind in a case with aftercare workers of two providers, and note drafts by people who have lost access.
    private static async Task AddWrittenRecordsAsync(TestApp app)
    {
        var ofAnotherProvider = await app.CreateStaffAsync(Role.AftercareWorker, DemoPeople.HarbourHouse, "Of another provider");
        var written = await app.OpenCase(DemoPeople.Mihai, "Written",
            team: [DemoPeople.Ana, DemoPeople.Tom, DemoPeople.Irina, DemoPeople.Mihaela, DemoPeople.Helen, DemoPeople.Grace, ofAnotherProvider]);
        foreach (var (author, kind) in new[]
        {
            (DemoPeople.Mihai, NoteKind.General), (DemoPeople.Radu, NoteKind.Safety), (DemoPeople.Mihaela, NoteKind.Aftercare),
            (DemoPeople.Irina, NoteKind.Legal), (DemoPeople.Mihaela, NoteKind.Health), (ofAnotherProvider, NoteKind.Health),
        })
        {
            await app.WriteNote(author, written.Id, kind);
        }

        foreach (var (author, kind) in new[]
        {
            (DemoPeople.Mihai, DocumentKind.General), (DemoPeople.Mihai, DocumentKind.Identity), (DemoPeople.Mihai, DocumentKind.Evidence),
            (DemoPeople.Radu, DocumentKind.Safety),
            (DemoPeople.Mihaela, DocumentKind.Aftercare), (DemoPeople.Irina, DocumentKind.Legal), (DemoPeople.Mihaela, DocumentKind.Health),
            (ofAnotherProvider, DocumentKind.Health),
        })
        {
            await app.AddDocument(author, written.Id, kind);
        }

        // The document has one excess part, which no page can add.
        await app.Database.ExecuteAsync(
            "insert into document_part (document_id, number, seal) select id, part_count + 1, '' from case_document where case_id = $1", written.Id.Value);
        await app.CorrectNote(DemoPeople.Mihai, await app.WriteNote(DemoPeople.Mihai, written.Id, NoteKind.Safety, wholeCase: true), "Otherwise");
        foreach (var author in new[] { DemoPeople.Mihai, DemoPeople.Irina, DemoPeople.Radu, DemoPeople.Helen, DemoPeople.Grace })
        {
            await app.StartNoteDraftAsync(author, written.Id);
        }

        await AddProceedingsAsync(app, written);
        await AddIdentificationAsync(app, written);
        await app.UpdateCaseAsync(DemoPeople.Mihai, written.Id, AddLocations); // for a person of the office who may not manage the case
        await AddTasksAsync(app, written);
        await UpdateMembershipAsync(app, written, DemoPeople.Helen, "ends_at = now()");
        await UpdateMembershipAsync(app, written, DemoPeople.Grace, "ends_at = now()");
    }

    // Adds proceedings of the team's police agency, of another agency, and of none.
    private static async Task AddProceedingsAsync(TestApp app, Case written)
    {
        foreach (var agency in new OrganisationId?[] { DemoPeople.MetropolitanPolice.Id, DemoPeople.BucharestPolice.Id, null })
        {
            await app.AddCourtProceedingsAsync(DemoPeople.Mihai, DemoPeople.Irina, written.Id, agency);
        }

        // Links in both directions between a suspect of the team's police agency and one of another agency.
        await app.UpdateJusticeAsync(DemoPeople.Mihai, written.Id, (caseFile, _, stamp) =>
        {
            var (own, others) = (Of(DemoPeople.MetropolitanPolice), Of(DemoPeople.BucharestPolice));
            caseFile.LinkSuspect(Guid.CreateVersion7(), own, others, null, Domain.Justice.SuspectLinkKind.Pays, stamp);
            caseFile.LinkSuspect(Guid.CreateVersion7(), others, own, null, Domain.Justice.SuspectLinkKind.Pays, stamp);

            // This link refers to a victim whose data is not shared with police.
            var unshared = caseFile.AddVictim(VictimId.New(), "Not told", default, null, stamp);
            caseFile.LinkSuspect(Guid.CreateVersion7(), own, null, unshared.Id, Domain.Justice.SuspectLinkKind.Recruited, stamp);

            Domain.Justice.Suspect Of(Organisation agency) => caseFile.Suspects.First(s => s.AgencyId == agency.Id);
        });
    }

    // Adds a deadline of each compartment, and a legal reference recorded by an administrator.
    private static async Task AddIdentificationAsync(TestApp app, Case written)
    {
        await app.AddReferralAsync(DemoPeople.Mihai, written.Id);
        await app.UpdateIdentificationAsync(DemoPeople.Irina, written.Id, (caseFile, victim, law, stamp) =>
            caseFile.AddDeadline(victim, Guid.CreateVersion7(), law.FindInForce("GB.CICA", stamp.Date)!,
                Domain.ApproximateDate.FromDate(stamp.Date), law, stamp));
        await app.AddPaidClaimAsync(DemoPeople.Irina, written.Id);
        await app.Database.ExecuteAsync(
            "insert into legal_reference (code, version, kind, jurisdiction, name, source, is_verified, details, recorded_by, recorded_at) select code, "
                + "version + 1, kind, jurisdiction, name, source, is_verified, details, $1, now() from legal_reference where code = 'GB.VTS'",
            DemoPeople.Colin.Id.Value);

        // Keeps only the shipped legal references that are used: everyone tries each row.
        await app.Database.ExecuteAsync(
            "set session_replication_role = replica; delete from legal_reference where code not in ('GB.NRM', 'GB.NRM.FIRST_DECISION', 'GB.CICA', "
            + "'GB.FUND.CICA', 'GB.VTS', 'RO.MNIR', 'RO.MNIR.ASSESSMENT', 'GB.MSA.2', 'GB.APPEAL', 'GB.UNDULY_LENIENT'); set session_replication_role = "
            + "origin");
    }

    // Tasks in every compartment, for owners who only read it, who will leave, and who cannot read it; each is completed once and recurs.
    private static async Task AddTasksAsync(TestApp app, Case written)
    {
        foreach (var (author, compartment, owner) in new[]
        {
            (DemoPeople.Mihai, Compartment.CaseFile, DemoPeople.Tom), (DemoPeople.Mihai, Compartment.CaseFile, DemoPeople.Helen),
            (DemoPeople.Mihai, Compartment.CaseFile, DemoPeople.Grace),
            (DemoPeople.Mihai, Compartment.Aftercare, DemoPeople.Irina), (DemoPeople.Mihaela, Compartment.Safety, DemoPeople.Mihaela),
            (DemoPeople.Irina, Compartment.LegalStrategy, DemoPeople.Irina),
        })
        {
            var task = await app.AddTask(author, written.Id, owner, compartment, recurs: Recurrence.Monthly);
            await app.CompleteTask(owner, task);
        }

        await app.Database.ExecuteAsync("update case_task set owner_id = $1 where compartment = 'LegalStrategy'", DemoPeople.Tom.Id.Value);
    }

    private static Task AddOfficeAsync(TestApp app, Staff person, Organisation office) =>
        app.Database.ExecuteAsync("insert into staff_office (staff_id, office_id) values ($1, $2)", person.Id.Value, office.Id.Value);

    private static Task UpdateMembershipAsync(TestApp app, Case caseFile, Staff member, string set) =>
        app.Database.ExecuteAsync($"update case_member set {set} where case_id = $1 and staff_id = $2", caseFile.Id.Value, member.Id.Value);
}
