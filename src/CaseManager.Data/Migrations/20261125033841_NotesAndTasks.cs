using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManager.Data.Migrations
{
    /// <inheritdoc />
    public partial class NotesAndTasks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                    handed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    handed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    first_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    recurs = table.Column<string>(type: "text", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    follows = table.Column<Guid>(type: "uuid", nullable: true),
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
                        name: "fk_case_task_case_task_case_id_follows_compartment",
                        columns: x => new { x.case_id, x.follows, x.compartment },
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
                        name: "fk_case_task_staff_closed_by",
                        column: x => x.closed_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_task_staff_handed_by",
                        column: x => x.handed_by,
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
                name: "note",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    compartment = table.Column<string>(type: "text", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: true),
                    written_by = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    supersedes = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_note", x => x.id);
                    table.UniqueConstraint("ak_note_case_id_id_compartment_written_by", x => new { x.case_id, x.id, x.compartment, x.written_by });
                    table.ForeignKey(
                        name: "fk_note_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_note_note_case_id_supersedes_compartment_written_by",
                        columns: x => new { x.case_id, x.supersedes, x.compartment, x.written_by },
                        principalTable: "note",
                        principalColumns: new[] { "case_id", "id", "compartment", "written_by" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_note_staff_written_by",
                        column: x => x.written_by,
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
                name: "note_draft",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    corrects = table.Column<Guid>(type: "uuid", nullable: true),
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

            migrationBuilder.CreateIndex(
                name: "ix_case_task_case_id_due_on",
                table: "case_task",
                columns: new[] { "case_id", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_case_task_case_id_follows_compartment",
                table: "case_task",
                columns: new[] { "case_id", "follows", "compartment" });

            migrationBuilder.CreateIndex(
                name: "ix_case_task_case_id_victim_id",
                table: "case_task",
                columns: new[] { "case_id", "victim_id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_task_closed_by",
                table: "case_task",
                column: "closed_by");

            migrationBuilder.CreateIndex(
                name: "ix_case_task_follows",
                table: "case_task",
                column: "follows",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_case_task_handed_by",
                table: "case_task",
                column: "handed_by");

            migrationBuilder.CreateIndex(
                name: "ix_case_task_owner_id_due_on",
                table: "case_task",
                columns: new[] { "owner_id", "due_on" },
                filter: "state = 'Open'");

            migrationBuilder.CreateIndex(
                name: "ix_note_case_id_supersedes_compartment_written_by",
                table: "note",
                columns: new[] { "case_id", "supersedes", "compartment", "written_by" });

            migrationBuilder.CreateIndex(
                name: "ix_note_case_id_victim_id",
                table: "note",
                columns: new[] { "case_id", "victim_id" });

            migrationBuilder.CreateIndex(
                name: "ix_note_case_id_written_at_id",
                table: "note",
                columns: new[] { "case_id", "written_at", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_note_supersedes",
                table: "note",
                column: "supersedes",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_note_written_by",
                table: "note",
                column: "written_by");

            migrationBuilder.CreateIndex(
                name: "ix_note_draft_case_id",
                table: "note_draft",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_note_draft_owner_id_case_id_corrects",
                table: "note_draft",
                columns: new[] { "owner_id", "case_id", "corrects" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_task");

            migrationBuilder.DropTable(
                name: "note");

            migrationBuilder.DropTable(
                name: "note_draft");
        }
    }
}
