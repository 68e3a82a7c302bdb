using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManager.Data.Migrations
{
    /// <inheritdoc />
    public partial class Documents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "case_document",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    compartment = table.Column<string>(type: "text", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: true),
                    supersedes = table.Column<Guid>(type: "uuid", nullable: true),
                    redacted_from = table.Column<Guid>(type: "uuid", nullable: true),
                    parts = table.Column<int>(type: "integer", nullable: false),
                    added_by = table.Column<Guid>(type: "uuid", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_document", x => x.id);
                    table.UniqueConstraint("ak_case_document_case_id_id", x => new { x.case_id, x.id });
                    table.UniqueConstraint("ak_case_document_case_id_id_compartment", x => new { x.case_id, x.id, x.compartment });
                    table.ForeignKey(
                        name: "fk_case_document_case_document_case_id_redacted_from",
                        columns: x => new { x.case_id, x.redacted_from },
                        principalTable: "case_document",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_document_case_document_case_id_supersedes_compartment",
                        columns: x => new { x.case_id, x.supersedes, x.compartment },
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
                        name: "fk_case_document_staff_added_by",
                        column: x => x.added_by,
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

            migrationBuilder.CreateIndex(
                name: "ix_case_document_added_by",
                table: "case_document",
                column: "added_by");

            migrationBuilder.CreateIndex(
                name: "ix_case_document_case_id_added_at_id",
                table: "case_document",
                columns: new[] { "case_id", "added_at", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_case_document_case_id_redacted_from",
                table: "case_document",
                columns: new[] { "case_id", "redacted_from" });

            migrationBuilder.CreateIndex(
                name: "ix_case_document_case_id_supersedes_compartment",
                table: "case_document",
                columns: new[] { "case_id", "supersedes", "compartment" });

            migrationBuilder.CreateIndex(
                name: "ix_case_document_case_id_victim_id",
                table: "case_document",
                columns: new[] { "case_id", "victim_id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_document_supersedes",
                table: "case_document",
                column: "supersedes",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "document_part");

            migrationBuilder.DropTable(
                name: "case_document");
        }
    }
}
