using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core;
using Onboarding.Core.Data;
using Onboarding.Core.Sessions;

namespace Onboarding.Bench.Measuring;

/// <summary>Marks and bookings as the site takes them, from several browsers at once.</summary>
internal sealed class Writes(Installation installation, Application application, World world, TimeSpan stretch)
{
    public const int Clients = 8;
    public const int Seats = 60;
    private const int Mornings = 400;

    /// <summary>Rows per second that are on the disk when the answer comes.</summary>
    public async Task<double> Marks(int rowsAPost)
    {
        var session = await world.HeldYesterday(Seats);
        var samia = await Poster.Of(application, world.Samia);
        var seated = session.Seated.Select(b => b.Id).ToArray();
        return await PerSecond(db => db.AttendanceMarks.CountAsync(m => m.SessionId == session.Id), i => (samia, $"/seances/{session.Code}/appel", Sheet(i)));

        Dictionary<string, string> Sheet(int i)
        {
            var fields = new Dictionary<string, string> { ["demi-journee"] = $"{session.HalfDays[0].Id}" };
            for (var row = 0; row < rowsAPost; row++)
            {
                var (round, seat) = Math.DivRem(i * rowsAPost + row, Seats);
                fields[$"Rows[{row}].Booking"] = $"{seated[seat]}";
                fields[$"Rows[{row}].Mark"] = $"{Guid.CreateVersion7()}";
                fields[$"Rows[{row}].Kind"] = "Present";
                // What stands already is not said again
                fields[$"Rows[{row}].ArrivedAt"] = $"09:{round % 60:00}";
            }
            return fields;
        }
    }

    public async Task<double> Bookings()
    {
        List<Session> sessions = [];
        for (var day = 1; day <= Mornings; day++)
            sessions.Add(await world.Workshop(Seats, audience: Audiences.Agents, halfDays: World.MorningOf(world.Today.AddDays(day))));
        List<Poster> agents = [];
        foreach (var agent in await world.Agents(Seats / 2)) agents.Add(await Poster.Of(application, agent));

        return await PerSecond(db => db.Bookings.CountAsync(b => b.PersonId != null), i =>
            (agents[i % agents.Count], $"/seances/{sessions[i / agents.Count % Mornings].Code}?handler=Book", []));
    }

    private async Task<double> PerSecond(
        Func<OnboardingDb, Task<int>> count, Func<int, (Poster Who, string Address, Dictionary<string, string> Fields)> act)
    {
        var acts = -1;
        await Send();

        var before = await installation.Services.Read(count);
        var elapsed = await Send();
        return (await installation.Services.Read(count) - before) / elapsed.TotalSeconds;

        async Task<TimeSpan> Send()
        {
            var watch = Stopwatch.StartNew();
            await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
            {
                while (watch.Elapsed < stretch)
                {
                    var (who, address, fields) = act(Interlocked.Increment(ref acts));
                    await who.Posts(address, fields);
                }
            })));
            return watch.Elapsed;
        }
    }

    /// <summary>Somebody signed in, reduced to what a post needs: what the client spends the server lacks.</summary>
    private sealed record Poster(HttpClient Http, string Token)
    {
        public static async Task<Poster> Of(Application application, Core.People.Person person)
        {
            var browser = await application.SignedInAs(person);
            return new(browser.Http, browser.Token);
        }

        public async Task Posts(string address, Dictionary<string, string> fields)
        {
            fields["__RequestVerificationToken"] = Token;
            using var answer = await Http.PostAsync(address, new FormUrlEncodedContent(fields));
            if (answer.StatusCode != System.Net.HttpStatusCode.Redirect) throw new InvalidOperationException($"{address}: {answer.StatusCode}");
        }
    }
}
