using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManager.Data.Migrations
{
    /// <inheritdoc />
    public partial class People : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Why someone is barred was free text, written by hand; now it is one of four kinds.
            migrationBuilder.Sql(
                """
                alter table no_access no force row level security;
                update no_access set reason = 'OtherConflict' where reason not in ('RelatedToSuspect', 'RelatedToSurvivor', 'SameCommunity');
                alter table no_access force row level security;
                """);

            migrationBuilder.CreateTable(
                name: "brought_to_safety",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "text", nullable: false),
                    brought_by = table.Column<string>(type: "text", nullable: false),
                    brought_on = table.Column<string>(type: "text", nullable: false),
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
                    one_id = table.Column<Guid>(type: "uuid", nullable: false),
                    other_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_victim_link", x => x.id);
                    table.CheckConstraint("ck_victim_link_order", "one_id < other_id");
                    table.ForeignKey(
                        name: "fk_victim_link_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_victim_link_victim_case_id_one_id",
                        columns: x => new { x.case_id, x.one_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_victim_link_victim_case_id_other_id",
                        columns: x => new { x.case_id, x.other_id },
                        principalTable: "victim",
                        principalColumns: new[] { "case_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_victim_case_id_cover_name",
                table: "victim",
                columns: new[] { "case_id", "cover_name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_brought_to_safety_case_id_victim_id",
                table: "brought_to_safety",
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
                name: "ix_trafficking_status_case_id_victim_id",
                table: "trafficking_status",
                columns: new[] { "case_id", "victim_id" });

            migrationBuilder.CreateIndex(
                name: "ix_victim_link_case_id_one_id_other_id_kind",
                table: "victim_link",
                columns: new[] { "case_id", "one_id", "other_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_victim_link_case_id_other_id",
                table: "victim_link",
                columns: new[] { "case_id", "other_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "brought_to_safety");

            migrationBuilder.DropTable(
                name: "child_protection");

            migrationBuilder.DropTable(
                name: "circumstances");

            migrationBuilder.DropTable(
                name: "trafficking_status");

            migrationBuilder.DropTable(
                name: "victim_link");

            migrationBuilder.DropIndex(
                name: "ix_victim_case_id_cover_name",
                table: "victim");
        }
    }
}
