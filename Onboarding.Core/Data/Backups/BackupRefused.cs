namespace Onboarding.Core.Data.Backups;

/// <summary>A backup or a restoration that stops before it harms anything, and says why in one sentence.</summary>
public sealed class BackupRefused(string sentence) : Exception(sentence);
