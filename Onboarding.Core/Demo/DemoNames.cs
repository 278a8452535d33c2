namespace Onboarding.Core.Demo;

/// <summary>Everybody and every town here is invented.</summary>
internal static class DemoNames
{
    public static readonly string[] Communes =
    [
        "Clairval", "Beaumont-les-Saules", "Courtenelles", "Fresnoy-le-Pont", "Grandchamp-sur-Aune", "Hautefeuille", "Jonval",
        "La Chesnaie", "Le Plessis-Vert", "Longueroche", "Marsigny-la-Forêt", "Montrieux", "Nanteray", "Orgeville-sur-Aune",
        "Pontgrain", "Rethonval", "Saint-Aubin-des-Prés", "Saint-Loup-l’Étang", "Trois-Fontaines", "Valcourt", "Vieux-Moulin-d’Aune", "Villeneuve-aux-Chênes",
    ];

    public static readonly string[] Departments =
    [
        "Direction du numérique", "Ressources humaines", "Petite enfance", "Eau et déchets", "Voirie et espaces verts", "Culture et médiathèques",
        "Sports et vie associative", "Urbanisme et habitat", "Action sociale", "Finances et marchés", "Mobilités", "Accueil et état civil",
    ];

    public static readonly (string Name, string Address, (string Name, int Seats)[] Rooms)[] CyberBases =
    [
        ("Cyber-base de la Halle", "4 place de la Halle, 99000 Clairval", [("Salle des Tilleuls", 12), ("Grande salle", 60)]),
        ("Cyber-base du Moulin", "18 rue du Moulin, 99110 Pontgrain", [("Salle du Bief", 8)]),
        ("Cyber-base des Prés", "2 allée des Prés, 99140 Saint-Aubin-des-Prés", [("Salle des Roses", 8)]),
        ("Cyber-base de la Gare", "1 avenue de la Gare, 99170 Valcourt", [("Salle du Quai", 10)]),
    ];

    public static readonly string[] Agents =
    [
        "Éloïse Ferrand", "Jean-Baptiste Leroy", "Łukasz Wiśniewski", "Nguyễn Thị Hạnh", "Fatou Diop", "Moussa Traoré", "Zoé Petit", "Bernard Caron",
        "Anne-Sophie D’Étampes", "Marguerite de La Tour d’Auvergne", "Yann Le Goff", "Gaëlle Kervella", "Chloé Marchand", "Théo Lemaire", "Inès Benali",
        "Mehdi Cherif", "Océane Blanchard", "Rémi Delaunay", "Cécile Roux", "Noémie Garnier", "Sébastien Fournier", "Aïcha Konaté", "Olivier Perrin",
        "Françoise Lambert", "Gérard Noël", "Hélène Bœuf", "Léo Chevalier", "Maëlys Colin", "Raphaël Da Silva", "João Pereira", "María Núñez",
        "Søren Kjær", "Jürgen Weiß", "Zsófia Szabó", "Ştefan Ionescu", "Dvořák Tomáš", "Олена Коваленко", "Γιώργος Παππάς", "Thaïs Aubert",
        "Loïc Prigent", "Agnès Pasquier", "Pénélope Vasseur", "Mathilde Renaud", "Victor Charpentier", "Camille Dupuis", "Ousmane Sarr",
        "Kim-Anh Trần", "Élie Cohen", "Rachid Amrani", "Sofia Rossi", "Émilie Hubert", "Pascal Guérin", "Nathalie Muller", "Damien Schmitt",
        "Awa Ndiaye", "Cyril Leclercq", "Manon Bourgeois", "Quentin Mallet", "Stéphanie Joly", "Ida Ek",
    ];

    public static readonly string[] Citizens =
    [
        "Robert Marchal", "Ginette Poirier", "Slimane", "Mme Carpentier", "Lucienne Vidal", "Daniel Maillard", "Yvette", "Paulo Ferreira", "Christiane Dubois",
        "M. Okafor", "Josiane", "Ahmed Belkacem", "Monique Lefort", "Irène Zając",
    ];
}
