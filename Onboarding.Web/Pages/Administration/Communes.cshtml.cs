using Onboarding.Core.Data;
using Onboarding.Core.Organisation;
using Onboarding.Core.People;

namespace Onboarding.Web.Pages.Administration;

[Audience.Role(Role.Administrator)]
public sealed class CommunesModel(OnboardingDb db, WriteGate gate) : WorkplacesModel(db, gate)
{
    public override string Title => "Communes";
    public override string One => "une commune";
    public override string Lead => "Celles du territoire. Chaque lieu est dans l’une d’elles, et une habilitation peut n’y valoir que là.";

    protected override IQueryable<Workplace> Of(OnboardingDb db) => db.Communes;

    protected override Workplace New(string name) => new Commune(name);

    protected override Task<bool> RemoveUnused(OnboardingDb db, Guid id) => db.RemoveUnused<Commune>(id);
}
