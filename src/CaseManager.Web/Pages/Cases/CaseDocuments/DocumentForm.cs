using System.Security.Cryptography;
using CaseManager.Domain.Documents;
using CaseManager.Web.Infrastructure.Files;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.CaseDocuments;

/// <summary>What is asked about files that are added.</summary>
public sealed class DocumentForm
{
    /// <summary>Names the form, so that sending it twice adds each file once.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Their kind, where the form asks for it.</summary>
    public string? Kind { get; set; }

    /// <summary>Whom they are about, where the form asks for it.</summary>
    public string? About { get; set; }

    public string? Title { get; set; }

    public string? From { get; set; }

    public DateInput ReceivedOn { get; set; } = new();

    /// <summary>The id that a file will have which comes by this form: the same, however often it comes.</summary>
    public Guid IdOf(Upload file)
    {
        var digest = SHA256.HashData([.. Id.ToByteArray(), .. Convert.FromHexString(file.Sha256)]);
        digest[6] = (byte)((digest[6] & 0x0f) | 0x80); // version 8: an id of our own making (RFC 9562, 5.8)
        digest[8] = (byte)((digest[8] & 0x3f) | 0x80);
        return new Guid(digest.AsSpan(0, 16), bigEndian: true);
    }

    /// <summary>What is said of one of the files. The rules have seen to it that there is a title.</summary>
    public DocumentAccount Account(Upload file) => new(Title!, From, ReceivedOn.ToDate(), file.ToFacts());

    internal sealed class Rules : AbstractValidator<DocumentForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Title).NotEmpty().Says("documents.name.missing");
            RuleFor(f => f.Title).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
            RuleFor(f => f.From).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
            RuleFor(f => f.ReceivedOn).IsPast(clock);
        }
    }
}
