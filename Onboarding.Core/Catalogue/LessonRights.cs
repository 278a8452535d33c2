using Onboarding.Core.People;

namespace Onboarding.Core.Catalogue;

/// <summary>Citizens' lessons are everybody's; agents' lessons are for those who work here.</summary>
public static class LessonRights
{
    extension(Me me)
    {
        public bool MayRead(Module module) => module.Audience.HasFlag(Audiences.Citizens) || me.IsStaff;

        public bool MayFollow(Course course) => course.Audience.HasFlag(Audiences.Citizens) || me.IsStaff;

        /// <summary>Sees what is to be mended in the lessons: whoever writes them.</summary>
        public bool MayCareForLessons => me.Is(Role.Trainer) || me.Is(Role.Administrator);
    }
}
