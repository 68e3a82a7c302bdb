using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManager.Data.Migrations
{
    /// <inheritdoc />
    public partial class Identification : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "law_entry",
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
                    table.PrimaryKey("pk_law_entry", x => new { x.code, x.version });
                    table.CheckConstraint("ck_law_entry_code", "code ~ '^[A-Z]{2}(\\.[A-Z0-9_]+)+$' and jurisdiction = left(code, 2) and version between 1 and 1000");
                    table.CheckConstraint("ck_law_entry_details", "details ->> 'is' = kind");
                    table.CheckConstraint("ck_law_entry_length", "(details ->> 'length')::bigint between 1 and 1000");
                    table.ForeignKey(
                        name: "fk_law_entry_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
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
                    steps_taken = table.Column<int>(type: "integer", nullable: false),
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
                        name: "fk_identification_law_entry_scheme_code_scheme_version",
                        columns: x => new { x.scheme_code, x.scheme_version },
                        principalTable: "law_entry",
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
                name: "deadline",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    procedure_id = table.Column<Guid>(type: "uuid", nullable: true),
                    compartment = table.Column<string>(type: "text", nullable: false),
                    rule_code = table.Column<string>(type: "text", nullable: false),
                    rule_version = table.Column<int>(type: "integer", nullable: false),
                    is_period = table.Column<bool>(type: "boolean", nullable: false),
                    reckoned_from = table.Column<string>(type: "text", nullable: false),
                    reckoned_from_on = table.Column<string>(type: "text", nullable: false),
                    step_id = table.Column<Guid>(type: "uuid", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    least_on = table.Column<DateOnly>(type: "date", nullable: false),
                    not_before = table.Column<DateOnly>(type: "date", nullable: true),
                    left_out = table.Column<List<DateOnly>>(type: "date[]", nullable: false),
                    holidays_checked = table.Column<bool>(type: "boolean", nullable: false),
                    is_given = table.Column<bool>(type: "boolean", nullable: false),
                    runs_on = table.Column<bool>(type: "boolean", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_by = table.Column<Guid>(type: "uuid", nullable: true),
                    follows = table.Column<Guid>(type: "uuid", nullable: true),
                    closed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reckoned_by = table.Column<Guid>(type: "uuid", nullable: false),
                    reckoned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
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
                        name: "fk_deadline_deadline_case_id_victim_id_follows",
                        columns: x => new { x.case_id, x.victim_id, x.follows },
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
                        name: "fk_deadline_law_entry_rule_code_rule_version",
                        columns: x => new { x.rule_code, x.rule_version },
                        principalTable: "law_entry",
                        principalColumns: new[] { "code", "version" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_deadline_staff_owner_id",
                        column: x => x.owner_id,
                        principalTable: "staff",
                        principalColumn: "id",
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
                    what = table.Column<string>(type: "text", nullable: false),
                    happened_on = table.Column<string>(type: "text", nullable: false),
                    granted_until = table.Column<DateOnly>(type: "date", nullable: true),
                    replaces = table.Column<Guid>(type: "uuid", nullable: true),
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
                        name: "fk_identification_step_identification_step_case_id_victim_id_r~",
                        columns: x => new { x.case_id, x.victim_id, x.replaces },
                        principalTable: "identification_step",
                        principalColumns: new[] { "case_id", "victim_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_deadline_case_id_due_on",
                table: "deadline",
                columns: new[] { "case_id", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_deadline_case_id_victim_id_follows",
                table: "deadline",
                columns: new[] { "case_id", "victim_id", "follows" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_deadline_case_id_victim_id_procedure_id",
                table: "deadline",
                columns: new[] { "case_id", "victim_id", "procedure_id" });

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
                name: "ix_identification_now",
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
                name: "ix_identification_step_case_id_victim_id_replaces",
                table: "identification_step",
                columns: new[] { "case_id", "victim_id", "replaces" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_law_entry_jurisdiction_kind",
                table: "law_entry",
                columns: new[] { "jurisdiction", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_law_entry_recorded_by",
                table: "law_entry",
                column: "recorded_by");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "deadline");

            migrationBuilder.DropTable(
                name: "identification_step");

            migrationBuilder.DropTable(
                name: "identification");

            migrationBuilder.DropTable(
                name: "law_entry");
        }
    }
}
