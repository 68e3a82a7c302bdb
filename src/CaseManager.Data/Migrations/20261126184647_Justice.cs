using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManager.Data.Migrations
{
    /// <inheritdoc />
    public partial class Justice : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "claim_id",
                table: "deadline",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "proceeding_id",
                table: "deadline",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "suspect_id",
                table: "deadline",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddUniqueConstraint(
                name: "ak_indicator_case_id_id",
                table: "indicator",
                columns: new[] { "case_id", "id" });

            migrationBuilder.CreateTable(
                name: "compensation_claim",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    route = table.Column<string>(type: "text", nullable: false),
                    country = table.Column<string>(type: "text", nullable: false),
                    fund_code = table.Column<string>(type: "text", nullable: true),
                    fund_version = table.Column<int>(type: "integer", nullable: true),
                    limitation_code = table.Column<string>(type: "text", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    steps_taken = table.Column<int>(type: "integer", nullable: false),
                    opened_by = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_compensation_claim", x => x.id);
                    table.UniqueConstraint("ak_compensation_claim_case_id_victim_id_id", x => new { x.case_id, x.victim_id, x.id });
                    table.ForeignKey(
                        name: "fk_compensation_claim_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_compensation_claim_law_entry_fund_code_fund_version",
                        columns: x => new { x.fund_code, x.fund_version },
                        principalTable: "law_entry",
                        principalColumns: new[] { "code", "version" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_compensation_claim_victim_case_id_victim_id",
                        columns: x => new { x.case_id, x.victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "disclosure",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    consent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    basis = table.Column<string>(type: "text", nullable: true),
                    edition = table.Column<string>(type: "text", nullable: true),
                    made_by = table.Column<Guid>(type: "uuid", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disclosure", x => x.id);
                    table.CheckConstraint("ck_disclosure_ground", "num_nonnulls(consent_id, basis) > 0");
                    table.ForeignKey(
                        name: "fk_disclosure_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_disclosure_consent_case_id_victim_id_consent_id",
                        columns: x => new { x.case_id, x.victim_id, x.consent_id },
                        principalTable: "consent",
                        principalColumns: new[] { "case_id", "victim_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_disclosure_victim_case_id_victim_id",
                        columns: x => new { x.case_id, x.victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "police_sharing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    basis = table.Column<string>(type: "text", nullable: true),
                    ends = table.Column<Guid>(type: "uuid", nullable: true),
                    edition = table.Column<string>(type: "text", nullable: false),
                    approved_by = table.Column<Guid>(type: "uuid", nullable: false),
                    approved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_police_sharing", x => x.id);
                    table.UniqueConstraint("ak_police_sharing_case_id_victim_id_id", x => new { x.case_id, x.victim_id, x.id });
                    table.CheckConstraint("ck_police_sharing_begins_or_ends", "num_nonnulls(basis, ends) = 1");
                    table.ForeignKey(
                        name: "fk_police_sharing_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_police_sharing_police_sharing_case_id_victim_id_ends",
                        columns: x => new { x.case_id, x.victim_id, x.ends },
                        principalTable: "police_sharing",
                        principalColumns: new[] { "case_id", "victim_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_police_sharing_victim_case_id_victim_id",
                        columns: x => new { x.case_id, x.victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "proceeding",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    country = table.Column<string>(type: "text", nullable: false),
                    agency_id = table.Column<short>(type: "smallint", nullable: true),
                    linked_to = table.Column<Guid>(type: "uuid", nullable: true),
                    milestones_taken = table.Column<int>(type: "integer", nullable: false),
                    opened_by = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proceeding", x => x.id);
                    table.UniqueConstraint("ak_proceeding_case_id_id", x => new { x.case_id, x.id });
                    table.ForeignKey(
                        name: "fk_proceeding_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_proceeding_organisation_agency_id",
                        column: x => x.agency_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_proceeding_proceeding_case_id_linked_to",
                        columns: x => new { x.case_id, x.linked_to },
                        principalTable: "proceeding",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "suspect",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    agency_id = table.Column<short>(type: "smallint", nullable: true),
                    roles = table.Column<string[]>(type: "text[]", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    statuses_taken = table.Column<int>(type: "integer", nullable: false),
                    added_by = table.Column<Guid>(type: "uuid", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_suspect", x => x.id);
                    table.UniqueConstraint("ak_suspect_case_id_id", x => new { x.case_id, x.id });
                    table.ForeignKey(
                        name: "fk_suspect_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_suspect_organisation_agency_id",
                        column: x => x.agency_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "claim_details",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    replaces = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_details", x => x.id);
                    table.UniqueConstraint("ak_claim_details_case_id_victim_id_claim_id_id", x => new { x.case_id, x.victim_id, x.claim_id, x.id });
                    table.ForeignKey(
                        name: "fk_claim_details_claim_details_case_id_victim_id_claim_id_repl~",
                        columns: x => new { x.case_id, x.victim_id, x.claim_id, x.replaces },
                        principalTable: "claim_details",
                        principalColumns: new[] { "case_id", "victim_id", "claim_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_claim_details_compensation_claim_case_id_victim_id_claim_id",
                        columns: x => new { x.case_id, x.victim_id, x.claim_id },
                        principalTable: "compensation_claim",
                        principalColumns: new[] { "case_id", "victim_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "claim_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    happened_on = table.Column<string>(type: "text", nullable: false),
                    replaces = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_step", x => x.id);
                    table.UniqueConstraint("ak_claim_step_case_id_victim_id_claim_id_id", x => new { x.case_id, x.victim_id, x.claim_id, x.id });
                    table.ForeignKey(
                        name: "fk_claim_step_claim_step_case_id_victim_id_claim_id_replaces",
                        columns: x => new { x.case_id, x.victim_id, x.claim_id, x.replaces },
                        principalTable: "claim_step",
                        principalColumns: new[] { "case_id", "victim_id", "claim_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_claim_step_compensation_claim_case_id_victim_id_claim_id",
                        columns: x => new { x.case_id, x.victim_id, x.claim_id },
                        principalTable: "compensation_claim",
                        principalColumns: new[] { "case_id", "victim_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    arrived_on = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    rate = table.Column<decimal>(type: "numeric(20,10)", precision: 20, scale: 10, nullable: true),
                    rate_on = table.Column<DateOnly>(type: "date", nullable: true),
                    counted_in = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    counted = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    arrived = table.Column<bool>(type: "boolean", nullable: false),
                    replaces = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payment", x => x.id);
                    table.UniqueConstraint("ak_payment_case_id_victim_id_claim_id_id", x => new { x.case_id, x.victim_id, x.claim_id, x.id });
                    table.ForeignKey(
                        name: "fk_payment_compensation_claim_case_id_victim_id_claim_id",
                        columns: x => new { x.case_id, x.victim_id, x.claim_id },
                        principalTable: "compensation_claim",
                        principalColumns: new[] { "case_id", "victim_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_payment_payment_case_id_victim_id_claim_id_replaces",
                        columns: x => new { x.case_id, x.victim_id, x.claim_id, x.replaces },
                        principalTable: "payment",
                        principalColumns: new[] { "case_id", "victim_id", "claim_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "hearing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proceeding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    hour = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    planned_by = table.Column<Guid>(type: "uuid", nullable: false),
                    planned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hearing", x => x.id);
                    table.UniqueConstraint("ak_hearing_case_id_id", x => new { x.case_id, x.id });
                    table.UniqueConstraint("ak_hearing_case_id_proceeding_id_id", x => new { x.case_id, x.proceeding_id, x.id });
                    table.ForeignKey(
                        name: "fk_hearing_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_hearing_proceeding_case_id_proceeding_id",
                        columns: x => new { x.case_id, x.proceeding_id },
                        principalTable: "proceeding",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charge",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proceeding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    suspect_id = table.Column<Guid>(type: "uuid", nullable: false),
                    offence_code = table.Column<string>(type: "text", nullable: false),
                    offence_version = table.Column<int>(type: "integer", nullable: false),
                    committed_on = table.Column<string>(type: "text", nullable: false),
                    charged_on = table.Column<string>(type: "text", nullable: false),
                    verdicts_taken = table.Column<int>(type: "integer", nullable: false),
                    taken_back_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    taken_back_by = table.Column<Guid>(type: "uuid", nullable: true),
                    added_by = table.Column<Guid>(type: "uuid", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charge", x => x.id);
                    table.UniqueConstraint("ak_charge_case_id_id", x => new { x.case_id, x.id });
                    table.UniqueConstraint("ak_charge_case_id_proceeding_id_id", x => new { x.case_id, x.proceeding_id, x.id });
                    table.ForeignKey(
                        name: "fk_charge_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charge_law_entry_offence_code_offence_version",
                        columns: x => new { x.offence_code, x.offence_version },
                        principalTable: "law_entry",
                        principalColumns: new[] { "code", "version" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charge_proceeding_case_id_proceeding_id",
                        columns: x => new { x.case_id, x.proceeding_id },
                        principalTable: "proceeding",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charge_suspect_case_id_suspect_id",
                        columns: x => new { x.case_id, x.suspect_id },
                        principalTable: "suspect",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "milestone",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proceeding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    happened_on = table.Column<string>(type: "text", nullable: false),
                    suspect_id = table.Column<Guid>(type: "uuid", nullable: true),
                    replaces = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_milestone", x => x.id);
                    table.UniqueConstraint("ak_milestone_case_id_proceeding_id_id", x => new { x.case_id, x.proceeding_id, x.id });
                    table.ForeignKey(
                        name: "fk_milestone_milestone_case_id_proceeding_id_replaces",
                        columns: x => new { x.case_id, x.proceeding_id, x.replaces },
                        principalTable: "milestone",
                        principalColumns: new[] { "case_id", "proceeding_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_milestone_proceeding_case_id_proceeding_id",
                        columns: x => new { x.case_id, x.proceeding_id },
                        principalTable: "proceeding",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_milestone_suspect_case_id_suspect_id",
                        columns: x => new { x.case_id, x.suspect_id },
                        principalTable: "suspect",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "non_punishment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    suspect_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    replaces = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_non_punishment", x => x.id);
                    table.UniqueConstraint("ak_non_punishment_case_id_suspect_id_id", x => new { x.case_id, x.suspect_id, x.id });
                    table.ForeignKey(
                        name: "fk_non_punishment_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_non_punishment_non_punishment_case_id_suspect_id_replaces",
                        columns: x => new { x.case_id, x.suspect_id, x.replaces },
                        principalTable: "non_punishment",
                        principalColumns: new[] { "case_id", "suspect_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_non_punishment_suspect_case_id_suspect_id",
                        columns: x => new { x.case_id, x.suspect_id },
                        principalTable: "suspect",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_non_punishment_victim_case_id_victim_id",
                        columns: x => new { x.case_id, x.victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "suspect_link",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    suspect_id = table.Column<Guid>(type: "uuid", nullable: false),
                    other_id = table.Column<Guid>(type: "uuid", nullable: true),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: false),
                    added_by = table.Column<Guid>(type: "uuid", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_suspect_link", x => x.id);
                    table.CheckConstraint("ck_suspect_link_one", "num_nonnulls(other_id, victim_id) = 1 and other_id <> suspect_id");
                    table.ForeignKey(
                        name: "fk_suspect_link_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_suspect_link_suspect_case_id_other_id",
                        columns: x => new { x.case_id, x.other_id },
                        principalTable: "suspect",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_suspect_link_suspect_case_id_suspect_id",
                        columns: x => new { x.case_id, x.suspect_id },
                        principalTable: "suspect",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_suspect_link_victim_case_id_victim_id",
                        columns: x => new { x.case_id, x.victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "suspect_status",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    suspect_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    happened_on = table.Column<string>(type: "text", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_suspect_status", x => x.id);
                    table.ForeignKey(
                        name: "fk_suspect_status_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_suspect_status_suspect_case_id_suspect_id",
                        columns: x => new { x.case_id, x.suspect_id },
                        principalTable: "suspect",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "award",
                columns: table => new
                {
                    step_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    heads = table.Column<string>(type: "jsonb", nullable: false),
                    total = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_award", x => x.step_id);
                    table.ForeignKey(
                        name: "fk_award_claim_step_case_id_victim_id_claim_id_step_id",
                        columns: x => new { x.case_id, x.victim_id, x.claim_id, x.step_id },
                        principalTable: "claim_step",
                        principalColumns: new[] { "case_id", "victim_id", "claim_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_award_compensation_claim_case_id_victim_id_claim_id",
                        columns: x => new { x.case_id, x.victim_id, x.claim_id },
                        principalTable: "compensation_claim",
                        principalColumns: new[] { "case_id", "victim_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "court_support",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hearing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    replaces = table.Column<Guid>(type: "uuid", nullable: true),
                    planned_by = table.Column<Guid>(type: "uuid", nullable: false),
                    planned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_court_support", x => x.id);
                    table.UniqueConstraint("ak_court_support_case_id_hearing_id_victim_id_id", x => new { x.case_id, x.hearing_id, x.victim_id, x.id });
                    table.ForeignKey(
                        name: "fk_court_support_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_court_support_court_support_case_id_hearing_id_victim_id_re~",
                        columns: x => new { x.case_id, x.hearing_id, x.victim_id, x.replaces },
                        principalTable: "court_support",
                        principalColumns: new[] { "case_id", "hearing_id", "victim_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_court_support_hearing_case_id_hearing_id",
                        columns: x => new { x.case_id, x.hearing_id },
                        principalTable: "hearing",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_court_support_victim_case_id_victim_id",
                        columns: x => new { x.case_id, x.victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "hearing_matter",
                columns: table => new
                {
                    hearing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proceeding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hearing_matter", x => x.hearing_id);
                    table.ForeignKey(
                        name: "fk_hearing_matter_hearing_case_id_proceeding_id_hearing_id",
                        columns: x => new { x.case_id, x.proceeding_id, x.hearing_id },
                        principalTable: "hearing",
                        principalColumns: new[] { "case_id", "proceeding_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "testimony",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hearing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proceeding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    replaces = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_testimony", x => x.id);
                    table.UniqueConstraint("ak_testimony_case_id_hearing_id_victim_id_id", x => new { x.case_id, x.hearing_id, x.victim_id, x.id });
                    table.ForeignKey(
                        name: "fk_testimony_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_testimony_hearing_case_id_proceeding_id_hearing_id",
                        columns: x => new { x.case_id, x.proceeding_id, x.hearing_id },
                        principalTable: "hearing",
                        principalColumns: new[] { "case_id", "proceeding_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_testimony_testimony_case_id_hearing_id_victim_id_replaces",
                        columns: x => new { x.case_id, x.hearing_id, x.victim_id, x.replaces },
                        principalTable: "testimony",
                        principalColumns: new[] { "case_id", "hearing_id", "victim_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_testimony_victim_case_id_victim_id",
                        columns: x => new { x.case_id, x.victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charge_evidence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    charge_id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    element = table.Column<string>(type: "text", nullable: false),
                    weight = table.Column<string>(type: "text", nullable: false),
                    replaces = table.Column<Guid>(type: "uuid", nullable: true),
                    weighed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    weighed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charge_evidence", x => x.id);
                    table.UniqueConstraint("ak_charge_evidence_case_id_charge_id_id", x => new { x.case_id, x.charge_id, x.id });
                    table.CheckConstraint("ck_charge_evidence_one", "num_nonnulls(indicator_id, document_id) = 1");
                    table.ForeignKey(
                        name: "fk_charge_evidence_case_document_case_id_document_id",
                        columns: x => new { x.case_id, x.document_id },
                        principalTable: "case_document",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charge_evidence_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charge_evidence_charge_case_id_charge_id",
                        columns: x => new { x.case_id, x.charge_id },
                        principalTable: "charge",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charge_evidence_charge_evidence_case_id_charge_id_replaces",
                        columns: x => new { x.case_id, x.charge_id, x.replaces },
                        principalTable: "charge_evidence",
                        principalColumns: new[] { "case_id", "charge_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charge_evidence_indicator_case_id_indicator_id",
                        columns: x => new { x.case_id, x.indicator_id },
                        principalTable: "indicator",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charged_victim",
                columns: table => new
                {
                    charge_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charged_victim", x => new { x.charge_id, x.victim_id });
                    table.ForeignKey(
                        name: "fk_charged_victim_charge_case_id_charge_id",
                        columns: x => new { x.case_id, x.charge_id },
                        principalTable: "charge",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charged_victim_victim_case_id_victim_id",
                        columns: x => new { x.case_id, x.victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "court_order",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proceeding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    charge_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    ordered_on = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    currency = table.Column<string>(type: "text", nullable: true),
                    is_taken_back = table.Column<bool>(type: "boolean", nullable: false),
                    replaces = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_court_order", x => x.id);
                    table.UniqueConstraint("ak_court_order_case_id_charge_id_id", x => new { x.case_id, x.charge_id, x.id });
                    table.ForeignKey(
                        name: "fk_court_order_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_court_order_charge_case_id_proceeding_id_charge_id",
                        columns: x => new { x.case_id, x.proceeding_id, x.charge_id },
                        principalTable: "charge",
                        principalColumns: new[] { "case_id", "proceeding_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_court_order_court_order_case_id_charge_id_replaces",
                        columns: x => new { x.case_id, x.charge_id, x.replaces },
                        principalTable: "court_order",
                        principalColumns: new[] { "case_id", "charge_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "verdict",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    charge_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proceeding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    stage = table.Column<string>(type: "text", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    decided_on = table.Column<string>(type: "text", nullable: false),
                    agrees = table.Column<bool>(type: "boolean", nullable: false),
                    is_sentence = table.Column<bool>(type: "boolean", nullable: false),
                    is_life = table.Column<bool>(type: "boolean", nullable: false),
                    years = table.Column<int>(type: "integer", nullable: false),
                    months = table.Column<int>(type: "integer", nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false),
                    suspended_years = table.Column<int>(type: "integer", nullable: false),
                    suspended_months = table.Column<int>(type: "integer", nullable: false),
                    suspended_days = table.Column<int>(type: "integer", nullable: false),
                    served_after = table.Column<Guid>(type: "uuid", nullable: true),
                    fine_amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    fine_currency = table.Column<string>(type: "text", nullable: true),
                    replaces = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_verdict", x => x.id);
                    table.UniqueConstraint("ak_verdict_case_id_charge_id_id", x => new { x.case_id, x.charge_id, x.id });
                    table.ForeignKey(
                        name: "fk_verdict_charge_case_id_proceeding_id_charge_id",
                        columns: x => new { x.case_id, x.proceeding_id, x.charge_id },
                        principalTable: "charge",
                        principalColumns: new[] { "case_id", "proceeding_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_verdict_charge_case_id_served_after",
                        columns: x => new { x.case_id, x.served_after },
                        principalTable: "charge",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_verdict_verdict_case_id_charge_id_replaces",
                        columns: x => new { x.case_id, x.charge_id, x.replaces },
                        principalTable: "verdict",
                        principalColumns: new[] { "case_id", "charge_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_deadline_case_id_proceeding_id",
                table: "deadline",
                columns: new[] { "case_id", "proceeding_id" });

            migrationBuilder.CreateIndex(
                name: "ix_deadline_case_id_suspect_id",
                table: "deadline",
                columns: new[] { "case_id", "suspect_id" });

            migrationBuilder.CreateIndex(
                name: "ix_deadline_case_id_victim_id_claim_id",
                table: "deadline",
                columns: new[] { "case_id", "victim_id", "claim_id" });

            migrationBuilder.CreateIndex(
                name: "ix_award_case_id_victim_id_claim_id_step_id",
                table: "award",
                columns: new[] { "case_id", "victim_id", "claim_id", "step_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_charge_case_id_suspect_id",
                table: "charge",
                columns: new[] { "case_id", "suspect_id" });

            migrationBuilder.CreateIndex(
                name: "ix_charge_offence_code_offence_version",
                table: "charge",
                columns: new[] { "offence_code", "offence_version" });

            migrationBuilder.CreateIndex(
                name: "ix_charge_evidence_case_id_charge_id_indicator_id_document_id_~",
                table: "charge_evidence",
                columns: new[] { "case_id", "charge_id", "indicator_id", "document_id", "element", "replaces" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_charge_evidence_case_id_charge_id_replaces",
                table: "charge_evidence",
                columns: new[] { "case_id", "charge_id", "replaces" });

            migrationBuilder.CreateIndex(
                name: "ix_charge_evidence_case_id_document_id",
                table: "charge_evidence",
                columns: new[] { "case_id", "document_id" });

            migrationBuilder.CreateIndex(
                name: "ix_charge_evidence_case_id_indicator_id",
                table: "charge_evidence",
                columns: new[] { "case_id", "indicator_id" });

            migrationBuilder.CreateIndex(
                name: "ix_charged_victim_case_id_charge_id",
                table: "charged_victim",
                columns: new[] { "case_id", "charge_id" });

            migrationBuilder.CreateIndex(
                name: "ix_charged_victim_case_id_victim_id",
                table: "charged_victim",
                columns: new[] { "case_id", "victim_id" });

            migrationBuilder.CreateIndex(
                name: "ix_claim_details_case_id_victim_id_claim_id_replaces",
                table: "claim_details",
                columns: new[] { "case_id", "victim_id", "claim_id", "replaces" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_claim_step_case_id_victim_id_claim_id_replaces",
                table: "claim_step",
                columns: new[] { "case_id", "victim_id", "claim_id", "replaces" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_compensation_claim_fund_code_fund_version",
                table: "compensation_claim",
                columns: new[] { "fund_code", "fund_version" });

            migrationBuilder.CreateIndex(
                name: "ix_court_order_case_id_charge_id_replaces",
                table: "court_order",
                columns: new[] { "case_id", "charge_id", "replaces" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_court_order_case_id_proceeding_id_charge_id",
                table: "court_order",
                columns: new[] { "case_id", "proceeding_id", "charge_id" });

            migrationBuilder.CreateIndex(
                name: "ix_court_support_case_id_hearing_id_victim_id_replaces",
                table: "court_support",
                columns: new[] { "case_id", "hearing_id", "victim_id", "replaces" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_court_support_case_id_victim_id",
                table: "court_support",
                columns: new[] { "case_id", "victim_id" });

            migrationBuilder.CreateIndex(
                name: "ix_disclosure_case_id_number",
                table: "disclosure",
                columns: new[] { "case_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_disclosure_case_id_victim_id_consent_id",
                table: "disclosure",
                columns: new[] { "case_id", "victim_id", "consent_id" });

            migrationBuilder.CreateIndex(
                name: "ix_hearing_case_id_day",
                table: "hearing",
                columns: new[] { "case_id", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_hearing_matter_case_id_proceeding_id_hearing_id",
                table: "hearing_matter",
                columns: new[] { "case_id", "proceeding_id", "hearing_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_milestone_case_id_proceeding_id_replaces",
                table: "milestone",
                columns: new[] { "case_id", "proceeding_id", "replaces" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_milestone_case_id_suspect_id",
                table: "milestone",
                columns: new[] { "case_id", "suspect_id" });

            migrationBuilder.CreateIndex(
                name: "ix_non_punishment_case_id_suspect_id_replaces",
                table: "non_punishment",
                columns: new[] { "case_id", "suspect_id", "replaces" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_non_punishment_case_id_victim_id",
                table: "non_punishment",
                columns: new[] { "case_id", "victim_id" });

            migrationBuilder.CreateIndex(
                name: "ix_payment_case_id_victim_id_claim_id_replaces",
                table: "payment",
                columns: new[] { "case_id", "victim_id", "claim_id", "replaces" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_police_sharing_case_id_victim_id_ends",
                table: "police_sharing",
                columns: new[] { "case_id", "victim_id", "ends" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_proceeding_agency_id",
                table: "proceeding",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "ix_proceeding_case_id_linked_to",
                table: "proceeding",
                columns: new[] { "case_id", "linked_to" });

            migrationBuilder.CreateIndex(
                name: "ix_suspect_agency_id",
                table: "suspect",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "ix_suspect_case_id_number",
                table: "suspect",
                columns: new[] { "case_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_suspect_link_case_id_other_id",
                table: "suspect_link",
                columns: new[] { "case_id", "other_id" });

            migrationBuilder.CreateIndex(
                name: "ix_suspect_link_case_id_suspect_id_other_id_victim_id_kind",
                table: "suspect_link",
                columns: new[] { "case_id", "suspect_id", "other_id", "victim_id", "kind" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_suspect_link_case_id_victim_id",
                table: "suspect_link",
                columns: new[] { "case_id", "victim_id" });

            migrationBuilder.CreateIndex(
                name: "ix_suspect_status_case_id_suspect_id",
                table: "suspect_status",
                columns: new[] { "case_id", "suspect_id" });

            migrationBuilder.CreateIndex(
                name: "ix_testimony_case_id_hearing_id_victim_id_replaces",
                table: "testimony",
                columns: new[] { "case_id", "hearing_id", "victim_id", "replaces" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_testimony_case_id_proceeding_id_hearing_id",
                table: "testimony",
                columns: new[] { "case_id", "proceeding_id", "hearing_id" });

            migrationBuilder.CreateIndex(
                name: "ix_testimony_case_id_victim_id",
                table: "testimony",
                columns: new[] { "case_id", "victim_id" });

            migrationBuilder.CreateIndex(
                name: "ix_verdict_case_id_charge_id_replaces",
                table: "verdict",
                columns: new[] { "case_id", "charge_id", "replaces" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_verdict_case_id_proceeding_id_charge_id",
                table: "verdict",
                columns: new[] { "case_id", "proceeding_id", "charge_id" });

            migrationBuilder.CreateIndex(
                name: "ix_verdict_case_id_served_after",
                table: "verdict",
                columns: new[] { "case_id", "served_after" });

            migrationBuilder.AddForeignKey(
                name: "fk_deadline_compensation_claim_case_id_victim_id_claim_id",
                table: "deadline",
                columns: new[] { "case_id", "victim_id", "claim_id" },
                principalTable: "compensation_claim",
                principalColumns: new[] { "case_id", "victim_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_deadline_proceeding_case_id_proceeding_id",
                table: "deadline",
                columns: new[] { "case_id", "proceeding_id" },
                principalTable: "proceeding",
                principalColumns: new[] { "case_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_deadline_suspect_case_id_suspect_id",
                table: "deadline",
                columns: new[] { "case_id", "suspect_id" },
                principalTable: "suspect",
                principalColumns: new[] { "case_id", "id" },
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_deadline_compensation_claim_case_id_victim_id_claim_id",
                table: "deadline");

            migrationBuilder.DropForeignKey(
                name: "fk_deadline_proceeding_case_id_proceeding_id",
                table: "deadline");

            migrationBuilder.DropForeignKey(
                name: "fk_deadline_suspect_case_id_suspect_id",
                table: "deadline");

            migrationBuilder.DropTable(
                name: "award");

            migrationBuilder.DropTable(
                name: "charge_evidence");

            migrationBuilder.DropTable(
                name: "charged_victim");

            migrationBuilder.DropTable(
                name: "claim_details");

            migrationBuilder.DropTable(
                name: "court_order");

            migrationBuilder.DropTable(
                name: "court_support");

            migrationBuilder.DropTable(
                name: "disclosure");

            migrationBuilder.DropTable(
                name: "hearing_matter");

            migrationBuilder.DropTable(
                name: "milestone");

            migrationBuilder.DropTable(
                name: "non_punishment");

            migrationBuilder.DropTable(
                name: "payment");

            migrationBuilder.DropTable(
                name: "police_sharing");

            migrationBuilder.DropTable(
                name: "suspect_link");

            migrationBuilder.DropTable(
                name: "suspect_status");

            migrationBuilder.DropTable(
                name: "testimony");

            migrationBuilder.DropTable(
                name: "verdict");

            migrationBuilder.DropTable(
                name: "claim_step");

            migrationBuilder.DropTable(
                name: "hearing");

            migrationBuilder.DropTable(
                name: "charge");

            migrationBuilder.DropTable(
                name: "compensation_claim");

            migrationBuilder.DropTable(
                name: "proceeding");

            migrationBuilder.DropTable(
                name: "suspect");

            migrationBuilder.DropUniqueConstraint(
                name: "ak_indicator_case_id_id",
                table: "indicator");

            migrationBuilder.DropIndex(
                name: "ix_deadline_case_id_proceeding_id",
                table: "deadline");

            migrationBuilder.DropIndex(
                name: "ix_deadline_case_id_suspect_id",
                table: "deadline");

            migrationBuilder.DropIndex(
                name: "ix_deadline_case_id_victim_id_claim_id",
                table: "deadline");

            migrationBuilder.DropColumn(
                name: "claim_id",
                table: "deadline");

            migrationBuilder.DropColumn(
                name: "proceeding_id",
                table: "deadline");

            migrationBuilder.DropColumn(
                name: "suspect_id",
                table: "deadline");
        }
    }
}
