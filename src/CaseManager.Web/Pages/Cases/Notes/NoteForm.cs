using CaseManager.Domain.Notes;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Notes;

public sealed class NoteForm
{
    /// <summary>Value of <see cref="Subject"/> for the whole case.</summary>
    public const string WholeCase = "case";

    private const string Collapsed = "Closed";

    /// <summary>Idempotency key: a form sent twice creates one record.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Null on a correction, which keeps the kind.</summary>
    public string? Kind { get; set; }

    /// <summary>Id of the person, or <see cref="WholeCase"/>; null on a correction.</summary>
    public string? Subject { get; set; }

    public DateInput OccurredOn { get; set; } = new();

    public string? Text { get; set; }

    /// <summary>Not empty if the note is collapsed until the reader opens it, because it describes violence.</summary>
    public List<string> Graphic { get; set; } = [];

    public static NoteForm FromText(NoteText text) =>
        new() { Text = text.Text, Graphic = text.IsGraphic ? [Collapsed] : [], OccurredOn = DateInput.FromDate(text.OccurredOn) };

    public static IReadOnlyList<TagHelpers.Forms.Option> GetGraphicOptions(TextLocalizer texts) => [new(Collapsed, texts["notes.graphicContent.closed"])];

    /// <summary>Requires a validated form.</summary>
    public NoteText ToText() => new(Text!, Graphic.Count > 0, OccurredOn.ToDate());

    internal sealed class Rules : AbstractValidator<NoteForm>
    {
        private const int MaxLength = 20_000;

        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Text).NotNull().WithMessageKey("notes.text.missing");
            RuleFor(f => f.Text).MaximumLength(MaxLength).WithMessageKey("common.errors.long", MaxLength);
            RuleFor(f => f.Graphic).Must(g => g.TrueForAll(t => t == Collapsed)).WithMessageKey("common.errors.choose");
            RuleFor(f => f.OccurredOn).Must(d => d.IsEmpty || d.ToDate() is not null).WithMessageKey("common.errors.date");
            RuleFor(f => f.OccurredOn).Must(d => d.ToDate() is not { } date || date.Earliest <= AnswerRules.GetLatestToday(clock))
                .WithMessageKey("common.errors.future");
        }
    }
}
