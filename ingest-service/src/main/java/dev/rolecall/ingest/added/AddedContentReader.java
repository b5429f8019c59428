package dev.rolecall.ingest.added;

import dev.rolecall.ingest.normalize.Normalized;
import dev.rolecall.ingest.normalize.RuleNormalizer;
import dev.rolecall.ingest.normalize.UnmergedJobs;
import dev.rolecall.ingest.source.ContentHash;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.PostingKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.added.AddedContent;
import dev.rolecall.model.added.AddedContent.Kind;
import dev.rolecall.model.added.AddedReading;
import dev.rolecall.model.added.AddedReading.IncompleteJob;
import dev.rolecall.model.added.AddedReading.Problem;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.Rights;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads jobs from what a person gave, with the formats and rules that postings are read with. Safe
/// for use by many threads.
public final class AddedContentReader {
  /// Not a source that is read: the jobs are those of one person.
  public static final SourceId SOURCE = SourceId.of("added");

  private static final BoardKey BOARD = new BoardKey(SOURCE, "person");

  /// The jobs are never published.
  private static final Rights RIGHTS = new Rights(null, false);

  private final PageReader pages = new PageReader();
  private final Clock clock;

  public AddedContentReader(Clock clock) {
    this.clock = clock;
  }

  public AddedReading read(AddedContent given) {
    try {
      return switch (given.kind()) {
        case PAGE -> page(given, given.content(), given.charset(), given.address());
        case TEXT -> text(given);
        case MAIL -> mail(given);
        case FILE -> file(given);
      };
    } catch (UnreadablePayloadException unreadable) {
      return AddedReading.of(given.kind(), Problem.UNREADABLE);
    }
  }

  private AddedReading file(AddedContent given) {
    return switch (FileKind.of(given.content())) {
      case MAIL, FILE -> mail(given);
      case PAGE -> page(given, given.content(), given.charset(), given.address());
      case TEXT -> text(given);
    };
  }

  private AddedReading page(
      AddedContent given, byte[] content, @Nullable String charset, @Nullable String address) {
    PageReader.Page page = pages.read(content, charset, address);
    return page.hasText()
        ? one(Kind.PAGE, given, page.posting())
        : AddedReading.of(Kind.PAGE, Problem.NO_JOB);
  }

  private AddedReading text(AddedContent given) {
    String text = ContentLimits.text(ContentText.of(given.content(), given.charset()));
    return text.isBlank()
        ? AddedReading.of(Kind.TEXT, Problem.NO_JOB)
        : one(Kind.TEXT, given, TextReader.read(text, given.address()));
  }

  private AddedReading mail(AddedContent given) {
    Optional<MailContent> parsed = MailContent.parse(given.content());
    if (parsed.isEmpty()) {
      return AddedReading.of(Kind.MAIL, Problem.UNREADABLE);
    }
    MailContent mail = parsed.get();
    String page = mail.pageAddress();
    return page == null
        ? jobs(MailReader.read(mail).stream().toList())
        : page(
            given, mail.text(), mail.charset(), given.address() == null ? page : given.address());
  }

  private AddedReading jobs(List<MailedJob> mailed) {
    List<Job> jobs = new ArrayList<>();
    List<IncompleteJob> incomplete = new ArrayList<>();
    for (MailedJob each : mailed) {
      List<Job> normalized = each.isComplete() ? normalize(each.posting()) : List.of();
      jobs.addAll(normalized);
      if (normalized.isEmpty()) {
        incomplete.add(new IncompleteJob(each.title(), each.company(), each.url()));
      }
    }
    Problem problem = mailed.isEmpty() ? Problem.NO_JOB : null;
    return new AddedReading(Kind.MAIL, jobs, incomplete, problem);
  }

  private AddedReading one(Kind kind, AddedContent given, NativePosting read) {
    NativePosting posting = NativePostings.corrected(read, given.title(), given.company());
    if (posting.title() == null) {
      return AddedReading.of(kind, Problem.NO_TITLE);
    }
    List<Job> jobs = normalize(posting);
    if (jobs.isEmpty()) {
      return AddedReading.of(kind, Problem.NO_JOB);
    }
    return jobs.getFirst().opening().company().name().isEmpty()
        ? AddedReading.of(kind, Problem.NO_COMPANY)
        : new AddedReading(kind, jobs, List.of(), null);
  }

  private List<Job> normalize(NativePosting posting) {
    String id =
        posting.url() == null
            ? ContentHash.of(posting.title(), posting.companyName(), posting.html())
            : ContentHash.of(posting.url());
    return RuleNormalizer.normalize(List.of(posting)) instanceof Normalized.Openings openings
        ? UnmergedJobs.of(new PostingKey(BOARD, id), openings, clock.instant(), RIGHTS)
        : List.of();
  }
}
