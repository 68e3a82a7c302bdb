using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManager.Data.Migrations
{
    /// <inheritdoc />
    public partial class IndicatorVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_indicator_case_id_victim_id",
                table: "indicator");

            migrationBuilder.AddColumn<string>(
                name: "confidence",
                table: "indicator",
                type: "text",
                nullable: true);

            // What was recorded before could be relied upon as far as its source. Under FORCE the owner too would find no row.
            migrationBuilder.Sql(
                """
                alter table indicator no force row level security;
                update indicator set confidence = case when source in ('Document', 'Observation') then 'Supported' else 'Stated' end;
                alter table indicator force row level security;
                alter table indicator alter column confidence set not null;
                """);

            migrationBuilder.AddColumn<Guid>(
                name: "supersedes",
                table: "indicator",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddUniqueConstraint(
                name: "ak_indicator_case_id_victim_id_id",
                table: "indicator",
                columns: new[] { "case_id", "victim_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_indicator_case_id_victim_id_supersedes",
                table: "indicator",
                columns: new[] { "case_id", "victim_id", "supersedes" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_indicator_indicator_case_id_victim_id_supersedes",
                table: "indicator",
                columns: new[] { "case_id", "victim_id", "supersedes" },
                principalTable: "indicator",
                principalColumns: new[] { "case_id", "victim_id", "id" },
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_indicator_indicator_case_id_victim_id_supersedes",
                table: "indicator");

            migrationBuilder.DropUniqueConstraint(
                name: "ak_indicator_case_id_victim_id_id",
                table: "indicator");

            migrationBuilder.DropIndex(
                name: "ix_indicator_case_id_victim_id_supersedes",
                table: "indicator");

            migrationBuilder.DropColumn(
                name: "confidence",
                table: "indicator");

            migrationBuilder.DropColumn(
                name: "supersedes",
                table: "indicator");

            migrationBuilder.CreateIndex(
                name: "ix_indicator_case_id_victim_id",
                table: "indicator",
                columns: new[] { "case_id", "victim_id" });
        }
    }
}
