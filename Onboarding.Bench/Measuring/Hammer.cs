using System.Buffers.Text;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Onboarding.Bench.Measuring;

/// <summary>
/// One thread that keeps a number of connections busy with one request, as cheaply as can be: on one machine, what the client
/// spends the server lacks. It takes the connections in turn, so it tells how many requests were answered, not how long each took.
/// </summary>
internal sealed class Hammer : IDisposable
{
    public const int Connections = 32;

    private readonly byte[] request;
    private readonly byte[] buffer = new byte[1 << 20];
    private readonly List<Socket> sockets = [];

    public Hammer(Uri address, string path, string cookies = "")
    {
        request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\n{(cookies.Length > 0 ? $"Cookie: {cookies}\r\n" : "")}\r\n");
        for (var i = 0; i < Connections; i++)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Connect(IPEndPoint.Parse(address.Authority));
            sockets.Add(socket);
        }
    }

    /// <summary>Requests answered per second.</summary>
    public double Strike(TimeSpan duration)
    {
        var answered = 0;
        var watch = Stopwatch.StartNew();
        foreach (var socket in sockets) socket.Send(request);
        while (watch.Elapsed < duration)
        {
            foreach (var socket in sockets)
            {
                ReadAnswer(socket);
                socket.Send(request);
            }
            answered += sockets.Count;
        }
        var elapsed = watch.Elapsed;
        foreach (var socket in sockets) ReadAnswer(socket);
        return answered / elapsed.TotalSeconds;
    }

    public void Dispose() => sockets.ForEach(socket => socket.Dispose());

    private void ReadAnswer(Socket socket)
    {
        var read = 0;
        int? body = null, length = null;
        while (true)
        {
            var came = socket.Receive(buffer.AsSpan(read));
            if (came == 0) throw new IOException("The server closed the connection");
            read += came;
            var answer = buffer.AsSpan(0, read);
            if (body is null)
            {
                if (answer.IndexOf("\r\n\r\n"u8) is var blank && blank < 0) continue;
                if (!answer.StartsWith("HTTP/1.1 200"u8)) throw new InvalidOperationException(Encoding.ASCII.GetString(answer[..blank]));
                (body, length) = (blank + 4, ContentLength(answer[..blank]));
            }
            // Nothing follows an answer before the next request: chunks end where the bytes do
            if (length is { } whole ? read == body + whole : answer.EndsWith("\r\n0\r\n\r\n"u8)) return;
        }
    }

    private static int? ContentLength(ReadOnlySpan<byte> head)
    {
        var name = "\r\nContent-Length: "u8;
        var at = head.IndexOf(name);
        return at >= 0 && Utf8Parser.TryParse(head[(at + name.Length)..], out int length, out _) ? length : null;
    }
}
