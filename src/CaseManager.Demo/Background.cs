namespace CaseManager.Demo;

/// <summary>A country of origin with its language and names that are common there.</summary>
/// <param name="MostGivenNames">Maximum number of given names of a person.</param>
/// <param name="FamilyNameFirst">Whether the family name comes before the given name.</param>
/// <param name="MenFamilies">Family names of men; null if they are the same as those of women.</param>
public sealed record Background(
    string Country, string Language, IReadOnlyList<string> FemaleNames, IReadOnlyList<string> MaleNames, IReadOnlyList<string> Surnames, int MostGivenNames = 1,
    bool FamilyNameFirst = false,
    IReadOnlyList<string>? MenFamilies = null)
{
    public static Background Romania { get; } = new(
        "RO", "ro",
        ["Mariana", "Daniela", "Florentina", "Roxana", "Alina", "Georgiana", "Cătălina", "Larisa", "Mădălina", "Ionela", "Nicoleta", "Simona"],
        ["Costel", "Ionuț", "Marian", "Petru", "Florin", "Cosmin", "Gheorghe", "Nelu", "Răzvan", "Vasile", "Adrian", "Sebastian"],
        ["Dobre", "Lungu", "Oprea", "Sava", "Nistor", "Ciobanu", "Tudose", "Pană", "Barbu", "Neagu", "Manea", "Cojocaru"], MostGivenNames: 2);

    public static Background Moldova { get; } = new(
        "MD", "ro",
        ["Doina", "Natalia", "Ludmila", "Tatiana", "Aliona", "Corina", "Svetlana", "Rodica"],
        ["Vasile", "Andrei", "Igor", "Sergiu", "Veaceslav", "Ion", "Pavel", "Nicolae"],
        ["Ceban", "Rotaru", "Munteanu", "Cebotari", "Gutu", "Botnaru", "Țurcan", "Grosu"]);

    public static Background Albania { get; } = new(
        "AL", "sq",
        ["Albana", "Drita", "Mirela", "Elona", "Blerta", "Anisa", "Valbona", "Teuta"],
        ["Arben", "Ilir", "Besnik", "Altin", "Gentian", "Klodian", "Fatos", "Endrit"],
        ["Hoxha", "Shehu", "Leka", "Gjoka", "Prifti", "Dervishi", "Kola", "Marku"]);

    public static Background Vietnam { get; } = new(
        "VN", "vi",
        ["Thị Mai", "Thị Lan", "Thị Hương", "Thị Hoa", "Thu Trang", "Ngọc Ánh", "Thị Thảo", "Bích Ngọc"],
        ["Văn Hùng", "Quang Dũng", "Văn Nam", "Đức Anh", "Minh Tuấn", "Văn Long", "Hữu Phúc", "Thanh Sơn"],
        ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi"], FamilyNameFirst: true);

    public static Background Nigeria { get; } = new(
        "NG", "en",
        ["Blessing", "Ngozi", "Amara", "Joy", "Osas", "Chioma", "Patience", "Efe"],
        ["Chinedu", "Emeka", "Tunde", "Osagie", "Kelechi", "Ifeanyi", "Segun", "Uche"],
        ["Okoro", "Adeyemi", "Eze", "Osaze", "Nwosu", "Balogun", "Idahosa", "Obi"], MostGivenNames: 2);

    public static Background Bulgaria { get; } = new(
        "BG", "bg",
        ["Ivanka", "Petya", "Sevda", "Desislava", "Galya", "Stefka", "Mariya", "Radka"],
        ["Georgi", "Dimitar", "Stoyan", "Asen", "Krasimir", "Plamen", "Yordan", "Hristo"],
        ["Ilieva", "Koleva", "Dineva", "Angelova", "Stankova", "Mihova", "Petkova", "Todorova"],
        MenFamilies: ["Iliev", "Kolev", "Dinev", "Angelov", "Stankov", "Mihov", "Petkov", "Todorov"]);

    public static Background Poland { get; } = new(
        "PL", "pl",
        ["Agnieszka", "Halina", "Justyna", "Beata", "Iwona", "Magdalena", "Renata", "Sylwia"],
        ["Marek", "Wojciech", "Zbigniew", "Dariusz", "Krzysztof", "Rafał", "Sławomir", "Tomasz"],
        ["Lis", "Mazur", "Duda", "Sikora", "Baran", "Kubiak", "Szulc", "Wrona"]);

    public static Background Philippines { get; } = new(
        "PH", "tl",
        ["Maricel", "Rowena", "Liza", "Jocelyn", "Analyn", "Cherry", "Marites", "Rosalie"],
        ["Jomar", "Rodel", "Arnel", "Reynaldo", "Dennis", "Michael", "Noel", "Edgar"],
        ["Santos", "Cruz", "Ramos", "Bautista", "Villanueva", "Mendoza", "Aquino", "Salazar"]);

    public static Background Ukraine { get; } = new(
        "UA", "uk",
        ["Oksana", "Iryna", "Halyna", "Olena", "Nadiia", "Yuliia", "Larysa", "Viktoriia"],
        ["Mykola", "Taras", "Bohdan", "Oleh", "Vasyl", "Andrii", "Petro", "Serhii"],
        ["Koval", "Bondar", "Melnyk", "Kravets", "Rudenko", "Savchuk", "Lysenko", "Hrytsenko"]);

    public static Background Britain { get; } = new(
        "GB", "en",
        ["Kerry", "Leanne", "Jade", "Chelsea", "Tracey", "Gemma", "Kelly", "Paige"],
        ["Darren", "Kieran", "Lee", "Callum", "Wayne", "Jordan", "Liam", "Ryan"],
        ["Walsh", "Barker", "Finch", "Holden", "Pearce", "Doyle", "Marsh", "Tate"]);
}
