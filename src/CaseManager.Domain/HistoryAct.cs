namespace CaseManager.Domain;

/// <summary>What kind of thing an entry of history tells of.</summary>
public enum HistoryAct
{
    /// <summary>Someone signed in.</summary>
    SignedIn,

    /// <summary>Someone looked at a section of a case.</summary>
    Viewed,

    /// <summary>A document was handed out to someone; the subject is its id.</summary>
    HandedOut,

    /// <summary>Someone asked for what is not theirs.</summary>
    Refused,

    /// <summary>Someone looked for a person by name; the subject tells what for, and never whom.</summary>
    LookedFor,

    /// <summary>Someone changed a case; its event tells what.</summary>
    Changed,

    /// <summary>Someone set up a second factor, gave it new recovery codes, or took it off.</summary>
    SecondFactorChanged,

    /// <summary>Someone changed an account or an organisation; its subject tells what, and whose.</summary>
    AccountChanged,

    /// <summary>Someone wrote down what the law is; its subject names the fact and the version.</summary>
    LawChanged,

    /// <summary>Someone wrote into the directory of providers; its subject names the provider by its id, and the version.</summary>
    ProviderChanged,

    /// <summary>Someone loaded a way to assess recovery; its subject names it, and the version.</summary>
    InstrumentLoaded,

    /// <summary>Someone handed numbers over; its subject is the id of the record that says to whom and what for.</summary>
    FiguresHandedOver,

    /// <summary>Someone loaded what countries report to the United Nations; the subject tells how many numbers.</summary>
    WorldFiguresLoaded,

    /// <summary>Someone added or deleted a passkey, or one was used that may be a copy.</summary>
    PasskeyChanged,
}
