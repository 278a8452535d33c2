using Microsoft.Extensions.DependencyInjection;
using Onboarding.Core;
using Onboarding.Core.Catalogue;
using Onboarding.Core.People;
using Onboarding.Core.Sessions;

namespace Onboarding.Tests.Access;

/// <summary>What stands in the address and in the fields of each request of the matrix.</summary>
public sealed partial class AccessScene
{
    // The first answer to each question: what counts is that it is graded
    private Dictionary<string, string> Answers(string module) =>
        site.Services.GetRequiredService<CurrentLibrary>().Now.Module(module)!.Questions.ToDictionary(question => $"q{question.Number}", _ => "0");

    /// <param name="request">As the matrix writes it.</param>
    /// <param name="swapped">A value of the route, the query or the form to put another in the place of.</param>
    /// <param name="value">That other.</param>
    public (string Address, Dictionary<string, string> Fields) Fill(string request, string swapped, string value)
    {
        var pattern = request.Replace($"{{{swapped}}}", Uri.EscapeDataString(value)).Replace($"{{{swapped}?}}", Uri.EscapeDataString(value));
        var (address, fields) = Fill(request, pattern.Split(' ')[1]);
        if (pattern != request) return (address, fields);
        if (request.StartsWith("GET ")) return ($"{address}{(address.Contains('?') ? '&' : '?')}{swapped}={Uri.EscapeDataString(value)}", fields);

        foreach (var same in fields.Keys.Where(field => field.Equals(swapped, StringComparison.OrdinalIgnoreCase)).ToList()) fields.Remove(same);
        fields[swapped] = value;
        return (address, fields);
    }

    public (string Address, Dictionary<string, string> Fields) Fill(string request) => Fill(request, request.Split(' ')[1]);

    private (string Address, Dictionary<string, string> Fields) Fill(string request, string pattern)
    {
        var words = request.Split(' ');
        var (address, which) = (words[1], words.ElementAtOrDefault(2));
        var code = which switch { "agents" => agents.Code, "citizens" => citizens.Code, _ => both.Code };
        if (address.Contains("/appel")) code = address.Contains("Close") || address == "/seances/{code}/appel" ? ended.Code : begun.Code;
        if (address.Contains("GiveSeat") || address.Contains("Address")) code = freed.Code;
        var account = which == "unknown" ? AccountLink.NewSecret() : accountSecret;
        var secret = which == "unknown" ? Booking.NewSecret() : address.Contains("Certificate") ? pastSecret : guestSecret;

        var filled = pattern.Replace("/compte/{secret}", $"/compte/{account}")
            .Replace("{venue}", (address.Contains("salles") ? site.World.Venue : spareVenue).Id.ToString()).Replace("{room}", spareRoom.Id.ToString())
            .Replace("{person}", (address.Contains("Enable") ? gone : ines).Id.ToString())
            .Replace("{code?}", which == "none" ? "" : which == "unknown" ? Crockford.Random(16) : certificateCode)
            .Replace("/erreur/{code}", "/erreur/404").Replace("{code}", code).Replace("{secret}", secret).Replace("{number}", certificateNumber)
            .Replace("{course}", which == "agents" ? "parcours-d-arrivee" : "ma-sante").Replace("{module}", which == "agents" ? "bienvenue" : "hameconnage")
            .Replace("{step}", "1").Replace("{screen?}", "2").Replace("{family}", "appareils").Replace("{file}", which switch { "agents" => "badge-et-acces-badge.svg", "citizens" => "souris-clavier-navigateur-souris.svg", _ => "inconnu.svg" }).Replace("{*address}", "/nulle-part");
        return (filled, FieldsOf(address, which));
    }

    private Dictionary<string, string> FieldsOf(string address, string? which) => (address, which) switch
    {
        ("/connexion", "wrong") => new() { ["Email"] = "personne@clairval.example", ["Password"] = "n’importe quoi, encore" },
        ("/connexion", _) => new() { ["Email"] = site.World.Paul.Email!, ["Password"] = World.Password },
        ("/langue", _) => new() { ["language"] = "fr", ["back"] = "/" },
        ("/texte", _) => new() { ["size"] = "large", ["back"] = "/" },
        ("/carte", _) => new() { ["Code"] = which == "right" ? site.World.CardCode : "0000" },
        ("/carte?handler=Keep", _) => new() { ["module"] = "hameconnage", ["etape"] = "2" },
        ("/borne/terminer", _) => new() { ["Module"] = "hameconnage", ["Step"] = "2" },
        ("/verifier/{code?}", _) => new() { ["Code"] = certificateCode },
        ("/verifier/{code?}?handler=Name", _) => new() { ["Name"] = "Léa Fontaine" },
        ("/seances/{code}?handler=Book", _) => new() { ["Name"] = "Daniel", ["Contact"] = "06 39 98 00 01", ["Secret"] = Booking.NewSecret() },
        ("/administration/communes?handler=Remove", _) => new() { ["modifier"] = spareCommune.Id.ToString() },
        ("/administration/directions?handler=Remove", _) => new() { ["modifier"] = spareDepartment.Id.ToString() },
        ("/administration/communes", "rename") => new() { ["modifier"] = spareCommune.Id.ToString(), ["Name"] = "Ormes" },
        ("/administration/directions", "rename") => new() { ["modifier"] = spareDepartment.Id.ToString(), ["Name"] = "Mémoire" },
        ("/administration/communes" or "/administration/directions", _) => new() { ["Name"] = "Nouvelle" },
        ("/administration/lieux/nouveau" or "/administration/lieux/{venue}", _) => new() { ["Name"] = "Gymnase", ["Address"] = "3 rue du Pont", ["CommuneId"] = site.World.Commune.Id.ToString() },
        ("/administration/lieux/{venue}/salles/nouvelle" or "/administration/salles/{room}", _) => new() { ["Name"] = "Salle des Iris", ["Seats"] = "4" },
        ("/administration/personnes/nouvelle", _) => new() { ["Name"] = "Maya", ["Email"] = "maya@clairval.example", ["Role"] = "Agent", ["Where"] = "partout" },
        ("/administration/personnes/{person}", _) => new() { ["Name"] = "Inès Durand", ["Email"] = "ines@clairval.example" },
        ("/administration/personnes/{person}?handler=Grant", _) => new() { ["Role"] = "Trainer", ["Where"] = "partout" },
        ("/administration/personnes/{person}?handler=Withdraw", _) => new() { ["grant"] = ines.Grants[0].Id.ToString() },
        ("/compte/{secret}", _) => new() { ["Name"] = "Inès Moreau", ["Password"] = World.Password },
        ("/seances/nouvelle", _) => new()
        {
            ["Kind"] = "Workshop",
            ["Title"] = "Nouvelle",
            ["Audience"] = "Citizens",
            ["RoomId"] = site.World.Room.Id.ToString(),
            ["Capacity"] = "8",
            ["HalfDays[0].Date"] = "2026-12-01",
            ["HalfDays[0].Start"] = "09:00",
            ["HalfDays[0].End"] = "12:00",
            ["Trainers"] = site.World.Samia.Id.ToString(),
        },
        ("/seances/{code}/inscriptions?handler=Book", _) => new() { ["Who"] = "Daniel" },
        ("/seances/{code}/inscriptions?handler=Withdraw", _) => new() { ["booking"] = lea.Id.ToString() },
        ("/seances/{code}/inscriptions?handler=Address", _) => new() { ["booking"] = yvette.Id.ToString() },
        ("/seances/{code}/appel", _) => new()
        {
            ["Rows[0].Booking"] = markedAtEnded.Id.ToString(),
            ["Rows[0].Mark"] = Guid.CreateVersion7().ToString(),
            ["Rows[0].Kind"] = "Excused",
        },
        ("/seances/{code}/appel?handler=WalkIn", _) => new() { ["WalkIn"] = "Slimane", ["WalkInMark"] = Guid.CreateVersion7().ToString(), ["Secret"] = Booking.NewSecret() },
        ("/catalogue/suivi/{module}?handler=TakeOut", _) => new() { ["opinion"] = opinion.Id.ToString() },
        ("/modules/{module}/avis", _) => new() { ["Helped"] = "oui", ["Sentence"] = "Tout était clair." },
        (var quiz, _) when quiz.EndsWith("/quiz") => Answers(which == "agents" ? "bienvenue" : "hameconnage"),
        _ => [],
    };
}
