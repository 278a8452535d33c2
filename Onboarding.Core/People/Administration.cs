using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Data;

namespace Onboarding.Core.People;

/// <summary>How accounts come to be and to an end, whichever door leads here: the command line or the pages of administration.</summary>
public static class Administration
{
    extension(OnboardingDb db)
    {
        public Task<Person?> PersonByEmail(string email)
        {
            var normalized = Typed.Shown(email).Normalize().ToUpperInvariant();
            return db.Users.Include(p => p.Grants).SingleOrDefaultAsync(p => p.NormalizedEmail == normalized);
        }

        /// <summary>The secret of a new link, told once; the link that this person had before no longer works.</summary>
        public async Task<string> NewLink(Person person, DateTime now)
        {
            var secret = AccountLink.NewSecret();
            await db.AccountLinks.Where(l => l.PersonId == person.Id).ExecuteDeleteAsync();
            db.AccountLinks.Add(new AccountLink(person, secret, now));
            return secret;
        }

        /// <summary>Whose account this link opens; null once it has served or is too old, and for an account that is disabled.</summary>
        public async Task<Person?> PersonByLink(string secret, DateTime now)
        {
            var digest = AccountLink.DigestOf(secret);
            var link = await db.AccountLinks.AsNoTracking().SingleOrDefaultAsync(l => l.SecretDigest == digest && l.ExpiresAt > now);
            return link is null ? null : await db.Users.SingleOrDefaultAsync(p => p.Id == link.PersonId && p.DisabledAt == null);
        }

        /// <summary>The link has served: false when it had before, however closely.</summary>
        public async Task<bool> TakeUp(string secret, string name, string passwordHash, DateTime now)
        {
            await db.LockOrganisation();
            if (await db.PersonByLink(secret, now) is not { } person) return false;

            person.TakeUp(name, passwordHash);
            await db.AccountLinks.Where(l => l.PersonId == person.Id).ExecuteDeleteAsync();
            return true;
        }

        /// <summary>Somebody else can sign in and administer: without them the site would have no door left.</summary>
        public Task<bool> HasAdministratorBesides(Guid personId) => db.Users.AnyAsync(p =>
            p.Id != personId && p.DisabledAt == null && p.PasswordHash != null && p.Grants.Any(g => g.Role == Role.Administrator));

        /// <summary>Signs them out on every device: a copied cookie opens nothing any more.</summary>
        public async Task EndSignIns(Guid personId) => (await db.Users.FindAsync(personId))?.RenewStamp();

        /// <summary>Another address to sign in with: a link that went to the one before opens nothing any more.</summary>
        public async Task ChangeEmail(Person person, string email)
        {
            person.ChangeEmail(email);
            await db.AccountLinks.Where(l => l.PersonId == person.Id).ExecuteDeleteAsync();
        }

        /// <summary>What no longer opens anything; answers how many there were.</summary>
        public Task<int> PurgeLinks(DateTime now) => db.AccountLinks.Where(l => l.ExpiresAt <= now).ExecuteDeleteAsync();

        /// <summary>The last administrator stays.</summary>
        public async Task<bool> Disable(Person person, DateTime now)
        {
            if (person.Is(Role.Administrator) && !await db.HasAdministratorBesides(person.Id)) return false;
            person.Disable(now);
            return true;
        }

        /// <summary>The last administrator keeps that right.</summary>
        public async Task<bool> Withdraw(Person person, Grant grant)
        {
            var isLastOfItsRole = person.Grants.Count(g => g.Role == grant.Role) == 1;
            if (grant.Role is Role.Administrator && isLastOfItsRole && !await db.HasAdministratorBesides(person.Id)) return false;
            person.Lose(grant);
            return true;
        }
    }

    extension(IQueryable<Person> people)
    {
        public IQueryable<Person> WhoMayTrain() => people.Where(p => p.DisabledAt == null && p.Grants.Any(g => g.Role == Role.Trainer));

        /// <summary>By a part of the name, whatever its accents, or of the address.</summary>
        public IQueryable<Person> Found(string words)
        {
            words = Typed.Shown(words);
            var (name, email) = (French.Folded(words), words.Normalize().ToUpperInvariant());
            return people.Where(p => p.SearchName.Contains(name) || p.NormalizedEmail!.Contains(email));
        }

        /// <summary>In the order of names, those that follow this one: a page costs what it shows, wherever it stands.</summary>
        public IQueryable<Person> After(Person? last) => (last is null ? people : people.Where(p =>
                string.Compare(p.SearchName, last.SearchName) > 0
                || p.SearchName == last.SearchName && string.Compare(p.NormalizedEmail, last.NormalizedEmail) > 0))
            .OrderBy(p => p.SearchName).ThenBy(p => p.NormalizedEmail);
    }

    extension(Person person)
    {
        public bool Is(Role role) => person.Grants.Any(grant => grant.Role == role);
    }
}
