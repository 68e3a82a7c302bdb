using System.Security.Cryptography;
using CaseManager.Domain.Documents;
using CaseManager.Web.Infrastructure.Files;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Documents;

public sealed class DocumentForm
{
    /// <summary>Generated with the form, so that submitting it twice adds each file once.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string? Kind { get; set; }

    /// <summary>Id of the person whom the document is about, or the value for the whole case.</summary>
    public string? Subject { get; set; }

    public string? Title { get; set; }

    public string? Source { get; set; }

    public DateInput ReceivedOn { get; set; } = new();

    /// <summary>Derives the document's id from the form and the file content, so that repeated submissions give the same id.</summary>
    public Guid GetDocumentId(Upload file)
    {
        var digest = SHA256.HashData([.. Id.ToByteArray(), .. Convert.FromHexString(file.Sha256)]);
        digest[6] = (byte)((digest[6] & 0x0f) | 0x80); // version 8: application-defined UUID (RFC 9562, section 5.8)
        digest[8] = (byte)((digest[8] & 0x3f) | 0x80);
        return new Guid(digest.AsSpan(0, 16), bigEndian: true);
    }

    /// <summary>Requires a validated form.</summary>
    public DocumentAccount ToAccount(Upload file) => new(Title!, Source, ReceivedOn.ToDate(), file.ToDetails());

    internal sealed class Rules : AbstractValidator<DocumentForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Title).NotEmpty().WithMessageKey("documents.name.missing");
            RuleFor(f => f.Title).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
            RuleFor(f => f.Source).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
            RuleFor(f => f.ReceivedOn).MustNotBeInFuture(clock);
        }
    }
}
