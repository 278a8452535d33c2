using Onboarding.Core.People;

namespace Onboarding.Core.Sessions;

/// <summary>Who sees which sessions, who leads them, whose bookings are whose. Another's record is simply not found.</summary>
public static class SessionRights
{
    extension(Me me)
    {
        /// <summary>Those who work for a public see its sessions; whoever organises sees all.</summary>
        public Audiences Sees =>
            me.Is(Role.Trainer) || me.Is(Role.HumanResources) || me.Is(Role.Administrator) || me.Is(Role.Dpo) ? Audiences.Both
            : me.IsStaff ? Audiences.Agents
            : Audiences.Citizens;

        public bool MayLead(Session session) =>
            me.Is(Role.Administrator) || (me.Is(Role.Trainer) && session.Trainers.Any(t => t.PersonId == me.PersonId));
    }

    extension(IQueryable<Session> sessions)
    {
        public IQueryable<Session> VisibleTo(Me me)
        {
            var sees = me.Sees;
            return sessions.Where(s => (s.Audience & sees) != 0);
        }

        /// <summary>Those that teach one of these lessons at least.</summary>
        public IQueryable<Session> Teaching(IReadOnlyCollection<string> lessons) => sessions.Where(s => s.Modules.Any(module => lessons.Contains(module)));

        public IQueryable<Session> LedBy(Me me) =>
            me.Is(Role.Administrator) ? sessions
            : me.Is(Role.Trainer) ? sessions.Where(s => s.Trainers.Any(t => t.PersonId == me.PersonId))
            : sessions.Where(s => false);

        /// <summary>Not over yet: what somebody in it still has to come to.</summary>
        public IQueryable<Session> Upcoming(DateTime now) => sessions.Where(s => s.EndsAt > now).OrderBy(s => s.StartsAt);

        /// <summary>Not begun: one under way would show places that nobody can take.</summary>
        public IQueryable<Session> StillBookable(DateTime now) => sessions.Where(s => s.StartsAt > now).OrderBy(s => s.StartsAt);
    }
}
