using System.Net;

namespace Onboarding.Tests.Bench;

public sealed class LedgerTests
{
    private readonly Guid act = Guid.CreateVersion7();
    private readonly Ledger ledger = new();

    [Fact]
    public async Task An_act_that_was_answered_and_is_not_stored_is_lost()
    {
        (await ledger.Send(act, () => Answer(HttpStatusCode.Redirect))).ShouldBeTrue();

        ledger.Against([]).ShouldBe(new Balance(Acknowledged: 1, Stored: 0, Lost: 1, Double: 0));
    }

    [Fact]
    public void An_act_that_is_stored_twice_is_double() =>
        ledger.Against([act, act]).ShouldBe(new Balance(Acknowledged: 0, Stored: 2, Lost: 0, Double: 1));

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task A_form_shown_again_and_a_refusal_promise_nothing(HttpStatusCode status)
    {
        (await ledger.Send(act, () => Answer(status))).ShouldBeFalse();

        ledger.Against([]).Acknowledged.ShouldBe(0);
        ledger.Answers[$"{(int)status}"].ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_cut_short_promises_nothing()
    {
        (await ledger.Send(act, () => Answer(HttpStatusCode.Redirect, new StreamContent(new Torn())))).ShouldBeFalse();

        ledger.Against([]).Acknowledged.ShouldBe(0);
        ledger.Answers["none"].ShouldBe(1);
    }

    private static Task<HttpResponseMessage> Answer(HttpStatusCode status, HttpContent? content = null) =>
        Task.FromResult(new HttpResponseMessage(status) { Content = content });

    /// <summary>As when the server dies while it answers.</summary>
    private sealed class Torn : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken stop = default) => throw new IOException("Connection reset");

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken stop) => throw new IOException("Connection reset");
    }
}
