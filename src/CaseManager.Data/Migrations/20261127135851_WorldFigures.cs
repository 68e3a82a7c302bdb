using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManager.Data.Migrations
{
    /// <inheritdoc />
    public partial class WorldFigures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "world_figure",
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
                    table.PrimaryKey("pk_world_figure", x => x.line);
                    table.CheckConstraint("ck_world_figure_codes", "indicator in ('DetectedVictims', 'FormalContact', 'Prosecuted', 'Convicted', 'Offences') and dimension in ('Total', 'Form', 'Citizenship', 'Repatriation') and sex in ('Total', 'Female', 'Male', 'Other', 'Unknown') and age in ('Total', 'Child', 'Adult', 'Unknown')");
                    table.CheckConstraint("ck_world_figure_numbers", "line > 1 and year between 2000 and 2100 and value >= 0 and country ~ '^[A-Z]{2}$'");
                });

            migrationBuilder.CreateIndex(
                name: "ix_world_figure_country_indicator_dimension_year",
                table: "world_figure",
                columns: new[] { "country", "indicator", "dimension", "year" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "world_figure");
        }
    }
}
