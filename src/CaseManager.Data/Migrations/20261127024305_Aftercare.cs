using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManager.Data.Migrations
{
    /// <inheritdoc />
    public partial class Aftercare : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "aftercare_plan",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    agreement = table.Column<string>(type: "text", nullable: false),
                    agreed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    review_on = table.Column<DateOnly>(type: "date", nullable: false),
                    replaces = table.Column<Guid>(type: "uuid", nullable: true),
                    written_by = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_aftercare_plan", x => x.id);
                    table.UniqueConstraint("ak_aftercare_plan_case_id_victim_id_id", x => new { x.case_id, x.victim_id, x.id });
                    table.ForeignKey(
                        name: "fk_aftercare_plan_aftercare_plan_case_id_victim_id_replaces",
                        columns: x => new { x.case_id, x.victim_id, x.replaces },
                        principalTable: "aftercare_plan",
                        principalColumns: new[] { "case_id", "victim_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_aftercare_plan_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_aftercare_plan_victim_case_id_victim_id",
                        columns: x => new { x.case_id, x.victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "critical_incident",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    happened_on = table.Column<string>(type: "text", nullable: false),
                    replaces = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_critical_incident", x => x.id);
                    table.UniqueConstraint("ak_critical_incident_case_id_victim_id_id", x => new { x.case_id, x.victim_id, x.id });
                    table.ForeignKey(
                        name: "fk_critical_incident_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_critical_incident_critical_incident_case_id_victim_id_repla~",
                        columns: x => new { x.case_id, x.victim_id, x.replaces },
                        principalTable: "critical_incident",
                        principalColumns: new[] { "case_id", "victim_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_critical_incident_victim_case_id_victim_id",
                        columns: x => new { x.case_id, x.victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "follow_up",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    way = table.Column<string>(type: "text", nullable: false),
                    contact_on = table.Column<DateOnly>(type: "date", nullable: false),
                    risk = table.Column<string>(type: "text", nullable: true),
                    next_on = table.Column<DateOnly>(type: "date", nullable: true),
                    replaces = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_follow_up", x => x.id);
                    table.UniqueConstraint("ak_follow_up_case_id_victim_id_id", x => new { x.case_id, x.victim_id, x.id });
                    table.ForeignKey(
                        name: "fk_follow_up_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_follow_up_follow_up_case_id_victim_id_replaces",
                        columns: x => new { x.case_id, x.victim_id, x.replaces },
                        principalTable: "follow_up",
                        principalColumns: new[] { "case_id", "victim_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_follow_up_victim_case_id_victim_id",
                        columns: x => new { x.case_id, x.victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "goal_progress",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    marked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    replaces = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_goal_progress", x => x.id);
                    table.UniqueConstraint("ak_goal_progress_case_id_victim_id_id", x => new { x.case_id, x.victim_id, x.id });
                    table.ForeignKey(
                        name: "fk_goal_progress_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_goal_progress_goal_progress_case_id_victim_id_replaces",
                        columns: x => new { x.case_id, x.victim_id, x.replaces },
                        principalTable: "goal_progress",
                        principalColumns: new[] { "case_id", "victim_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_goal_progress_victim_case_id_victim_id",
                        columns: x => new { x.case_id, x.victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "health_summary",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    consent_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<short>(type: "smallint", nullable: false),
                    replaces = table.Column<Guid>(type: "uuid", nullable: true),
                    written_by = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_health_summary", x => x.id);
                    table.UniqueConstraint("ak_health_summary_case_id_victim_id_id", x => new { x.case_id, x.victim_id, x.id });
                    table.ForeignKey(
                        name: "fk_health_summary_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_health_summary_consent_case_id_victim_id_consent_id",
                        columns: x => new { x.case_id, x.victim_id, x.consent_id },
                        principalTable: "consent",
                        principalColumns: new[] { "case_id", "victim_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_health_summary_health_summary_case_id_victim_id_replaces",
                        columns: x => new { x.case_id, x.victim_id, x.replaces },
                        principalTable: "health_summary",
                        principalColumns: new[] { "case_id", "victim_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_health_summary_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_health_summary_victim_case_id_victim_id",
                        columns: x => new { x.case_id, x.victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "instrument",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    definition = table.Column<string>(type: "jsonb", nullable: false),
                    loaded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    loaded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_instrument", x => new { x.code, x.version });
                    table.ForeignKey(
                        name: "fk_instrument_staff_loaded_by",
                        column: x => x.loaded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "provider",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    offers = table.Column<string>(type: "jsonb", nullable: false),
                    languages = table.Column<string[]>(type: "text[]", nullable: false),
                    safe_contact = table.Column<string>(type: "text", nullable: false),
                    agreement_from = table.Column<DateOnly>(type: "date", nullable: true),
                    agreement_until = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    written_by = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_provider", x => new { x.id, x.version });
                    table.CheckConstraint("ck_provider_agreement", "agreement_from <= agreement_until");
                    table.ForeignKey(
                        name: "fk_provider_staff_written_by",
                        column: x => x.written_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    goal_id = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    steps_taken = table.Column<int>(type: "integer", nullable: false),
                    opened_by = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_service", x => x.id);
                    table.UniqueConstraint("ak_service_case_id_victim_id_id", x => new { x.case_id, x.victim_id, x.id });
                    table.ForeignKey(
                        name: "fk_service_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_service_victim_case_id_victim_id",
                        columns: x => new { x.case_id, x.victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outcome_assessment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    instrument_code = table.Column<string>(type: "character varying(40)", nullable: false),
                    instrument_version = table.Column<int>(type: "integer", nullable: false),
                    occasion = table.Column<string>(type: "text", nullable: false),
                    assessed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    next_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ratings = table.Column<string>(type: "jsonb", nullable: false),
                    result = table.Column<string>(type: "text", nullable: false),
                    replaces = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outcome_assessment", x => x.id);
                    table.UniqueConstraint("ak_outcome_assessment_case_id_victim_id_id", x => new { x.case_id, x.victim_id, x.id });
                    table.ForeignKey(
                        name: "fk_outcome_assessment_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outcome_assessment_instrument_instrument_code_instrument_ve~",
                        columns: x => new { x.instrument_code, x.instrument_version },
                        principalTable: "instrument",
                        principalColumns: new[] { "code", "version" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outcome_assessment_outcome_assessment_case_id_victim_id_rep~",
                        columns: x => new { x.case_id, x.victim_id, x.replaces },
                        principalTable: "outcome_assessment",
                        principalColumns: new[] { "case_id", "victim_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outcome_assessment_victim_case_id_victim_id",
                        columns: x => new { x.case_id, x.victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_provision",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    service_id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_version = table.Column<int>(type: "integer", nullable: false),
                    consent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    replaces = table.Column<Guid>(type: "uuid", nullable: true),
                    written_by = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_service_provision", x => x.id);
                    table.UniqueConstraint("ak_service_provision_case_id_victim_id_service_id_id", x => new { x.case_id, x.victim_id, x.service_id, x.id });
                    table.ForeignKey(
                        name: "fk_service_provision_consent_case_id_victim_id_consent_id",
                        columns: x => new { x.case_id, x.victim_id, x.consent_id },
                        principalTable: "consent",
                        principalColumns: new[] { "case_id", "victim_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_service_provision_provider_provider_id_provider_version",
                        columns: x => new { x.provider_id, x.provider_version },
                        principalTable: "provider",
                        principalColumns: new[] { "id", "version" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_service_provision_service_case_id_victim_id_service_id",
                        columns: x => new { x.case_id, x.victim_id, x.service_id },
                        principalTable: "service",
                        principalColumns: new[] { "case_id", "victim_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_service_provision_service_provision_case_id_victim_id_servi~",
                        columns: x => new { x.case_id, x.victim_id, x.service_id, x.replaces },
                        principalTable: "service_provision",
                        principalColumns: new[] { "case_id", "victim_id", "service_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    service_id = table.Column<Guid>(type: "uuid", nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    attendance = table.Column<string>(type: "text", nullable: false),
                    replaces = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_service_session", x => x.id);
                    table.UniqueConstraint("ak_service_session_case_id_victim_id_service_id_id", x => new { x.case_id, x.victim_id, x.service_id, x.id });
                    table.ForeignKey(
                        name: "fk_service_session_service_case_id_victim_id_service_id",
                        columns: x => new { x.case_id, x.victim_id, x.service_id },
                        principalTable: "service",
                        principalColumns: new[] { "case_id", "victim_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_service_session_service_session_case_id_victim_id_service_i~",
                        columns: x => new { x.case_id, x.victim_id, x.service_id, x.replaces },
                        principalTable: "service_session",
                        principalColumns: new[] { "case_id", "victim_id", "service_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    service_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    happened_on = table.Column<string>(type: "text", nullable: false),
                    replaces = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_service_step", x => x.id);
                    table.UniqueConstraint("ak_service_step_case_id_victim_id_service_id_id", x => new { x.case_id, x.victim_id, x.service_id, x.id });
                    table.ForeignKey(
                        name: "fk_service_step_service_case_id_victim_id_service_id",
                        columns: x => new { x.case_id, x.victim_id, x.service_id },
                        principalTable: "service",
                        principalColumns: new[] { "case_id", "victim_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_service_step_service_step_case_id_victim_id_service_id_repl~",
                        columns: x => new { x.case_id, x.victim_id, x.service_id, x.replaces },
                        principalTable: "service_step",
                        principalColumns: new[] { "case_id", "victim_id", "service_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_aftercare_plan_case_id_victim_id_replaces",
                table: "aftercare_plan",
                columns: new[] { "case_id", "victim_id", "replaces" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_critical_incident_case_id_victim_id_replaces",
                table: "critical_incident",
                columns: new[] { "case_id", "victim_id", "replaces" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", true);

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_case_id_victim_id_replaces",
                table: "follow_up",
                columns: new[] { "case_id", "victim_id", "replaces" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", true);

            migrationBuilder.CreateIndex(
                name: "ix_goal_progress_case_id_victim_id_replaces",
                table: "goal_progress",
                columns: new[] { "case_id", "victim_id", "replaces" });

            migrationBuilder.CreateIndex(
                name: "ix_goal_progress_case_id_victim_id_step_id_replaces",
                table: "goal_progress",
                columns: new[] { "case_id", "victim_id", "step_id", "replaces" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_health_summary_case_id_victim_id_consent_id",
                table: "health_summary",
                columns: new[] { "case_id", "victim_id", "consent_id" });

            migrationBuilder.CreateIndex(
                name: "ix_health_summary_case_id_victim_id_organisation_id_replaces",
                table: "health_summary",
                columns: new[] { "case_id", "victim_id", "organisation_id", "replaces" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_health_summary_case_id_victim_id_replaces",
                table: "health_summary",
                columns: new[] { "case_id", "victim_id", "replaces" });

            migrationBuilder.CreateIndex(
                name: "ix_health_summary_organisation_id",
                table: "health_summary",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_instrument_loaded_by",
                table: "instrument",
                column: "loaded_by");

            migrationBuilder.CreateIndex(
                name: "ix_outcome_assessment_case_id_victim_id_replaces",
                table: "outcome_assessment",
                columns: new[] { "case_id", "victim_id", "replaces" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", true);

            migrationBuilder.CreateIndex(
                name: "ix_outcome_assessment_instrument_code_instrument_version",
                table: "outcome_assessment",
                columns: new[] { "instrument_code", "instrument_version" });

            migrationBuilder.CreateIndex(
                name: "ix_provider_written_by",
                table: "provider",
                column: "written_by");

            migrationBuilder.CreateIndex(
                name: "ix_service_provision_case_id_victim_id_consent_id",
                table: "service_provision",
                columns: new[] { "case_id", "victim_id", "consent_id" });

            migrationBuilder.CreateIndex(
                name: "ix_service_provision_case_id_victim_id_service_id_replaces",
                table: "service_provision",
                columns: new[] { "case_id", "victim_id", "service_id", "replaces" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_service_provision_provider_id_provider_version",
                table: "service_provision",
                columns: new[] { "provider_id", "provider_version" });

            migrationBuilder.CreateIndex(
                name: "ix_service_session_case_id_victim_id_service_id_replaces",
                table: "service_session",
                columns: new[] { "case_id", "victim_id", "service_id", "replaces" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_service_step_case_id_victim_id_service_id_replaces",
                table: "service_step",
                columns: new[] { "case_id", "victim_id", "service_id", "replaces" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "aftercare_plan");

            migrationBuilder.DropTable(
                name: "critical_incident");

            migrationBuilder.DropTable(
                name: "follow_up");

            migrationBuilder.DropTable(
                name: "goal_progress");

            migrationBuilder.DropTable(
                name: "health_summary");

            migrationBuilder.DropTable(
                name: "outcome_assessment");

            migrationBuilder.DropTable(
                name: "service_provision");

            migrationBuilder.DropTable(
                name: "service_session");

            migrationBuilder.DropTable(
                name: "service_step");

            migrationBuilder.DropTable(
                name: "instrument");

            migrationBuilder.DropTable(
                name: "provider");

            migrationBuilder.DropTable(
                name: "service");
        }
    }
}
