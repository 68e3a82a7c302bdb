using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Tasks;
using CaseManager.Domain.Trafficking;

namespace CaseManager.Web.Pages.Cases;

/// <summary>The words for what the domain says in codes about a case.</summary>
public static class CaseTexts
{
    /// <summary>What happened, in a sentence.</summary>
    public static string Say(this Texts texts, HistoryLine line) => line.Code switch
    {
        EventCode.TeamMemberAdded or EventCode.TeamMemberEnded or EventCode.LeadCovered or EventCode.CaseHandedOver => texts[$"events.{line.Code}", line.About],
        EventCode.IndicatorsRecorded => texts.Count($"events.{line.Code}", long.Parse(line.Arguments[0], System.Globalization.CultureInfo.InvariantCulture)),
        EventCode.StatusChanged => texts[$"events.{line.Code}", texts.Of(Enum.Parse<CaseStatus>(line.Arguments[0])), texts.Of(Enum.Parse<CaseStatus>(line.Arguments[1]))],
        EventCode.ConsentRecorded => texts[$"events.{line.Code}", texts.Of(Enum.Parse<ConsentScope>(line.Arguments[0]))],
        EventCode.NoteWritten or EventCode.NoteCorrected => texts[$"events.{line.Code}", texts.Of(Enum.Parse<NoteKind>(line.Arguments[0]))],
        EventCode.TaskAdded or EventCode.TaskHandedOver => texts[$"events.{line.Code}", texts.Of(Enum.Parse<TaskKind>(line.Arguments[0])), line.About],
        EventCode.TaskDone or EventCode.TaskWaived or EventCode.TaskMoved => texts[$"events.{line.Code}", texts.Of(Enum.Parse<TaskKind>(line.Arguments[0]))],
        _ => texts[$"events.{line.Code}"],
    };

    /// <summary>Who looked at what, or was refused it, in a sentence.</summary>
    public static string Say(this Texts texts, Look look) => look.Act == HistoryAct.Viewed
        ? texts["cases.looks.viewed", look.Who, texts[$"cases.section.{look.Subject}"]]
        : texts["cases.looks.refused", look.Who];

    /// <summary>What the file shows and what is missing, in a sentence.</summary>
    public static string Sentence(this Texts texts, Finding finding) =>
        texts[$"cases.finding.sentence.{string.Concat(finding.Missing)}{(finding.Elements.All(e => e.Needed) || finding.Missing.Count > 0 ? "" : "Child")}"];
}
