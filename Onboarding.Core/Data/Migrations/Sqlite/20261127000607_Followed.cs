using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Onboarding.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Followed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Version",
                table: "Opinions");

            migrationBuilder.RenameColumn(
                name: "IssuedAt",
                table: "Certificates",
                newName: "CompletedAt");

            migrationBuilder.RenameIndex(
                name: "IX_Certificates_PersonId_Course_IssuedAt",
                table: "Certificates",
                newName: "IX_Certificates_PersonId_Course_CompletedAt");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Certificates_OfOneKind",
                table: "Certificates",
                sql: "(\"Kind\" = 'Attendance' AND \"SessionId\" IS NOT NULL AND \"BookingId\" IS NOT NULL AND \"Course\" IS NULL)\nOR (\"Kind\" = 'FollowUp' AND \"SessionId\" IS NULL AND \"BookingId\" IS NULL AND \"Course\" IS NOT NULL)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "CK_Certificates_OfOneKind",
                table: "Certificates");

            migrationBuilder.RenameColumn(
                name: "CompletedAt",
                table: "Certificates",
                newName: "IssuedAt");

            migrationBuilder.RenameIndex(
                name: "IX_Certificates_PersonId_Course_CompletedAt",
                table: "Certificates",
                newName: "IX_Certificates_PersonId_Course_IssuedAt");

            migrationBuilder.AddColumn<string>(
                name: "Version",
                table: "Opinions",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");
        }
    }
}
