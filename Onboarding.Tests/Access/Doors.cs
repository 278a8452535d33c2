using Onboarding.Bench.Fuzzing;

namespace Onboarding.Tests.Access;

/// <summary>What the matrix says of a door.</summary>
public static class Doors
{
    extension(Door door)
    {
        /// <summary>The requests of the matrix that do it, with the actors for whom it is done.</summary>
        public IEnumerable<(string Request, string Actor)> Done =>
            from row in AccessMatrixTests.Written.Rows
            where row.Endpoint == door.Endpoint
            from cell in row.Cells
            where cell.Expected is "200" or "act" or "same"
            select (row.Request, cell.Actor);

        /// <summary>One of them: where something was written if any does.</summary>
        public (string Request, string Actor) Best => door.Done.OrderBy(done => AccessMatrixTests.Written.Rows.Single(row => row.Request == done.Request).Cells
            .Single(cell => cell.Actor == done.Actor).Expected == "act" ? 0 : 1).First();
    }
}
