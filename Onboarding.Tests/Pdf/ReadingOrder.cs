namespace Onboarding.Tests.Pdf;

internal static class ReadingOrder
{
    extension(string structure)
    {
        /// <summary>Spaces that never break are spaces to a reader.</summary>
        public void ShouldSayInOrder(params string[] parts)
        {
            var text = structure.Replace('\u00A0', ' ');
            var position = 0;
            foreach (var part in parts)
            {
                var found = text.IndexOf(part.Replace('\u00A0', ' '), position, StringComparison.Ordinal);
                found.ShouldBeGreaterThanOrEqualTo(0, $"« {part} » after « {text[..position][^Math.Min(80, position)..]} » in\n{text}");
                position = found + part.Length;
            }
        }
    }
}
