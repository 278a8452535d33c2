using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Onboarding.Core;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Documents;

namespace Onboarding.Web.Pages.Catalogue;

/// <summary>Each lesson's memo card, written when it is first asked for and forgotten with the library that it was made from.</summary>
public sealed class PrintedMemos(PublicAddress address)
{
    private readonly ConditionalWeakTable<Module, PrintedMemo> written = [];

    public PrintedMemo Of(Module module) => written.GetValue(module, Write);

    private PrintedMemo Write(Module module)
    {
        var content = MemoDocument.Write(module.Memo, address.Of($"/modules/{module.Slug}"));
        return new(content, Convert.ToHexStringLower(SHA256.HashData(content)));
    }
}

/// <param name="Digest">Changes with any byte of the card.</param>
public sealed record PrintedMemo(byte[] Content, string Digest);
