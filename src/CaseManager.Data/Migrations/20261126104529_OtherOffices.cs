using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManager.Data.Migrations
{
    /// <inheritdoc />
    public partial class OtherOffices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "identity_mark",
                columns: table => new
                {
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    mark = table.Column<byte[]>(type: "bytea", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false)
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
                name: "inquiry",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    marks = table.Column<List<string>>(type: "text[]", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    answered_by = table.Column<Guid>(type: "uuid", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
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
                        name: "fk_inquiry_staff_asked_by",
                        column: x => x.asked_by,
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

            // The person of the asking case stands in no model: no one who uses the app may read it. Nor is it a foreign key, which would lock a row that
            // the asker can look at. One inquiry for each two people.
            migrationBuilder.Sql("""
                alter table inquiry add asking_victim_id uuid not null;
                create unique index ix_inquiry_victim_id_asking_victim_id on inquiry (victim_id, asking_victim_id);
                create index ix_inquiry_asking_victim_id on inquiry (asking_victim_id);
                """);

            migrationBuilder.CreateIndex(
                name: "ix_identity_mark_kind_mark",
                table: "identity_mark",
                columns: new[] { "kind", "mark" });

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_answered_by",
                table: "inquiry",
                column: "answered_by");

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_asked_by",
                table: "inquiry",
                column: "asked_by");

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_case_id_state",
                table: "inquiry",
                columns: new[] { "case_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_case_id_victim_id",
                table: "inquiry",
                columns: new[] { "case_id", "victim_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "identity_mark");

            migrationBuilder.DropTable(
                name: "inquiry");
        }
    }
}
