namespace CaseManager.Domain;

/// <summary>Types of audit log entries.</summary>
public enum HistoryAct
{
    SignedIn,

    /// <summary>A section of a case was viewed.</summary>
    Viewed,

    /// <summary>A document was downloaded. Subject: its id.</summary>
    DocumentDownloaded,

    /// <summary>Access was denied.</summary>
    AccessDenied,

    /// <summary>Access was denied many more times within a minute. Subject: the number of refusals beyond those with an entry of their own.</summary>
    AccessDeniedRepeatedly,

    /// <summary>A person was searched for by name. Subject: the purpose, never the name.</summary>
    PersonSearched,

    /// <summary>A case was changed; details are in its event.</summary>
    Changed,

    /// <summary>A second factor was set up or removed, or recovery codes were regenerated.</summary>
    SecondFactorChanged,

    /// <summary>An account or organisation was changed. Subject: the type of change and its target.</summary>
    AccountChanged,

    /// <summary>Legal reference data were changed. Subject: code and version.</summary>
    LegalReferenceChanged,

    /// <summary>The provider directory was changed. Subject: provider id and version.</summary>
    ProviderChanged,

    /// <summary>An outcome assessment instrument was loaded. Subject: code and version.</summary>
    InstrumentLoaded,

    /// <summary>Statistics were exported. Subject: id of the export record, which names recipient and purpose.</summary>
    FiguresExported,

    /// <summary>International comparison figures reported to the United Nations were loaded. Subject: number of figures.</summary>
    InternationalFiguresLoaded,

    /// <summary>A passkey was added or deleted, or a possibly cloned one was used.</summary>
    PasskeyChanged,
}
