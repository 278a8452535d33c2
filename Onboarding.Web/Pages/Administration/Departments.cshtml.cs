using Onboarding.Core.Data;
using Onboarding.Core.Organisation;
using Onboarding.Core.People;

namespace Onboarding.Web.Pages.Administration;

[Audience.Role(Role.Administrator)]
public sealed class DepartmentsModel(OnboardingDb db, WriteGate gate) : WorkplacesModel(db, gate)
{
    public override string Title => "Directions et services";
    public override string One => "une direction ou un service";
    public override string Lead => "Là où travaillent les agents. Une habilitation peut n’y valoir que là.";

    protected override IQueryable<Workplace> Of(OnboardingDb db) => db.Departments;

    protected override Workplace New(string name) => new Department(name);

    protected override Task<bool> RemoveUnused(OnboardingDb db, Guid id) => db.RemoveUnused<Department>(id);
}
