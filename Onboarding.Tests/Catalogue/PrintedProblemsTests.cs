using Onboarding.Core.Catalogue;

namespace Onboarding.Tests.Catalogue;

/// <summary>What check-content prints for each mistake, to the letter: the line that it points at, what is wrong, what to do.</summary>
public sealed class PrintedProblemsTests : IDisposable
{
    private const string Lesson = TemporaryContent.Lesson;
    private const string Course = "courses/l-essentiel.yml";
    private const string Register = "services.yml";
    private const string Authority = "site.yml";
    private const string Family = "modules/cybersecurite/_family.yml";

    private readonly TemporaryContent content = new();

    /// <summary>In the lesson: what is good, what it becomes, what is printed.</summary>
    public static TheoryData<string, string, string> Lessons => new()
    {
        { "minutes: 12\n", "", "2: error: le réglage « minutes » manque ; ajoutez la ligne « minutes: … »" },
        { "title: Rec", "title: 🐟 Rec", "2: error: les attestations ne savent pas imprimer tous les caractères de « title » ; écrivez-le sans émoji ni symbole rare" },
        { "minutes: 12", "minutes: douze", "5: error: la valeur de « minutes » ne convient pas ; écrivez un nombre entier" },
        { "minutes: 12", "durée: 12\nminutes: 12", "5: error: le réglage « durée » est inconnu ; retirez-le ou corrigez son nom ; les réglages possibles sont title, summary, order, minutes, audience, level, skills, services, tags, reviewed, sources, aliases" },
        { "minutes: 12", "minutes: 45", "5: warning: une leçon dure de 5 à 20 minutes ; allégez-la, ou partagez-la en deux" },
        { "audience: [agents, citizens]", "audience: []", "6: error: personne n’est désigné par « audience » ; écrivez [agents], [citizens] ou [agents, citizens]" },
        { "audience: [agents, citizens]", "audience: [tous]", "6: error: la valeur de « audience » ne convient pas ; écrivez un mot parmi agents, citizens" },
        { "level: beginner ", "level: facile ", "7: error: la valeur de « level » ne convient pas ; écrivez un mot parmi beginner, intermediate, advanced" },
        { "digcomp: [4.1, 4.2]", "digcomp: [4.9]", "8: error: la compétence « 4.9 » n’est pas dans la référence « digcomp » ; écrivez son numéro, comme 4.1" },
        { "services: [france-travail]", "services: [anpe]", "9: error: le service « anpe » n’est pas dans services.yml ; ajoutez-le au registre ou corrigez son nom" },
        { "tags: [mail, arnaque]", "tags: mail", "10: error: la valeur de « tags » ne convient pas ; écrivez une liste entre crochets, comme [a, b]" },
        { "reviewed: 2026-11-10", "reviewed: hier", "11: error: la valeur de « reviewed » ne convient pas ; écrivez une date comme 2026-11-10" },
        { "reviewed: 2026-11-10", "reviewed: 2025-11-10", "11: warning: cette leçon a été vérifiée le 10 novembre 2025, il y a plus de 12 mois ; relisez ses sources, puis changez la date de « reviewed »" },
        { "reviewed: 2026-11-10", "reviewed: 2026-12-25", "11: warning: la date de vérification est à venir ; écrivez le jour où les sources ont été lues" },
        { "[https://www.cybermalveillance.gouv.fr]", "[http://www.cybermalveillance.gouv.fr]", "12: error: la valeur de « sources » ne convient pas ; écrivez une adresse qui commence par https://" },
        { "[https://www.cybermalveillance.gouv.fr]", "[https://www.francetravai1.fr]", "12: error: le domaine « www.francetravai1.fr » ressemble à francetravail.fr mais n’est pas officiel ; écrivez l’adresse officielle ; pour montrer un piège, prenez un nom en .example" },
        { "[https://www.cybermalveillance.gouv.fr]", "[]", "12: warning: aucune source ; citez les pages officielles d’où viennent les faits" },
        { "aliases: [phishing]", "aliases: [Faux Messages]", "13: error: « Faux Messages » ne peut pas être une adresse ; n’employez que des minuscules sans accent, des chiffres et des tirets, 80 signes au plus" },
        { "summary: Les indices", "summary: {service:anpe}, les indices", "3: error: le service « anpe » n’est pas dans services.yml ; ajoutez-le au registre ou corrigez son nom" },
        { "title: Rec", "title: \"Rec", "2: error: cette ligne n’est pas du YAML ; vérifiez les deux-points, les crochets et les guillemets" },
        { "[mail, arnaque]", "[mail, arnaque", "10: error: cette ligne n’est pas du YAML ; vérifiez les deux-points, les crochets et les guillemets" },
        { "summary: Les", "title: Les", "3: error: le réglage « title » est écrit deux fois ; gardez-en un" },
        { "order: 30", "order:\t30", "4: error: une tabulation dans les réglages ; remplacez chaque tabulation par deux espaces" },
        { "---\ntitle", "title", "1: error: l’en-tête manque ; commencez le fichier par une ligne ---, les réglages, puis une ligne ---" },
        { "- [x] Je le transfère", "- [ ] Je le transfère", "19: error: un quiz n’a pas de bonne réponse ; cochez-en une avec [x]" },
        { " -- C'est ainsi que votre carte est volée.", "", "21: error: une réponse n’a pas d’explication ; ajoutez « -- » puis pourquoi elle est juste ou fausse" },
        { "- [ ] Je paie --", "- Je paie --", "21: error: une réponse n’a pas de case ; commencez la ligne par « - [ ] » ou « - [x] »" },
        { "- [ ] Je paie --", "- [ ] --", "21: error: une réponse est vide ; écrivez ce que l’on peut répondre" },
        { "Un message réclame 1,99 €. Que faites-vous ?\n", "", "19: error: un quiz sans question ; écrivez la question avant les réponses" },
        { "- [ ] Je paie -- C'est ainsi que votre carte est volée.\n", "", "19: error: un quiz a moins de deux réponses ; ajoutez des lignes « - [ ] … -- … »" },
        { ":::quiz\nAvez-vous cliqué ?\n- [x] J'appelle le support -- Plus tôt, mieux c'est.\n- [ ] Je n'en parle à personne -- Le temps joue contre vous.\n:::\n", "", "25: warning: un quiz de 2 question(s) ; posez-en de 3 à 6" },
        { "minutes: 12", "minutes: [12]", "5: error: la valeur de « minutes » ne convient pas ; écrivez un nombre entier" },
        { "title: Reconnaître l'hameçonnage : l'essentiel", "title:", "2: error: la valeur de « title » ne convient pas ; écrivez un texte de 500 caractères au plus" },
        { "crcn: [4.1]", "crcn: [6.1]", "8: error: la compétence « 6.1 » n’est pas dans la référence « crcn » ; écrivez son numéro, comme 4.1" },
        { "crcn: [4.1]", "pix: [4.1]", "8: error: le réglage « crcn » manque ; ajoutez la ligne « crcn: … »" },
        { "summary: Les", "summary: \"Les", "3: error: cette ligne n’est pas du YAML ; vérifiez les deux-points, les crochets et les guillemets" },
        { "order: 30", "order: 30\nx: [[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]", "5: error: les réglages ont trop de niveaux ; écrivez des réglages simples, comme ceux des autres leçons" },
    };

    /// <summary>The lesson's text, which begins at line 18.</summary>
    public static TheoryData<string, string> Texts => new()
    {
        { "# Titre", "18: error: un titre de niveau 1 dans le texte ; le titre de la leçon est dans l’en-tête : commencez par ##" },
        { "## Sans rien\n\n## Suite\n\nTexte.", "18: error: un titre n’a pas de texte sous lui ; écrivez cette partie, ou retirez son titre" },
        { "Texte.\n\n## Dernière\n\n### Sans rien\n\n:::animateur\nDix minutes.\n:::", "22: error: un titre n’a pas de texte sous lui ; écrivez cette partie, ou retirez son titre" },
        { "Texte.\n\n## Au quiz", "20: error: un titre n’a pas de texte sous lui ; écrivez cette partie, ou retirez son titre" },
        { ":::etapes\n1. Un.\n2.\n3. Trois.\n:::", "20: error: une étape est vide ; écrivez ce qu’il faut faire, ou retirez son numéro" },
        { ":::retenir\n:::", "18: error: l’encart « retenir » est vide ; écrivez-en le texte, ou retirez-le" },
        { "Texte.\n\n:::animateur\n\n:::", "20: error: l’encart « animateur » est vide ; écrivez-en le texte, ou retirez-le" },
        { "Texte.", "1: warning: la leçon n’a pas d’étapes ; numérotez-les 1. 2. 3. entre une ligne :::etapes et une ligne :::" },
        { "Texte.", "1: warning: rien n’est à retenir ; écrivez l’essentiel entre une ligne :::retenir et une ligne :::" },
        { "Texte.", "1: warning: la leçon n’a pas d’exercice ; proposez-en un entre une ligne :::pratique et une ligne :::" },
        { "", "1: error: la leçon n’a pas de texte après son but ; écrivez-la : son but, ses étapes numérotées, ce qu’il faut retenir, un exercice" },
        { "## Un titre\n\n---\n\n:::animateur\nDix minutes.\n:::", "1: error: la leçon n’a pas de texte après son but ; écrivez-la : son but, ses étapes numérotées, ce qu’il faut retenir, un exercice" },
        { "## Bon\n\n#### Trop bas", "20: error: un titre de niveau 4 suit un titre de niveau 2 ; écrivez ###" },
        { ":::astuces\nTexte\n:::", "18: error: l’encart « astuces » est inconnu ; écrivez l’un de ceux-ci : astuce, attention, retenir, exemple, pratique, etapes, animateur, quiz" },
        { ":::etapes\n- sans numéro\n:::", "18: error: des étapes sans numéros ; commencez chaque étape par 1. 2. 3." },
        { "> :::astuce\n> Texte", "18: error: l’encart « astuce » n’est pas fermé ; ajoutez une ligne ::: à sa fin" },
        { "[x](absente.md)", "18: error: la leçon « absente.md » n’existe pas ; corrigez le chemin, qui part du dossier de cette leçon" },
        { "[x](hameconnage.md#nulle-part)", "18: error: la partie « #nulle-part » n’existe pas dans modules/cybersecurite/hameconnage.md ; reprenez le titre visé, en minuscules et avec des tirets" },
        { "[x](#nulle-part)", "18: error: la partie « #nulle-part » n’existe pas dans cette leçon ; reprenez le titre visé, en minuscules et avec des tirets" },
        { "[x](../../../etc/passwd.md)", "18: error: le lien « ../../../etc/passwd.md » est refusé ; écrivez une adresse https://, mailto:, tel:, ou le nom d’une autre leçon (.md)" },
        { "[x](notes.pdf)", "18: error: le lien « notes.pdf » est refusé ; écrivez une adresse https://, mailto:, tel:, ou le nom d’une autre leçon (.md)" },
        { "[x](javascript:alert)", "18: error: le lien « javascript:alert » est refusé ; écrivez une adresse https://, mailto:, tel:, ou le nom d’une autre leçon (.md)" },
        { "![x](data:image/png,x)", "18: error: l’image « data:image/png,x » n’est pas dans le dossier images de la famille ; copiez-la là et écrivez images/nom.svg" },
        { "[x](/modules/absente)", "18: error: l’adresse « /modules/absente » n’existe pas sur le site ; pour une leçon, écrivez le chemin de son fichier .md" },
        { "[x](/parcours/absent)", "18: error: l’adresse « /parcours/absent » n’existe pas sur le site ; pour une leçon, écrivez le chemin de son fichier .md" },
        { "[x](https://www.ameli-remboursement.fr)", "18: error: le domaine « www.ameli-remboursement.fr » ressemble à ameli.fr mais n’est pas officiel ; écrivez l’adresse officielle ; pour montrer un piège, prenez un nom en .example" },
        { "Allez sur impots-gouv.com.", "18: error: le domaine « impots-gouv.com » ressemble à un site de l’État (.gouv.fr) mais n’est pas officiel ; écrivez l’adresse officielle ; pour montrer un piège, prenez un nom en .example" },
        { "[x](mailto:aide@francetravai1.fr)", "18: error: le domaine « francetravai1.fr » ressemble à francetravail.fr mais n’est pas officiel ; écrivez l’adresse officielle ; pour montrer un piège, prenez un nom en .example" },
        { "![Une carte](images/absente.svg)", "18: error: l’image « images/absente.svg » n’existe pas ; ajoutez le fichier (.svg, .png, .jpg ou .webp) ou corrigez son nom" },
        { "![](images/carte.svg)", "18: error: l’image « images/carte.svg » n’a pas de texte de remplacement ; décrivez-la entre les crochets ; si elle n’apprend rien, ajoutez le titre \"décorative\"" },
        { "![Une carte](../autre/carte.svg)", "18: error: l’image « ../autre/carte.svg » n’est pas dans le dossier images de la famille ; copiez-la là et écrivez images/nom.svg" },
        { "Allez à Pôle emploi.", "18: warning: « Pôle emploi » s’appelle aujourd’hui France Travail ; écrivez {service:france-travail}, ou dites « anciennement Pôle emploi »" },
        { "{service:anpe}", "18: error: le service « anpe » n’est pas dans services.yml ; ajoutez-le au registre ou corrigez son nom" },
        { "{site:maire}", "18: error: « maire » n’est pas dans site.yml ; corrigez ce nom" },
        { "Appelez le {Site: support-phone}.", "18: error: « {Site: support-phone} » ne se lit pas ; écrivez {service:nom} ou {site:nom}, sans espace ni majuscule" },
        { "Venez à Ombreville, ou appelez le 01 99 00 42 61.", "18: warning: « Ombreville » est écrit dans la leçon ; écrivez {site:town}" },
        { "Venez à Ombreville, ou appelez le 01 99 00 42 61.", "18: warning: « 01 99 00 42 61 » est écrit dans la leçon ; écrivez {site:support-phone}" },
        { Times("un mot et puis un autre mot ", 60).Trim() + ".", "1: warning: les phrases ont 36,1 mots en moyenne, pour une leçon de débutant ; visez 18 au plus : une idée par phrase" },
        { Times("Authentification systématique. ", 40), "1: warning: 49 % des mots ont 10 lettres ou plus, pour une leçon de débutant ; visez 15 % au plus : préférez les mots de tous les jours" },
        { "### Trop bas", "18: error: un titre de niveau 3 suit un titre de niveau 1 ; écrivez ##" },
        { "![Une carte](carte.svg)", "18: error: l’image « carte.svg » n’est pas dans le dossier images de la famille ; copiez-la là et écrivez images/nom.svg" },
        { "[x](https://impots.gouv.fr.espace-perso.net/avis)", "18: error: le domaine « impots.gouv.fr.espace-perso.net » ressemble à un site de l’État (.gouv.fr) mais n’est pas officiel ; écrivez l’adresse officielle ; pour montrer un piège, prenez un nom en .example" },
        { "<https://arneli.fr>", "18: error: le domaine « arneli.fr » ressemble à ameli.fr mais n’est pas officiel ; écrivez l’adresse officielle ; pour montrer un piège, prenez un nom en .example" },
        { "[x](mailto:aide@impots-gouv.fr)", "18: error: le domaine « impots-gouv.fr » ressemble à un site de l’État (.gouv.fr) mais n’est pas officiel ; écrivez l’adresse officielle ; pour montrer un piège, prenez un nom en .example" },
        { "Allez sur francetravail-emploi.com vite.", "18: error: le domaine « francetravail-emploi.com » ressemble à francetravail.fr mais n’est pas officiel ; écrivez l’adresse officielle ; pour montrer un piège, prenez un nom en .example" },
        { ":::astuce\n:::astuce\n:::astuce\n:::astuce\n:::astuce\n:::astuce\n:::astuce\n:::astuce\n:::astuce\n", "26: error: des listes, citations, crochets ou encarts sont imbriqués trop profondément ; ramenez-les à deux ou trois niveaux" },
        { $"{Times("a|", 60)}\n{Times("-|", 60)}\n{Times("b|\n", 40)}", "18: error: les tableaux ont plus de 2000 cases ; gardez ce que le lecteur cherche, ou partagez la leçon" },
        { Times("- a\n", 1990), "18: error: ce passage est trop long ou trop chargé de signes ; partagez-le par des lignes vides" },
        { ">>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>> a", "1: error: des listes, citations, crochets ou encarts sont imbriqués trop profondément ; ramenez-les à deux ou trois niveaux" },
    };

    public static TheoryData<string, string, string, string> OtherFiles => new()
    {
        { Course, "[hameconnage]", "[absente]", "4: error: la leçon « absente » n’existe pas ; corrigez le nom dans « modules »" },
        { Course, "[hameconnage]", "[hameconnage, hameconnage]", "4: error: une leçon est citée deux fois ; retirez la répétition de « modules »" },
        { Course, "modules: all", "modules: 3", "5: error: le parcours a 1 leçon(s) ; écrivez « all » ou un nombre entre 1 et ce nombre" },
        { Course, "quiz: 80", "quiz: 50", "5: error: un quiz est réussi à 80 % ; écrivez 80, ou retirez « quiz »" },
        { Course, "P1Y", "un an", "6: error: « un an » n’est pas une durée ; écrivez P1Y pour un an, P6M pour six mois" },
        { Course, "colour: data", "colour: rose", "10: error: la valeur de « colour » ne convient pas ; écrivez un mot parmi procedures, devices, cybersecurity, data, arrival" },
        { Course, "need: Ma sécurité", "need: {site:maire}", "7: error: « maire » n’est pas dans site.yml ; corrigez ce nom" },
        { Course, "need", "besoin", "7: error: le réglage « besoin » est inconnu ; retirez-le ou corrigez son nom ; les réglages possibles sont modules, title, summary, audience, completion, renewal, need, hint, pictogram, colour, order" },
        { Register, "checked: 2026-11-10", "checked: récemment", "5: error: la valeur de « checked » ne convient pas ; écrivez une date comme 2026-11-10" },
        { Register, "phone: \"39 49\"", "tel: \"39 49\"", "4: error: le réglage « tel » est inconnu ; retirez-le ou corrigez son nom ; les réglages possibles sont names, site, phone, checked" },
        { Register, "https://www.francetravail.fr", "www.francetravail.fr", "3: error: la valeur de « site » ne convient pas ; écrivez une adresse qui commence par https://" },
        { Register, "checked: 2026-11-10\nimpots", "checked: 2024-11-10\nimpots", "1: warning: le service « france-travail » a été vérifié le 10 novembre 2024, il y a plus de 12 mois ; relisez son site, puis changez la date de « checked »" },
        { Authority, "town: Ombreville\n", "", "1: error: le réglage « town » manque ; ajoutez la ligne « town: … »" },
        { Authority, "town: Ombreville", "town: 村", "4: error: les attestations ne savent pas imprimer tous les caractères de « town » ; écrivez-le sans émoji ni symbole rare" },
        { Authority, "accessibility: partial", "accessibility: presque", "10: error: la valeur de « accessibility » ne convient pas ; écrivez un mot parmi none, partial, full" },
        { Family, "pictogram: cybersecurity", "pictogram: chat", "3: error: la valeur de « pictogram » ne convient pas ; écrivez un mot parmi procedures, devices, cybersecurity, data, arrival, health, work, taxes, identity, first-steps, card, mail, lost" },
        { Register, "until: 2023-12-31, name: Pôle emploi", "until: 2023-12-31", "2: error: le réglage « name » manque ; ajoutez la ligne « name: … »" },
        { Course, "pictogram: lost", "pictogram: chat", "9: error: la valeur de « pictogram » ne convient pas ; écrivez un mot parmi procedures, devices, cybersecurity, data, arrival, health, work, taxes, identity, first-steps, card, mail, lost" },
    };

    /// <summary>Files that come, go or stand in a wrong place.</summary>
    public static TheoryData<Action<TemporaryContent>, string> Folders => new()
    {
        { content => content.Delete(Family), "modules/cybersecurite/_family.yml:1: error: ce fichier manque ; ajoutez-le : titre, résumé, pictogramme, couleur, ordre" },
        { content => content.Delete(Register), "services.yml:1: error: ce fichier manque ; ajoutez-le au dossier de contenu" },
        { content => content.Write("modules/cybersecurite/Mots de passe.md", content.Read(Lesson).Replace("aliases: [phishing]\n", "")), "modules/cybersecurite/Mots de passe.md:1: error: le nom de ce fichier ne peut pas faire une adresse ; n’employez que des minuscules sans accent, des chiffres et des tirets, 80 signes au plus" },
        { content => content.Write("modules/donnees/hameconnage.md", "---\ntitle: x\n---\n"), "modules/donnees/hameconnage.md:2: error: le réglage « summary » manque ; ajoutez la ligne « summary: … »" },
        { content => content.Write("modules/cybersecurite/phishing.md", content.Read(Lesson).Replace("aliases: [phishing]\n", "")), "modules/cybersecurite/hameconnage.md:13: error: l’ancienne adresse « phishing » est déjà prise ; retirez-la de « aliases »" },
        { content => content.Write("modules/cybersecurite/hameconnage.xx-yy.md", content.Read(Lesson).Replace("aliases: [phishing]\n", "")), "modules/cybersecurite/hameconnage.xx-yy.md:1: error: la langue « xx-yy » est inconnue ; nommez la traduction nom.facile.md ou nom.en.md" },
        { content => content.Write("modules/cybersecurite/autre.en.md", content.Read(Lesson).Replace("aliases: [phishing]\n", "")), "modules/cybersecurite/autre.en.md:1: error: cette traduction n’a pas d’original ; ajoutez autre.md à côté" },
        { content => content.Write("modules/cybersecurite/hameconnage.en.md", content.Read(Lesson).Replace("- [x] J'appelle", "- [ ] J'appelle")), "modules/cybersecurite/hameconnage.en.md:1: error: le quiz n’a pas les mêmes questions et bonnes réponses que modules/cybersecurite/hameconnage.md ; remettez-les dans le même ordre" },
        { content => content.Write("modules/cybersecurite/hameconnage.en.md", content.Read(Lesson).Replace("reviewed: 2026-11-10", "reviewed: 2026-10-10")), "modules/cybersecurite/hameconnage.en.md:11: warning: l’original a été revu depuis, le 10 novembre 2026 ; reportez ce qui a changé dans modules/cybersecurite/hameconnage.md, puis la date de « reviewed »" },
        { content => content.Write("modules/cybersecurite/hameconnage.en.md", content.Read(Lesson).Replace("[agents, citizens]", "[agents]")), "modules/cybersecurite/hameconnage.en.md:6: warning: le public n’est pas celui de modules/cybersecurite/hameconnage.md ; reportez la ligne « audience », ou corrigez l’original" },
        { content => content.Write("modules/cybersecurite/hameconnage.en.md", content.Read(Lesson).Replace("level: beginner", "level: advanced")), "modules/cybersecurite/hameconnage.en.md:7: warning: le niveau n’est pas celui de modules/cybersecurite/hameconnage.md ; reportez la ligne « level », ou corrigez l’original" },
        { content => content.Write("modules/cybersecurite/hameconnage.en.md", content.Read(Lesson).Replace("minutes: 12", "minutes: 10")), "modules/cybersecurite/hameconnage.en.md:5: warning: la durée n’est pas celle de modules/cybersecurite/hameconnage.md ; reportez la ligne « minutes », ou corrigez l’original" },
        { content => content.Write("modules/cybersecurite/hameconnage.en.md", content.Read(Lesson).Replace("par le nom du site.", "par le nom du site.\n\n   :::astuce\n   Oui.\n   :::")), "modules/cybersecurite/hameconnage.en.md:39: warning: les encarts de l’étape 1 ne sont pas ceux de modules/cybersecurite/hameconnage.md (astuce, contre aucun) ; reportez ceux qui ont été ajoutés, retirés ou changés" },
        { content => content.Write("modules/cybersecurite/hameconnage.en.md", content.Read(Lesson).Replace(":::pratique", ":::exemple")), "modules/cybersecurite/hameconnage.en.md:1: warning: les encarts hors des étapes ne sont pas ceux de modules/cybersecurite/hameconnage.md (retenir, exemple, contre retenir, pratique) ; reportez ceux qui ont été ajoutés, retirés ou changés" },
        { content => content.Write("hameconnage.md", "Perdue."), "hameconnage.md:1: warning: ce fichier n’est lu par personne ici ; une leçon se range dans modules/famille/nom.md, un parcours dans courses/nom.yml" },
        { content => content.Write("courses/essai.yaml", "title: x"), "courses/essai.yaml:1: warning: ce fichier n’est lu par personne ici ; une leçon se range dans modules/famille/nom.md, un parcours dans courses/nom.yml" },
        { content => content.Write("modules/cybersecurite/images/carte.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">\n<script>alert(1)</script></svg>"), "modules/cybersecurite/images/carte.svg:2: error: ce dessin contient « script » ; enregistrez-le en « SVG simple », sans script ni contenu extérieur" },
        { content => content.Write("modules/cybersecurite/images/carte.svg", "<svg"), "modules/cybersecurite/images/carte.svg:1: error: ce dessin n’est pas du SVG valable ; enregistrez-le en « SVG simple », sans script ni contenu extérieur" },
        { content => content.Write("modules/cybersecurite/images/photo.png", "pas une image"), "modules/cybersecurite/images/photo.png:1: error: cette image est abîmée, ou d’une autre sorte que son nom le dit ; enregistrez-la de nouveau depuis votre logiciel de dessin" },
        { content => content.Write("modules/cybersecurite/images/carte.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"), "modules/cybersecurite/images/carte.svg:1: error: ce dessin contient « onload » ; enregistrez-le en « SVG simple », sans script ni contenu extérieur" },
        { content => content.Write("modules/cybersecurite/images/carte.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><use href=\"https://ailleurs.example/x.svg#y\"/></svg>"), "modules/cybersecurite/images/carte.svg:1: error: ce dessin contient « href » ; enregistrez-le en « SVG simple », sans script ni contenu extérieur" },
        { content => content.Write("modules/cybersecurite/images/carte.svg", "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "modules/cybersecurite/images/carte.svg:1: error: ce dessin n’est pas du SVG valable ; enregistrez-le en « SVG simple », sans script ni contenu extérieur" },
        { content => content.Write("modules/Été/_family.yml", "title: Été\nsummary: x\npictogram: lost\ncolour: data\norder: 9\n"), "modules/Été/_family.yml:1: error: le nom de ce dossier ne peut pas faire une adresse ; n’employez que des minuscules sans accent, des chiffres et des tirets, 80 signes au plus" },
    };

    [Theory]
    [MemberData(nameof(Lessons))]
    public void A_lesson_that_is_wrong(string good, string bad, string printed) => A_file_that_is_wrong(Lesson, good, bad, printed);

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_that_is_wrong(string text, string printed)
    {
        content.WriteLesson($"À la fin, vous saurez.\n\n{text}");

        Prints($"{Lesson}:{printed}");
    }

    [Theory]
    [MemberData(nameof(OtherFiles))]
    public void A_file_that_is_wrong(string file, string good, string bad, string printed)
    {
        content.Read(file).ShouldContain(good);
        content.Write(file, content.Read(file).Replace(good, bad));

        Prints($"{file}:{printed}");
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_that_is_wrong(Action<TemporaryContent> happens, string printed)
    {
        happens(content);

        Prints(printed);
    }

    public void Dispose() => content.Dispose();

    private void Prints(string line)
    {
        var output = new StringWriter();
        var exit = ContentCheck.Run(content.Folder, new(2026, 11, 24), output);

        exit.ShouldBe(output.ToString().Contains(": error: ") ? 1 : 0);
        output.ToString().Replace('\u00A0', ' ').Split('\n').ShouldContain(line);
    }

    private static string Times(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));
}
