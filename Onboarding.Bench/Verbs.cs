using Microsoft.Extensions.Configuration;
using Onboarding.Bench.Faults;
using Onboarding.Bench.Fuzzing;
using Onboarding.Bench.Loading;
using Onboarding.Bench.Measuring;

namespace Onboarding.Bench;

/// <summary>Long runs and side-by-side figures, on the real application.</summary>
internal static class Verbs
{
    private static async Task<int> Main(string[] args)
    {
        var options = new ConfigurationBuilder().AddCommandLine([.. args.Skip(1)]).Build();
        switch (args.FirstOrDefault())
        {
            case "measure":
                await new Measure(options).Run();
                return 0;
            case "load":
                return await new LoadRuns(options).Run() ? 0 : 1;
            case "faults":
                return await new FaultRuns(options).Run() ? 0 : 1;
            case "fuzz":
                return await new FuzzRuns(options).Run() ? 0 : 1;
            // What measure puts beside the application, in a process of its own as well
            case BareKestrel.Verb:
                await BareKestrel.Serve(args[1]);
                return 0;
            default:
                Console.Error.WriteLine("""
                    measure [--seconds 4] [--rounds 5] [--only reading|writing|attestations|growth] [--write true]
                    load [--agents 800] [--kiosks 200] [--seconds 180] [--write true]
                    faults [--rounds 3] [--seed 1] [--write true]
                    fuzz [--strings 200] [--seed 1] [--write true]
                    """);
                return 1;
        }
    }
}
