using Onboarding.Tests;

[assembly: AssemblyFixture(typeof(Postgres))]

namespace Onboarding.Tests;

/// <summary>One server for the whole run, started by the first who asks it for a database; without the program they are skipped.</summary>
public sealed class Postgres() : PostgresServer(isDurable: false)
{
    private readonly Lock starting = new();
    private bool isStarted;

    public override Task<string> NewDatabase()
    {
        Tool.Need("initdb");
        lock (starting)
        {
            if (!isStarted) Start();
            isStarted = true;
        }
        return base.NewDatabase();
    }
}
