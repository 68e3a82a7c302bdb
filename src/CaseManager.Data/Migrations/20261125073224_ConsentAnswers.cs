using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManager.Data.Migrations
{
    /// <inheritdoc />
    public partial class ConsentAnswers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_consent_case_id",
                table: "consent");

            migrationBuilder.DropIndex(
                name: "ix_consent_case_id_victim_id",
                table: "consent");

            migrationBuilder.AddColumn<DateOnly>(
                name: "expires_on",
                table: "consent",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "replaces",
                table: "consent",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddUniqueConstraint(
                name: "ak_consent_case_id_victim_id_id",
                table: "consent",
                columns: new[] { "case_id", "victim_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_consent_case_id_victim_id_replaces",
                table: "consent",
                columns: new[] { "case_id", "victim_id", "replaces" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_consent_consent_case_id_victim_id_replaces",
                table: "consent",
                columns: new[] { "case_id", "victim_id", "replaces" },
                principalTable: "consent",
                principalColumns: new[] { "case_id", "victim_id", "id" },
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_consent_consent_case_id_victim_id_replaces",
                table: "consent");

            migrationBuilder.DropUniqueConstraint(
                name: "ak_consent_case_id_victim_id_id",
                table: "consent");

            migrationBuilder.DropIndex(
                name: "ix_consent_case_id_victim_id_replaces",
                table: "consent");

            migrationBuilder.DropColumn(
                name: "expires_on",
                table: "consent");

            migrationBuilder.DropColumn(
                name: "replaces",
                table: "consent");

            migrationBuilder.CreateIndex(
                name: "ix_consent_case_id",
                table: "consent",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_consent_case_id_victim_id",
                table: "consent",
                columns: new[] { "case_id", "victim_id" });
        }
    }
}
