namespace Onboarding.Core.People;

/// <summary>Whose progress a manager follows: those who work where their grants say, themselves excepted.</summary>
public static class TeamRights
{
    extension(IQueryable<Person> people)
    {
        public IQueryable<Person> ManagedBy(Me me)
        {
            var grants = me.Rights.Where(right => right.Role == Role.Manager).ToList();
            var others = people.Where(p => p.Id != me.PersonId && p.DisabledAt == null);
            if (grants.Any(right => right is { CommuneId: null, DepartmentId: null })) return others;

            var communes = grants.Select(right => right.CommuneId).OfType<Guid>().ToList();
            var departments = grants.Select(right => right.DepartmentId).OfType<Guid>().ToList();
            return others.Where(p => communes.Contains(p.CommuneId!.Value) || departments.Contains(p.DepartmentId!.Value));
        }
    }
}
