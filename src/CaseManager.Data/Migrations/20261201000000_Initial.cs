using System;
using System.Collections.Generic;
using CaseManager.Data.Persistence;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace CaseManager.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(CaseManagerDb))]
    [Migration("20261201000000_Initial")]
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,")
                .Annotation("Npgsql:PostgresExtension:pgcrypto", ",,");

            migrationBuilder.CreateTable(
                name: "account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    attempts_since_sign_in = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    signed_in_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "history_entry",
                columns: table => new
                {
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    occurred_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    act = table.Column<string>(type: "text", nullable: false),
                    staff_id = table.Column<Guid>(type: "uuid", nullable: true),
                    session_id = table.Column<Guid>(type: "uuid", nullable: true),
                    case_id = table.Column<Guid>(type: "uuid", nullable: true),
                    subject = table.Column<string>(type: "text", nullable: true),
                    event_id = table.Column<Guid>(type: "uuid", nullable: true),
                    event_digest = table.Column<byte[]>(type: "bytea", nullable: true),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_history_entry", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "international_figure",
                columns: table => new
                {
                    line = table.Column<int>(type: "integer", nullable: false),
                    country = table.Column<string>(type: "text", nullable: false),
                    indicator = table.Column<string>(type: "text", nullable: false),
                    dimension = table.Column<string>(type: "text", nullable: false),
                    category = table.Column<string>(type: "text", nullable: false),
                    sex = table.Column<string>(type: "text", nullable: false),
                    age = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<int>(type: "integer", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_international_figure", x => x.line);
                    table.CheckConstraint("ck_international_figure_codes", "indicator in ('DetectedVictims', 'FormalContact', 'Prosecuted', 'Convicted', 'Offences') and dimension in ('Total', 'Form', 'Citizenship', 'Repatriation') and sex in ('Total', 'Female', 'Male', 'Other', 'Unknown') and age in ('Total', 'Child', 'Adult', 'Unknown')");
                    table.CheckConstraint("ck_international_figure_numbers", "line > 1 and year between 2000 and 2100 and value >= 0 and country ~ '^[A-Z]{2}$'");
                });

            migrationBuilder.CreateTable(
                name: "organisation",
                columns: table => new
                {
                    id = table.Column<short>(type: "smallint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    country = table.Column<string>(type: "text", nullable: false),
                    time_zone = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "passkey_challenge",
                columns: table => new
                {
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_passkey_challenge", x => x.token_hash);
                });

            migrationBuilder.CreateTable(
                name: "staff",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    is_active = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "account_claim",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_claim", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_claim_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_login",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    provider_key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_login", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_account_login_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_passkey",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    blocked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_passkey", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_account_passkey_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_token",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_token", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_account_token_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_link",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    staff_id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_by = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cancelled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_link", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_link_staff_created_by",
                        column: x => x.created_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_account_link_staff_staff_id",
                        column: x => x.staff_id,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    office_id = table.Column<short>(type: "smallint", nullable: false),
                    cover_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    closure = table.Column<string>(type: "text", nullable: true),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    opened_by = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases", x => x.id);
                    table.ForeignKey(
                        name: "fk_cases_organisation_office_id",
                        column: x => x.office_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cases_staff_opened_by",
                        column: x => x.opened_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "factor_reset",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    staff_id = table.Column<Guid>(type: "uuid", nullable: false),
                    requested_by = table.Column<Guid>(type: "uuid", nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    verification_method = table.Column<string>(type: "text", nullable: false),
                    confirmed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_factor_reset", x => x.id);
                    table.ForeignKey(
                        name: "fk_factor_reset_staff_confirmed_by",
                        column: x => x.confirmed_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_factor_reset_staff_requested_by",
                        column: x => x.requested_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_factor_reset_staff_staff_id",
                        column: x => x.staff_id,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "figure_export",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    shape = table.Column<string>(type: "text", nullable: false),
                    format = table.Column<string>(type: "text", nullable: false),
                    country = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    recipient = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    purpose = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    exported_by = table.Column<Guid>(type: "uuid", nullable: false),
                    exported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_figure_export", x => x.id);
                    table.ForeignKey(
                        name: "fk_figure_export_staff_exported_by",
                        column: x => x.exported_by,
                        principalTable: "staff",
                        principalColumn: "id",
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
                name: "intake_draft",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_intake_draft", x => x.id);
                    table.ForeignKey(
                        name: "fk_intake_draft_staff_owner_id",
                        column: x => x.owner_id,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "legal_reference",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    jurisdiction = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false),
                    is_verified = table.Column<bool>(type: "boolean", nullable: false),
                    details = table.Column<string>(type: "jsonb", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_legal_reference", x => new { x.code, x.version });
                    table.CheckConstraint("ck_legal_reference_code", "code ~ '^[A-Z]{2}(\\.[A-Z0-9_]+)+$' and jurisdiction = left(code, 2) and version between 1 and 1000");
                    table.CheckConstraint("ck_legal_reference_details", "details ->> 'is' = kind");
                    table.CheckConstraint("ck_legal_reference_length", "(details ->> 'length')::bigint between 1 and 1000");
                    table.ForeignKey(
                        name: "fk_legal_reference_staff_recorded_by",
                        column: x => x.recorded_by,
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
                    agreement_starts_on = table.Column<DateOnly>(type: "date", nullable: true),
                    agreement_ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_provider", x => new { x.id, x.version });
                    table.CheckConstraint("ck_provider_agreement", "agreement_starts_on <= agreement_ends_on");
                    table.ForeignKey(
                        name: "fk_provider_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "recovery_code",
                columns: table => new
                {
                    staff_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_code", x => new { x.staff_id, x.hash });
                    table.ForeignKey(
                        name: "fk_recovery_code_staff_staff_id",
                        column: x => x.staff_id,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "second_factor",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    staff_id = table.Column<Guid>(type: "uuid", nullable: false),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_step = table.Column<long>(type: "bigint", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_second_factor", x => x.id);
                    table.ForeignKey(
                        name: "fk_second_factor_staff_staff_id",
                        column: x => x.staff_id,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    staff_id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValue: DateTimeOffset.MinValue),
                    authenticated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    previous_sign_in_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    prior_failed_attempts = table.Column<int>(type: "integer", nullable: false, defaultValue: 0)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session", x => x.id);
                    table.ForeignKey(
                        name: "fk_session_staff_staff_id",
                        column: x => x.staff_id,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "staff_office",
                columns: table => new
                {
                    staff_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<short>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_office", x => new { x.staff_id, x.office_id });
                    table.ForeignKey(
                        name: "fk_staff_office_organisation_office_id",
                        column: x => x.office_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_staff_office_staff_staff_id",
                        column: x => x.staff_id,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "staff_organisation",
                columns: table => new
                {
                    staff_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<short>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_organisation", x => x.staff_id);
                    table.ForeignKey(
                        name: "fk_staff_organisation_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_staff_organisation_staff_staff_id",
                        column: x => x.staff_id,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "trusted_device",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    staff_id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    first_used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trusted_device", x => x.id);
                    table.ForeignKey(
                        name: "fk_trusted_device_staff_staff_id",
                        column: x => x.staff_id,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "access_restriction",
                columns: table => new
                {
                    staff_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_restriction", x => new { x.staff_id, x.case_id });
                    table.ForeignKey(
                        name: "fk_access_restriction_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_access_restriction_staff_staff_id",
                        column: x => x.staff_id,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_member",
                columns: table => new
                {
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    staff_id = table.Column<Guid>(type: "uuid", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    case_role = table.Column<string>(type: "text", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_member", x => new { x.staff_id, x.case_id, x.started_at });
                    table.ForeignKey(
                        name: "fk_case_member_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_member_staff_staff_id",
                        column: x => x.staff_id,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_merge",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    target_case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    merged_by = table.Column<Guid>(type: "uuid", nullable: false),
                    merged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    undone_by = table.Column<Guid>(type: "uuid", nullable: true),
                    undone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_merge", x => x.id);
                    table.CheckConstraint("ck_case_merge_distinct", "case_id <> target_case_id");
                    table.ForeignKey(
                        name: "fk_case_merge_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_merge_cases_target_case_id",
                        column: x => x.target_case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_merge_staff_merged_by",
                        column: x => x.merged_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_merge_staff_undone_by",
                        column: x => x.undone_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "note_draft",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    corrected_note_id = table.Column<Guid>(type: "uuid", nullable: true),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_note_draft", x => x.id);
                    table.ForeignKey(
                        name: "fk_note_draft_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_note_draft_staff_owner_id",
                        column: x => x.owner_id,
                        principalTable: "staff",
                        principalColumn: "id",
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
                    linked_proceeding_id = table.Column<Guid>(type: "uuid", nullable: true),
                    milestone_counter = table.Column<int>(type: "integer", nullable: false),
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
                        name: "fk_proceeding_proceeding_case_id_linked_proceeding_id",
                        columns: x => new { x.case_id, x.linked_proceeding_id },
                        principalTable: "proceeding",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sealing_key",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: true),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    wrapped = table.Column<byte[]>(type: "bytea", nullable: false),
                    master_key = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sealing_key", x => x.id);
                    table.CheckConstraint("ck_sealing_key_owner", "num_nonnulls(case_id, owner_id) = 1");
                    table.ForeignKey(
                        name: "fk_sealing_key_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sealing_key_staff_owner_id",
                        column: x => x.owner_id,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "status_change",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_status = table.Column<string>(type: "text", nullable: false),
                    to_status = table.Column<string>(type: "text", nullable: false),
                    closure = table.Column<string>(type: "text", nullable: true),
                    overridden_blockers = table.Column<List<string>>(type: "text[]", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_status_change", x => x.id);
                    table.ForeignKey(
                        name: "fk_status_change_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
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
                    status_counter = table.Column<int>(type: "integer", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
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
                name: "victim",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cover_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_victim", x => x.id);
                    table.UniqueConstraint("ak_victim_case_id_id", x => new { x.case_id, x.id });
                    table.ForeignKey(
                        name: "fk_victim_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "hearing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proceeding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
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
                    verdict_counter = table.Column<int>(type: "integer", nullable: false),
                    recorded_in_error_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    recorded_in_error_by = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
                        name: "fk_charge_legal_reference_offence_code_offence_version",
                        columns: x => new { x.offence_code, x.offence_version },
                        principalTable: "legal_reference",
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
                    kind = table.Column<string>(type: "text", nullable: false),
                    occurred_on = table.Column<string>(type: "text", nullable: false),
                    suspect_id = table.Column<Guid>(type: "uuid", nullable: true),
                    supersedes_id = table.Column<Guid>(type: "uuid", nullable: true),
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
                        name: "fk_milestone_milestone_case_id_proceeding_id_supersedes_id",
                        columns: x => new { x.case_id, x.proceeding_id, x.supersedes_id },
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
                name: "suspect_status",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    suspect_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    changed_on = table.Column<string>(type: "text", nullable: false),
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
                name: "aftercare_plan",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    agreement = table.Column<string>(type: "text", nullable: false),
                    agreed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    review_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    supersedes_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_aftercare_plan", x => x.id);
                    table.UniqueConstraint("ak_aftercare_plan_case_id_victim_id_id", x => new { x.case_id, x.victim_id, x.id });
                    table.ForeignKey(
                        name: "fk_aftercare_plan_aftercare_plan_case_id_victim_id_supersedes_~",
                        columns: x => new { x.case_id, x.victim_id, x.supersedes_id },
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
                name: "assessment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    profile = table.Column<string>(type: "text", nullable: false),
                    ruleset_version = table.Column<string>(type: "text", nullable: false),
                    result = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment", x => x.id);
                    table.ForeignKey(
                        name: "fk_assessment_victim_case_id_victim_id",
                        columns: x => new { x.case_id, x.victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "assessment_answer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    question = table.Column<string>(type: "text", nullable: false),
                    reply = table.Column<string>(type: "text", nullable: false),
                    supporting_indicators = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answered_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_answer", x => x.id);
                    table.ForeignKey(
                        name: "fk_assessment_answer_victim_case_id_victim_id",
                        columns: x => new { x.case_id, x.victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "brought_to_safety",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "text", nullable: false),
                    brought_by = table.Column<string>(type: "text", nullable: false),
                    occurred_on = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_brought_to_safety", x => x.id);
                    table.ForeignKey(
                        name: "fk_brought_to_safety_victim_case_id_victim_id",
                        columns: x => new { x.case_id, x.victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_document",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    compartment = table.Column<string>(type: "text", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: true),
                    supersedes_id = table.Column<Guid>(type: "uuid", nullable: true),
                    redacted_from_id = table.Column<Guid>(type: "uuid", nullable: true),
                    part_count = table.Column<int>(type: "integer", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_document", x => x.id);
                    table.UniqueConstraint("ak_case_document_case_id_id", x => new { x.case_id, x.id });
                    table.UniqueConstraint("ak_case_document_case_id_id_compartment", x => new { x.case_id, x.id, x.compartment });
                    table.ForeignKey(
                        name: "fk_case_document_case_document_case_id_redacted_from_id",
                        columns: x => new { x.case_id, x.redacted_from_id },
                        principalTable: "case_document",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_document_case_document_case_id_supersedes_id_compartme~",
                        columns: x => new { x.case_id, x.supersedes_id, x.compartment },
                        principalTable: "case_document",
                        principalColumns: new[] { "case_id", "id", "compartment" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_document_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_document_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_document_victim_case_id_victim_id",
                        columns: x => new { x.case_id, x.victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    compartment = table.Column<string>(type: "text", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    occurred_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    affected_staff_id = table.Column<Guid>(type: "uuid", nullable: true),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: true),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: true),
                    arguments = table.Column<List<string>>(type: "text[]", nullable: false),
                    // Not in the model: PostgreSQL records the transaction, so that no part of a case changes without an event in the same one.
                    transaction = table.Column<ulong>(type: "xid8", nullable: false, defaultValueSql: "pg_current_xact_id()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_event", x => x.id);
                    table.ForeignKey(
                        name: "fk_case_event_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_event_staff_actor_id",
                        column: x => x.actor_id,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_event_staff_affected_staff_id",
                        column: x => x.affected_staff_id,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_event_victim_case_id_victim_id",
                        columns: x => new { x.case_id, x.victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_task",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    compartment = table.Column<string>(type: "text", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    assigned_by = table.Column<Guid>(type: "uuid", nullable: false),
                    assigned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    first_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    recurrence = table.Column<string>(type: "text", nullable: false),
                    occurrence_number = table.Column<int>(type: "integer", nullable: false),
                    previous_task_id = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    closed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_task", x => x.id);
                    table.UniqueConstraint("ak_case_task_case_id_id_compartment", x => new { x.case_id, x.id, x.compartment });
                    table.ForeignKey(
                        name: "fk_case_task_case_task_case_id_previous_task_id_compartment",
                        columns: x => new { x.case_id, x.previous_task_id, x.compartment },
                        principalTable: "case_task",
                        principalColumns: new[] { "case_id", "id", "compartment" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_task_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_task_staff_assigned_by",
                        column: x => x.assigned_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_task_staff_closed_by",
                        column: x => x.closed_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_task_staff_owner_id",
                        column: x => x.owner_id,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_task_victim_case_id_victim_id",
                        columns: x => new { x.case_id, x.victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "child_protection",
                columns: table => new
                {
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_child_protection", x => x.victim_id);
                    table.ForeignKey(
                        name: "fk_child_protection_victim_case_id_victim_id",
                        columns: x => new { x.case_id, x.victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "circumstances",
                columns: table => new
                {
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    vulnerabilities = table.Column<string[]>(type: "text[]", nullable: false, defaultValue: new string[0]),
                    displacement = table.Column<string[]>(type: "text[]", nullable: false, defaultValue: new string[0]),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_circumstances", x => x.victim_id);
                    table.ForeignKey(
                        name: "fk_circumstances_victim_case_id_victim_id",
                        columns: x => new { x.case_id, x.victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

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
                    step_counter = table.Column<int>(type: "integer", nullable: false),
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
                        name: "fk_compensation_claim_legal_reference_fund_code_fund_version",
                        columns: x => new { x.fund_code, x.fund_version },
                        principalTable: "legal_reference",
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
                name: "consent",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    scope = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    expires_on = table.Column<DateOnly>(type: "date", nullable: true),
                    supersedes_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consent", x => x.id);
                    table.UniqueConstraint("ak_consent_case_id_victim_id_id", x => new { x.case_id, x.victim_id, x.id });
                    table.ForeignKey(
                        name: "fk_consent_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_consent_consent_case_id_victim_id_supersedes_id",
                        columns: x => new { x.case_id, x.victim_id, x.supersedes_id },
                        principalTable: "consent",
                        principalColumns: new[] { "case_id", "victim_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_consent_victim_case_id_victim_id",
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
                    occurred_on = table.Column<string>(type: "text", nullable: false),
                    supersedes_id = table.Column<Guid>(type: "uuid", nullable: true),
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
                        name: "fk_critical_incident_critical_incident_case_id_victim_id_super~",
                        columns: x => new { x.case_id, x.victim_id, x.supersedes_id },
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
                name: "exploitation",
                columns: table => new
                {
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    forms = table.Column<List<string>>(type: "text[]", nullable: false),
                    age_group = table.Column<string>(type: "text", nullable: false),
                    countries = table.Column<List<string>>(type: "text[]", nullable: false),
                    origin_countries = table.Column<List<string>>(type: "text[]", nullable: false, defaultValue: new List<string>()),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exploitation", x => x.victim_id);
                    table.ForeignKey(
                        name: "fk_exploitation_victim_case_id_victim_id",
                        columns: x => new { x.case_id, x.victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "feedback",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    answer_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    task_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_feedback", x => x.id);
                    table.ForeignKey(
                        name: "fk_feedback_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_feedback_victim_case_id_victim_id",
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
                    method = table.Column<string>(type: "text", nullable: false),
                    contacted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    risk = table.Column<string>(type: "text", nullable: true),
                    next_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    supersedes_id = table.Column<Guid>(type: "uuid", nullable: true),
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
                        name: "fk_follow_up_follow_up_case_id_victim_id_supersedes_id",
                        columns: x => new { x.case_id, x.victim_id, x.supersedes_id },
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
                    effective_on = table.Column<DateOnly>(type: "date", nullable: false),
                    supersedes_id = table.Column<Guid>(type: "uuid", nullable: true),
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
                        name: "fk_goal_progress_goal_progress_case_id_victim_id_supersedes_id",
                        columns: x => new { x.case_id, x.victim_id, x.supersedes_id },
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
                name: "identification",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    scheme_code = table.Column<string>(type: "text", nullable: false),
                    scheme_version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    step_counter = table.Column<int>(type: "integer", nullable: false),
                    opened_by = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_identification", x => x.id);
                    table.UniqueConstraint("ak_identification_case_id_victim_id_id", x => new { x.case_id, x.victim_id, x.id });
                    table.ForeignKey(
                        name: "fk_identification_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_identification_legal_reference_scheme_code_scheme_version",
                        columns: x => new { x.scheme_code, x.scheme_version },
                        principalTable: "legal_reference",
                        principalColumns: new[] { "code", "version" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_identification_victim_case_id_victim_id",
                        columns: x => new { x.case_id, x.victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "identity",
                columns: table => new
                {
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sex = table.Column<string>(type: "text", nullable: true),
                    citizenships = table.Column<List<string>>(type: "text[]", nullable: false, defaultValue: new List<string>()),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_identity", x => x.victim_id);
                    table.ForeignKey(
                        name: "fk_identity_victim_case_id_victim_id",
                        columns: x => new { x.case_id, x.victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "identity_mark",
                columns: table => new
                {
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    mark = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_identity_mark", x => new { x.case_id, x.victim_id, x.kind, x.mark });
                    table.ForeignKey(
                        name: "fk_identity_mark_victim_case_id_victim_id",
                        columns: x => new { x.case_id, x.victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "indicator",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    element = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    confidence = table.Column<string>(type: "text", nullable: false),
                    supersedes_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator", x => x.id);
                    table.UniqueConstraint("ak_indicator_case_id_id", x => new { x.case_id, x.id });
                    table.UniqueConstraint("ak_indicator_case_id_victim_id_id", x => new { x.case_id, x.victim_id, x.id });
                    table.ForeignKey(
                        name: "fk_indicator_indicator_case_id_victim_id_supersedes_id",
                        columns: x => new { x.case_id, x.victim_id, x.supersedes_id },
                        principalTable: "indicator",
                        principalColumns: new[] { "case_id", "victim_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_indicator_victim_case_id_victim_id",
                        columns: x => new { x.case_id, x.victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inquiry",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    requested_by = table.Column<Guid>(type: "uuid", nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    marks = table.Column<List<string>>(type: "text[]", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    answered_by = table.Column<Guid>(type: "uuid", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    // Not in the model: no user of the app may read the person of the requesting case. No foreign key, which would lock a row
                    // that the requesting person can observe.
                    asking_victim_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inquiry", x => x.id);
                    table.ForeignKey(
                        name: "fk_inquiry_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_inquiry_staff_answered_by",
                        column: x => x.answered_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_inquiry_staff_requested_by",
                        column: x => x.requested_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_inquiry_victim_case_id_victim_id",
                        columns: x => new { x.case_id, x.victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "legal_basis",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinary = table.Column<string>(type: "text", nullable: false),
                    special = table.Column<string>(type: "text", nullable: true),
                    edition = table.Column<string>(type: "text", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_legal_basis", x => x.id);
                    table.ForeignKey(
                        name: "fk_legal_basis_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_legal_basis_victim_case_id_victim_id",
                        columns: x => new { x.case_id, x.victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "location",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    confidentiality = table.Column<string>(type: "text", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_location", x => x.id);
                    table.ForeignKey(
                        name: "fk_location_victim_case_id_victim_id",
                        columns: x => new { x.case_id, x.victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "missing_episode",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_missing_episode", x => x.id);
                    table.ForeignKey(
                        name: "fk_missing_episode_victim_case_id_victim_id",
                        columns: x => new { x.case_id, x.victim_id },
                        principalTable: "victim",
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
                    supersedes_id = table.Column<Guid>(type: "uuid", nullable: true),
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
                        name: "fk_non_punishment_non_punishment_case_id_suspect_id_supersedes~",
                        columns: x => new { x.case_id, x.suspect_id, x.supersedes_id },
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
                name: "note",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    compartment = table.Column<string>(type: "text", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    supersedes_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_note", x => x.id);
                    table.UniqueConstraint("ak_note_case_id_id_compartment_recorded_by", x => new { x.case_id, x.id, x.compartment, x.recorded_by });
                    table.ForeignKey(
                        name: "fk_note_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_note_note_case_id_supersedes_id_compartment_recorded_by",
                        columns: x => new { x.case_id, x.supersedes_id, x.compartment, x.recorded_by },
                        principalTable: "note",
                        principalColumns: new[] { "case_id", "id", "compartment", "recorded_by" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_note_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_note_victim_case_id_victim_id",
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
                    next_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ratings = table.Column<string>(type: "jsonb", nullable: false),
                    result = table.Column<string>(type: "text", nullable: false),
                    supersedes_id = table.Column<Guid>(type: "uuid", nullable: true),
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
                        name: "fk_outcome_assessment_outcome_assessment_case_id_victim_id_sup~",
                        columns: x => new { x.case_id, x.victim_id, x.supersedes_id },
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
                name: "police_sharing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    basis = table.Column<string>(type: "text", nullable: true),
                    supersedes_id = table.Column<Guid>(type: "uuid", nullable: true),
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
                    table.CheckConstraint("ck_police_sharing_begins_or_ends", "num_nonnulls(basis, supersedes_id) = 1");
                    table.ForeignKey(
                        name: "fk_police_sharing_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_police_sharing_police_sharing_case_id_victim_id_supersedes_~",
                        columns: x => new { x.case_id, x.victim_id, x.supersedes_id },
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
                name: "risk_assessment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    level = table.Column<string>(type: "text", nullable: false),
                    assessed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    review_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_assessment", x => x.id);
                    table.ForeignKey(
                        name: "fk_risk_assessment_victim_case_id_victim_id",
                        columns: x => new { x.case_id, x.victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "safe_contact",
                columns: table => new
                {
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_safe_contact", x => x.victim_id);
                    table.ForeignKey(
                        name: "fk_safe_contact_victim_case_id_victim_id",
                        columns: x => new { x.case_id, x.victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "safety",
                columns: table => new
                {
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_safety", x => x.victim_id);
                    table.ForeignKey(
                        name: "fk_safety_victim_case_id_victim_id",
                        columns: x => new { x.case_id, x.victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
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
                    step_counter = table.Column<int>(type: "integer", nullable: false),
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
                name: "suspect_link",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    suspect_id = table.Column<Guid>(type: "uuid", nullable: false),
                    other_suspect_id = table.Column<Guid>(type: "uuid", nullable: true),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_suspect_link", x => x.id);
                    table.CheckConstraint("ck_suspect_link_one", "num_nonnulls(other_suspect_id, victim_id) = 1 and other_suspect_id <> suspect_id");
                    table.ForeignKey(
                        name: "fk_suspect_link_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_suspect_link_suspect_case_id_other_suspect_id",
                        columns: x => new { x.case_id, x.other_suspect_id },
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
                name: "trafficking_status",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    decided_by = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trafficking_status", x => x.id);
                    table.ForeignKey(
                        name: "fk_trafficking_status_victim_case_id_victim_id",
                        columns: x => new { x.case_id, x.victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "victim_link",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    first_victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    second_victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_victim_link", x => x.id);
                    table.CheckConstraint("ck_victim_link_order", "first_victim_id < second_victim_id");
                    table.ForeignKey(
                        name: "fk_victim_link_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_victim_link_victim_case_id_first_victim_id",
                        columns: x => new { x.case_id, x.first_victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_victim_link_victim_case_id_second_victim_id",
                        columns: x => new { x.case_id, x.second_victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
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
                    supersedes_id = table.Column<Guid>(type: "uuid", nullable: true),
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
                        name: "fk_court_support_court_support_case_id_hearing_id_victim_id_su~",
                        columns: x => new { x.case_id, x.hearing_id, x.victim_id, x.supersedes_id },
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
                    supersedes_id = table.Column<Guid>(type: "uuid", nullable: true),
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
                        name: "fk_testimony_testimony_case_id_hearing_id_victim_id_supersedes~",
                        columns: x => new { x.case_id, x.hearing_id, x.victim_id, x.supersedes_id },
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
                    is_recorded_in_error = table.Column<bool>(type: "boolean", nullable: false),
                    supersedes_id = table.Column<Guid>(type: "uuid", nullable: true),
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
                        name: "fk_court_order_court_order_case_id_charge_id_supersedes_id",
                        columns: x => new { x.case_id, x.charge_id, x.supersedes_id },
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
                    is_within_statutory_range = table.Column<bool>(type: "boolean", nullable: false),
                    has_sentence = table.Column<bool>(type: "boolean", nullable: false),
                    is_life = table.Column<bool>(type: "boolean", nullable: false),
                    years = table.Column<int>(type: "integer", nullable: false),
                    months = table.Column<int>(type: "integer", nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false),
                    suspended_years = table.Column<int>(type: "integer", nullable: false),
                    suspended_months = table.Column<int>(type: "integer", nullable: false),
                    suspended_days = table.Column<int>(type: "integer", nullable: false),
                    consecutive_to_charge_id = table.Column<Guid>(type: "uuid", nullable: true),
                    fine_amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    fine_currency = table.Column<string>(type: "text", nullable: true),
                    supersedes_id = table.Column<Guid>(type: "uuid", nullable: true),
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
                        name: "fk_verdict_charge_case_id_consecutive_to_charge_id",
                        columns: x => new { x.case_id, x.consecutive_to_charge_id },
                        principalTable: "charge",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_verdict_charge_case_id_proceeding_id_charge_id",
                        columns: x => new { x.case_id, x.proceeding_id, x.charge_id },
                        principalTable: "charge",
                        principalColumns: new[] { "case_id", "proceeding_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_verdict_verdict_case_id_charge_id_supersedes_id",
                        columns: x => new { x.case_id, x.charge_id, x.supersedes_id },
                        principalTable: "verdict",
                        principalColumns: new[] { "case_id", "charge_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "document_part",
                columns: table => new
                {
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document_part", x => new { x.document_id, x.number });
                    table.CheckConstraint("ck_document_part_number", "number > 0");
                    table.ForeignKey(
                        name: "fk_document_part_case_document_document_id",
                        column: x => x.document_id,
                        principalTable: "case_document",
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
                    supersedes_id = table.Column<Guid>(type: "uuid", nullable: true),
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
                        name: "fk_claim_details_claim_details_case_id_victim_id_claim_id_supe~",
                        columns: x => new { x.case_id, x.victim_id, x.claim_id, x.supersedes_id },
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
                    @event = table.Column<string>(name: "event", type: "text", nullable: false),
                    occurred_on = table.Column<string>(type: "text", nullable: false),
                    supersedes_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_step", x => x.id);
                    table.UniqueConstraint("ak_claim_step_case_id_victim_id_claim_id_id", x => new { x.case_id, x.victim_id, x.claim_id, x.id });
                    table.ForeignKey(
                        name: "fk_claim_step_claim_step_case_id_victim_id_claim_id_supersedes~",
                        columns: x => new { x.case_id, x.victim_id, x.claim_id, x.supersedes_id },
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
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    rate = table.Column<decimal>(type: "numeric(20,10)", precision: 20, scale: 10, nullable: true),
                    rate_date = table.Column<DateOnly>(type: "date", nullable: true),
                    award_currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    amount_in_award_currency = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    is_received = table.Column<bool>(type: "boolean", nullable: false),
                    supersedes_id = table.Column<Guid>(type: "uuid", nullable: true),
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
                        name: "fk_payment_payment_case_id_victim_id_claim_id_supersedes_id",
                        columns: x => new { x.case_id, x.victim_id, x.claim_id, x.supersedes_id },
                        principalTable: "payment",
                        principalColumns: new[] { "case_id", "victim_id", "claim_id", "id" },
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
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
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
                name: "health_summary",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    consent_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<short>(type: "smallint", nullable: false),
                    supersedes_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
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
                        name: "fk_health_summary_health_summary_case_id_victim_id_supersedes_~",
                        columns: x => new { x.case_id, x.victim_id, x.supersedes_id },
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
                name: "deadline",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    procedure_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proceeding_id = table.Column<Guid>(type: "uuid", nullable: true),
                    suspect_id = table.Column<Guid>(type: "uuid", nullable: true),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: true),
                    compartment = table.Column<string>(type: "text", nullable: false),
                    rule_code = table.Column<string>(type: "text", nullable: false),
                    rule_version = table.Column<int>(type: "integer", nullable: false),
                    is_period = table.Column<bool>(type: "boolean", nullable: false),
                    trigger_event = table.Column<string>(type: "text", nullable: false),
                    triggered_on = table.Column<string>(type: "text", nullable: false),
                    step_id = table.Column<Guid>(type: "uuid", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    earliest_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    not_before = table.Column<DateOnly>(type: "date", nullable: true),
                    excluded_holidays = table.Column<List<DateOnly>>(type: "date[]", nullable: false),
                    has_verified_calendars = table.Column<bool>(type: "boolean", nullable: false),
                    is_set_by_authority = table.Column<bool>(type: "boolean", nullable: false),
                    is_open_ended = table.Column<bool>(type: "boolean", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_by_step_id = table.Column<Guid>(type: "uuid", nullable: true),
                    supersedes_id = table.Column<Guid>(type: "uuid", nullable: true),
                    closed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    calculated_by = table.Column<Guid>(type: "uuid", nullable: false),
                    calculated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deadline", x => x.id);
                    table.UniqueConstraint("ak_deadline_case_id_victim_id_id", x => new { x.case_id, x.victim_id, x.id });
                    table.ForeignKey(
                        name: "fk_deadline_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_deadline_compensation_claim_case_id_victim_id_claim_id",
                        columns: x => new { x.case_id, x.victim_id, x.claim_id },
                        principalTable: "compensation_claim",
                        principalColumns: new[] { "case_id", "victim_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_deadline_deadline_case_id_victim_id_supersedes_id",
                        columns: x => new { x.case_id, x.victim_id, x.supersedes_id },
                        principalTable: "deadline",
                        principalColumns: new[] { "case_id", "victim_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_deadline_identification_case_id_victim_id_procedure_id",
                        columns: x => new { x.case_id, x.victim_id, x.procedure_id },
                        principalTable: "identification",
                        principalColumns: new[] { "case_id", "victim_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_deadline_legal_reference_rule_code_rule_version",
                        columns: x => new { x.rule_code, x.rule_version },
                        principalTable: "legal_reference",
                        principalColumns: new[] { "code", "version" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_deadline_proceeding_case_id_proceeding_id",
                        columns: x => new { x.case_id, x.proceeding_id },
                        principalTable: "proceeding",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_deadline_staff_owner_id",
                        column: x => x.owner_id,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_deadline_suspect_case_id_suspect_id",
                        columns: x => new { x.case_id, x.suspect_id },
                        principalTable: "suspect",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_deadline_victim_case_id_victim_id",
                        columns: x => new { x.case_id, x.victim_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "identification_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    procedure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    @event = table.Column<string>(name: "event", type: "text", nullable: false),
                    occurred_on = table.Column<string>(type: "text", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    supersedes_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_identification_step", x => x.id);
                    table.UniqueConstraint("ak_identification_step_case_id_victim_id_id", x => new { x.case_id, x.victim_id, x.id });
                    table.ForeignKey(
                        name: "fk_identification_step_identification_case_id_victim_id_proced~",
                        columns: x => new { x.case_id, x.victim_id, x.procedure_id },
                        principalTable: "identification",
                        principalColumns: new[] { "case_id", "victim_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_identification_step_identification_step_case_id_victim_id_s~",
                        columns: x => new { x.case_id, x.victim_id, x.supersedes_id },
                        principalTable: "identification_step",
                        principalColumns: new[] { "case_id", "victim_id", "id" },
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
                    supersedes_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
                        name: "fk_charge_evidence_charge_evidence_case_id_charge_id_supersede~",
                        columns: x => new { x.case_id, x.charge_id, x.supersedes_id },
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
                    supersedes_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
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
                        columns: x => new { x.case_id, x.victim_id, x.service_id, x.supersedes_id },
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
                    scheduled_on = table.Column<DateOnly>(type: "date", nullable: false),
                    attendance = table.Column<string>(type: "text", nullable: false),
                    supersedes_id = table.Column<Guid>(type: "uuid", nullable: true),
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
                        columns: x => new { x.case_id, x.victim_id, x.service_id, x.supersedes_id },
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
                    @event = table.Column<string>(name: "event", type: "text", nullable: false),
                    occurred_on = table.Column<string>(type: "text", nullable: false),
                    supersedes_id = table.Column<Guid>(type: "uuid", nullable: true),
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
                        name: "fk_service_step_service_step_case_id_victim_id_service_id_supe~",
                        columns: x => new { x.case_id, x.victim_id, x.service_id, x.supersedes_id },
                        principalTable: "service_step",
                        principalColumns: new[] { "case_id", "victim_id", "service_id", "id" },
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

            migrationBuilder.CreateIndex(
                name: "ix_access_restriction_case_id",
                table: "access_restriction",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "account",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "account",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_account_claim_user_id",
                table: "account_claim",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_link_created_by",
                table: "account_link",
                column: "created_by");

            migrationBuilder.CreateIndex(
                name: "ix_account_link_staff_id",
                table: "account_link",
                column: "staff_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_link_token_hash",
                table: "account_link",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_account_login_user_id",
                table: "account_login",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_passkey_user_id",
                table: "account_passkey",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_aftercare_plan_case_id_victim_id_supersedes_id",
                table: "aftercare_plan",
                columns: new[] { "case_id", "victim_id", "supersedes_id" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_assessment_case_id_victim_id",
                table: "assessment",
                columns: new[] { "case_id", "victim_id" });

            migrationBuilder.CreateIndex(
                name: "ix_assessment_answer_case_id_victim_id",
                table: "assessment_answer",
                columns: new[] { "case_id", "victim_id" });

            migrationBuilder.CreateIndex(
                name: "ix_award_case_id_victim_id_claim_id_step_id",
                table: "award",
                columns: new[] { "case_id", "victim_id", "claim_id", "step_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_brought_to_safety_case_id_victim_id",
                table: "brought_to_safety",
                columns: new[] { "case_id", "victim_id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_document_case_id_recorded_at_id",
                table: "case_document",
                columns: new[] { "case_id", "recorded_at", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_case_document_case_id_redacted_from_id",
                table: "case_document",
                columns: new[] { "case_id", "redacted_from_id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_document_case_id_supersedes_id_compartment",
                table: "case_document",
                columns: new[] { "case_id", "supersedes_id", "compartment" });

            migrationBuilder.CreateIndex(
                name: "ix_case_document_case_id_victim_id",
                table: "case_document",
                columns: new[] { "case_id", "victim_id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_document_recorded_by",
                table: "case_document",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_case_document_supersedes_id",
                table: "case_document",
                column: "supersedes_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_case_event_actor_id",
                table: "case_event",
                column: "actor_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_event_affected_staff_id",
                table: "case_event",
                column: "affected_staff_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_event_case_id_occurred_at_id",
                table: "case_event",
                columns: new[] { "case_id", "occurred_at", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_case_event_case_id_victim_id",
                table: "case_event",
                columns: new[] { "case_id", "victim_id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_member_case_id",
                table: "case_member",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_merge_active",
                table: "case_merge",
                column: "case_id",
                unique: true,
                filter: "undone_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_case_merge_merged_by",
                table: "case_merge",
                column: "merged_by");

            migrationBuilder.CreateIndex(
                name: "ix_case_merge_target_case_id",
                table: "case_merge",
                column: "target_case_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_merge_undone_by",
                table: "case_merge",
                column: "undone_by");

            migrationBuilder.CreateIndex(
                name: "ix_case_task_assigned_by",
                table: "case_task",
                column: "assigned_by");

            migrationBuilder.CreateIndex(
                name: "ix_case_task_case_id_due_on",
                table: "case_task",
                columns: new[] { "case_id", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_case_task_case_id_previous_task_id_compartment",
                table: "case_task",
                columns: new[] { "case_id", "previous_task_id", "compartment" });

            migrationBuilder.CreateIndex(
                name: "ix_case_task_case_id_victim_id",
                table: "case_task",
                columns: new[] { "case_id", "victim_id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_task_closed_by",
                table: "case_task",
                column: "closed_by");

            migrationBuilder.CreateIndex(
                name: "ix_case_task_owner_id_due_on",
                table: "case_task",
                columns: new[] { "owner_id", "due_on" },
                filter: "state = 'Open'");

            migrationBuilder.CreateIndex(
                name: "ix_case_task_previous_task_id",
                table: "case_task",
                column: "previous_task_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cases_cover_name_trgm",
                table: "cases",
                column: "cover_name")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_office_id_opened_at_id",
                table: "cases",
                columns: new[] { "office_id", "opened_at", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_cases_opened_at_id",
                table: "cases",
                columns: new[] { "opened_at", "id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_cases_opened_by",
                table: "cases",
                column: "opened_by");

            migrationBuilder.CreateIndex(
                name: "ix_cases_reference",
                table: "cases",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cases_reference_trgm",
                table: "cases",
                column: "reference")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

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
                columns: new[] { "case_id", "charge_id", "indicator_id", "document_id", "element", "supersedes_id" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_charge_evidence_case_id_charge_id_supersedes_id",
                table: "charge_evidence",
                columns: new[] { "case_id", "charge_id", "supersedes_id" });

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
                name: "ix_child_protection_case_id_victim_id",
                table: "child_protection",
                columns: new[] { "case_id", "victim_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_circumstances_case_id_victim_id",
                table: "circumstances",
                columns: new[] { "case_id", "victim_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_claim_details_case_id_victim_id_claim_id_supersedes_id",
                table: "claim_details",
                columns: new[] { "case_id", "victim_id", "claim_id", "supersedes_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_claim_step_case_id_victim_id_claim_id_supersedes_id",
                table: "claim_step",
                columns: new[] { "case_id", "victim_id", "claim_id", "supersedes_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_compensation_claim_fund_code_fund_version",
                table: "compensation_claim",
                columns: new[] { "fund_code", "fund_version" });

            migrationBuilder.CreateIndex(
                name: "ix_consent_case_id_victim_id_supersedes_id",
                table: "consent",
                columns: new[] { "case_id", "victim_id", "supersedes_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_court_order_case_id_charge_id_supersedes_id",
                table: "court_order",
                columns: new[] { "case_id", "charge_id", "supersedes_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_court_order_case_id_proceeding_id_charge_id",
                table: "court_order",
                columns: new[] { "case_id", "proceeding_id", "charge_id" });

            migrationBuilder.CreateIndex(
                name: "ix_court_support_case_id_hearing_id_victim_id_supersedes_id",
                table: "court_support",
                columns: new[] { "case_id", "hearing_id", "victim_id", "supersedes_id" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_court_support_case_id_victim_id",
                table: "court_support",
                columns: new[] { "case_id", "victim_id" });

            migrationBuilder.CreateIndex(
                name: "ix_critical_incident_case_id_victim_id_supersedes_id",
                table: "critical_incident",
                columns: new[] { "case_id", "victim_id", "supersedes_id" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", true);

            migrationBuilder.CreateIndex(
                name: "ix_deadline_case_id_due_on",
                table: "deadline",
                columns: new[] { "case_id", "due_on" });

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
                name: "ix_deadline_case_id_victim_id_procedure_id",
                table: "deadline",
                columns: new[] { "case_id", "victim_id", "procedure_id" });

            migrationBuilder.CreateIndex(
                name: "ix_deadline_case_id_victim_id_supersedes_id",
                table: "deadline",
                columns: new[] { "case_id", "victim_id", "supersedes_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_deadline_owner_id_due_on",
                table: "deadline",
                columns: new[] { "owner_id", "due_on" },
                filter: "state = 'Open'");

            migrationBuilder.CreateIndex(
                name: "ix_deadline_rule_code_rule_version",
                table: "deadline",
                columns: new[] { "rule_code", "rule_version" });

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
                name: "ix_exploitation_case_id_victim_id",
                table: "exploitation",
                columns: new[] { "case_id", "victim_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_factor_reset_confirmed_by",
                table: "factor_reset",
                column: "confirmed_by");

            migrationBuilder.CreateIndex(
                name: "ix_factor_reset_requested_by",
                table: "factor_reset",
                column: "requested_by");

            migrationBuilder.CreateIndex(
                name: "ix_factor_reset_staff_id",
                table: "factor_reset",
                column: "staff_id");

            migrationBuilder.CreateIndex(
                name: "ix_feedback_case_id_victim_id",
                table: "feedback",
                columns: new[] { "case_id", "victim_id" });

            migrationBuilder.CreateIndex(
                name: "ix_figure_export_exported_at",
                table: "figure_export",
                column: "exported_at");

            migrationBuilder.CreateIndex(
                name: "ix_figure_export_exported_by",
                table: "figure_export",
                column: "exported_by");

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_case_id_victim_id_supersedes_id",
                table: "follow_up",
                columns: new[] { "case_id", "victim_id", "supersedes_id" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", true);

            migrationBuilder.CreateIndex(
                name: "ix_goal_progress_case_id_victim_id_step_id_supersedes_id",
                table: "goal_progress",
                columns: new[] { "case_id", "victim_id", "step_id", "supersedes_id" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_goal_progress_case_id_victim_id_supersedes_id",
                table: "goal_progress",
                columns: new[] { "case_id", "victim_id", "supersedes_id" });

            migrationBuilder.CreateIndex(
                name: "ix_health_summary_case_id_victim_id_consent_id",
                table: "health_summary",
                columns: new[] { "case_id", "victim_id", "consent_id" });

            migrationBuilder.CreateIndex(
                name: "ix_health_summary_case_id_victim_id_organisation_id_supersedes~",
                table: "health_summary",
                columns: new[] { "case_id", "victim_id", "organisation_id", "supersedes_id" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_health_summary_case_id_victim_id_supersedes_id",
                table: "health_summary",
                columns: new[] { "case_id", "victim_id", "supersedes_id" });

            migrationBuilder.CreateIndex(
                name: "ix_health_summary_organisation_id",
                table: "health_summary",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_hearing_case_id_date",
                table: "hearing",
                columns: new[] { "case_id", "date" });

            migrationBuilder.CreateIndex(
                name: "ix_hearing_matter_case_id_proceeding_id_hearing_id",
                table: "hearing_matter",
                columns: new[] { "case_id", "proceeding_id", "hearing_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_history_entry_case_id_seq",
                table: "history_entry",
                columns: new[] { "case_id", "seq" },
                descending: new[] { false, true });

            migrationBuilder.CreateIndex(
                name: "ix_history_entry_staff_id_seq",
                table: "history_entry",
                columns: new[] { "staff_id", "seq" },
                descending: new[] { false, true });

            migrationBuilder.CreateIndex(
                name: "ix_identification_active",
                table: "identification",
                columns: new[] { "case_id", "victim_id", "scheme_code" },
                unique: true,
                filter: "state not in ('Withdrawn', 'Disqualified')");

            migrationBuilder.CreateIndex(
                name: "ix_identification_scheme_code_scheme_version",
                table: "identification",
                columns: new[] { "scheme_code", "scheme_version" });

            migrationBuilder.CreateIndex(
                name: "ix_identification_step_case_id_victim_id_procedure_id",
                table: "identification_step",
                columns: new[] { "case_id", "victim_id", "procedure_id" });

            migrationBuilder.CreateIndex(
                name: "ix_identification_step_case_id_victim_id_supersedes_id",
                table: "identification_step",
                columns: new[] { "case_id", "victim_id", "supersedes_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_identity_case_id_victim_id",
                table: "identity",
                columns: new[] { "case_id", "victim_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_identity_mark_kind_mark",
                table: "identity_mark",
                columns: new[] { "kind", "mark" });

            migrationBuilder.CreateIndex(
                name: "ix_indicator_case_id_victim_id_supersedes_id",
                table: "indicator",
                columns: new[] { "case_id", "victim_id", "supersedes_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_answered_by",
                table: "inquiry",
                column: "answered_by");

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_case_id_state",
                table: "inquiry",
                columns: new[] { "case_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_case_id_victim_id",
                table: "inquiry",
                columns: new[] { "case_id", "victim_id" });

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_requested_by",
                table: "inquiry",
                column: "requested_by");

            migrationBuilder.CreateIndex(
                name: "ix_instrument_loaded_by",
                table: "instrument",
                column: "loaded_by");

            migrationBuilder.CreateIndex(
                name: "ix_intake_draft_owner_id",
                table: "intake_draft",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_international_figure_country_indicator_dimension_year",
                table: "international_figure",
                columns: new[] { "country", "indicator", "dimension", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_legal_basis_case_id_victim_id",
                table: "legal_basis",
                columns: new[] { "case_id", "victim_id" });

            migrationBuilder.CreateIndex(
                name: "ix_legal_reference_jurisdiction_kind",
                table: "legal_reference",
                columns: new[] { "jurisdiction", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_legal_reference_recorded_by",
                table: "legal_reference",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_location_case_id_victim_id",
                table: "location",
                columns: new[] { "case_id", "victim_id" });

            migrationBuilder.CreateIndex(
                name: "ix_milestone_case_id_proceeding_id_supersedes_id",
                table: "milestone",
                columns: new[] { "case_id", "proceeding_id", "supersedes_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_milestone_case_id_suspect_id",
                table: "milestone",
                columns: new[] { "case_id", "suspect_id" });

            migrationBuilder.CreateIndex(
                name: "ix_missing_episode_case_id_victim_id_recorded_at",
                table: "missing_episode",
                columns: new[] { "case_id", "victim_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_missing_episode_open",
                table: "missing_episode",
                columns: new[] { "case_id", "victim_id" },
                unique: true,
                filter: "ended_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_non_punishment_case_id_suspect_id_supersedes_id",
                table: "non_punishment",
                columns: new[] { "case_id", "suspect_id", "supersedes_id" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_non_punishment_case_id_victim_id",
                table: "non_punishment",
                columns: new[] { "case_id", "victim_id" });

            migrationBuilder.CreateIndex(
                name: "ix_note_case_id_recorded_at_id",
                table: "note",
                columns: new[] { "case_id", "recorded_at", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_note_case_id_supersedes_id_compartment_recorded_by",
                table: "note",
                columns: new[] { "case_id", "supersedes_id", "compartment", "recorded_by" });

            migrationBuilder.CreateIndex(
                name: "ix_note_case_id_victim_id",
                table: "note",
                columns: new[] { "case_id", "victim_id" });

            migrationBuilder.CreateIndex(
                name: "ix_note_recorded_by",
                table: "note",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_note_supersedes_id",
                table: "note",
                column: "supersedes_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_note_draft_case_id",
                table: "note_draft",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_note_draft_owner_id_case_id_corrected_note_id",
                table: "note_draft",
                columns: new[] { "owner_id", "case_id", "corrected_note_id" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_outcome_assessment_case_id_victim_id_supersedes_id",
                table: "outcome_assessment",
                columns: new[] { "case_id", "victim_id", "supersedes_id" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", true);

            migrationBuilder.CreateIndex(
                name: "ix_outcome_assessment_instrument_code_instrument_version",
                table: "outcome_assessment",
                columns: new[] { "instrument_code", "instrument_version" });

            migrationBuilder.CreateIndex(
                name: "ix_passkey_challenge_created_at",
                table: "passkey_challenge",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_payment_case_id_victim_id_claim_id_supersedes_id",
                table: "payment",
                columns: new[] { "case_id", "victim_id", "claim_id", "supersedes_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_police_sharing_case_id_victim_id_supersedes_id",
                table: "police_sharing",
                columns: new[] { "case_id", "victim_id", "supersedes_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_proceeding_agency_id",
                table: "proceeding",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "ix_proceeding_case_id_linked_proceeding_id",
                table: "proceeding",
                columns: new[] { "case_id", "linked_proceeding_id" });

            migrationBuilder.CreateIndex(
                name: "ix_provider_recorded_by",
                table: "provider",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_risk_assessment_case_id_victim_id",
                table: "risk_assessment",
                columns: new[] { "case_id", "victim_id" });

            migrationBuilder.CreateIndex(
                name: "ix_safe_contact_case_id_victim_id",
                table: "safe_contact",
                columns: new[] { "case_id", "victim_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_safety_case_id_victim_id",
                table: "safety",
                columns: new[] { "case_id", "victim_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sealing_key_case_id",
                table: "sealing_key",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_sealing_key_owner_id",
                table: "sealing_key",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_second_factor_staff_id",
                table: "second_factor",
                column: "staff_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_service_provision_case_id_victim_id_consent_id",
                table: "service_provision",
                columns: new[] { "case_id", "victim_id", "consent_id" });

            migrationBuilder.CreateIndex(
                name: "ix_service_provision_case_id_victim_id_service_id_supersedes_id",
                table: "service_provision",
                columns: new[] { "case_id", "victim_id", "service_id", "supersedes_id" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_service_provision_provider_id_provider_version",
                table: "service_provision",
                columns: new[] { "provider_id", "provider_version" });

            migrationBuilder.CreateIndex(
                name: "ix_service_session_case_id_victim_id_service_id_supersedes_id",
                table: "service_session",
                columns: new[] { "case_id", "victim_id", "service_id", "supersedes_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_service_step_case_id_victim_id_service_id_supersedes_id",
                table: "service_step",
                columns: new[] { "case_id", "victim_id", "service_id", "supersedes_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_session_staff_id",
                table: "session",
                column: "staff_id");

            migrationBuilder.CreateIndex(
                name: "ix_session_token_hash",
                table: "session",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_staff_name",
                table: "staff",
                column: "name")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_staff_office_office_id",
                table: "staff_office",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "ix_staff_organisation_organisation_id",
                table: "staff_organisation",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_status_change_case_id_changed_at",
                table: "status_change",
                columns: new[] { "case_id", "changed_at" });

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
                name: "ix_suspect_link_case_id_other_suspect_id",
                table: "suspect_link",
                columns: new[] { "case_id", "other_suspect_id" });

            migrationBuilder.CreateIndex(
                name: "ix_suspect_link_case_id_suspect_id_other_suspect_id_victim_id_~",
                table: "suspect_link",
                columns: new[] { "case_id", "suspect_id", "other_suspect_id", "victim_id", "kind" },
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
                name: "ix_testimony_case_id_hearing_id_victim_id_supersedes_id",
                table: "testimony",
                columns: new[] { "case_id", "hearing_id", "victim_id", "supersedes_id" },
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
                name: "ix_trafficking_status_case_id_victim_id",
                table: "trafficking_status",
                columns: new[] { "case_id", "victim_id" });

            migrationBuilder.CreateIndex(
                name: "ix_trusted_device_staff_id_token_hash",
                table: "trusted_device",
                columns: new[] { "staff_id", "token_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_verdict_case_id_charge_id_supersedes_id",
                table: "verdict",
                columns: new[] { "case_id", "charge_id", "supersedes_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_verdict_case_id_consecutive_to_charge_id",
                table: "verdict",
                columns: new[] { "case_id", "consecutive_to_charge_id" });

            migrationBuilder.CreateIndex(
                name: "ix_verdict_case_id_proceeding_id_charge_id",
                table: "verdict",
                columns: new[] { "case_id", "proceeding_id", "charge_id" });

            migrationBuilder.CreateIndex(
                name: "ix_victim_case_id_cover_name",
                table: "victim",
                columns: new[] { "case_id", "cover_name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_victim_link_case_id_first_victim_id_second_victim_id_kind",
                table: "victim_link",
                columns: new[] { "case_id", "first_victim_id", "second_victim_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_victim_link_case_id_second_victim_id",
                table: "victim_link",
                columns: new[] { "case_id", "second_victim_id" });

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_asking_victim_id",
                table: "inquiry",
                column: "asking_victim_id");

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_victim_id_asking_victim_id",
                table: "inquiry",
                columns: new[] { "victim_id", "asking_victim_id" },
                unique: true);

            // An account and the member of staff it belongs to share an id; the model has two types for it, and so no key between them.
            migrationBuilder.AddForeignKey("fk_account_staff_id", "account", "id", "staff", principalColumn: "id", onDelete: ReferentialAction.Restrict);

            // Opening a case inserts the membership of its opener before the case itself.
            migrationBuilder.Sql("alter table case_member alter constraint fk_case_member_cases_case_id deferrable initially deferred");
        }
    }
}
