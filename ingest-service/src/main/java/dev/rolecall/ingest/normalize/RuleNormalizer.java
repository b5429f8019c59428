package dev.rolecall.ingest.normalize;

import dev.rolecall.ingest.normalize.company.Agencies;
import dev.rolecall.ingest.normalize.company.Sectors;
import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.draft.Step;
import dev.rolecall.ingest.normalize.hn.FilledPosts;
import dev.rolecall.ingest.normalize.hn.HnCompany;
import dev.rolecall.ingest.normalize.hn.HnHeader;
import dev.rolecall.ingest.normalize.hn.HnHeaderReader;
import dev.rolecall.ingest.normalize.hn.HnJobFilter;
import dev.rolecall.ingest.normalize.hn.HnRole;
import dev.rolecall.ingest.normalize.hn.HnRoleLines;
import dev.rolecall.ingest.normalize.hn.HnRoles;
import dev.rolecall.ingest.normalize.text.CleanText;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.ingest.normalize.title.NonOpeningTitles;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Company;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.source.RawPosting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Normalizes with dictionaries and rules only.
public final class RuleNormalizer implements Normalizer {
  private static final String VERSION = "rules/14";
  private static final String NO_POSTING = "no-posting";

  /// The maximum length in characters. Longer titles contain a description.
  private static final int MAX_TITLE_LENGTH = 300;

  private static final FilteredPattern HTTP_URL =
      FilteredPattern.of("https?://", Pattern.CASE_INSENSITIVE);

  private final Map<SourceId, PostingReader> readers;

  public RuleNormalizer(Collection<PostingReader> readers) {
    this.readers =
        readers.stream().collect(Collectors.toMap(PostingReader::source, Function.identity()));
  }

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public Normalized normalize(RawPosting posting) {
    PostingReader reader = readers.get(posting.key().board().source());
    if (reader == null) {
      return new Normalized.Unreadable("No reader for source " + posting.key().board().source());
    }
    try {
      List<NativePosting> read = reader.readAll(posting.key().board(), posting.payload());
      return read.isEmpty() ? new Normalized.Rejected(rejection(reader, posting)) : result(read);
    } catch (UnreadablePayloadException e) {
      return new Normalized.Unreadable(String.valueOf(e.getMessage()));
    } catch (RuntimeException | StackOverflowError e) {
      return failed(e);
    }
  }

  private static String rejection(PostingReader reader, RawPosting posting) {
    return reader
        .rejection(posting.key().board(), posting.payload())
        .map(PostingReader.Rejection::reason)
        .orElse(NO_POSTING);
  }

  /// Normalizes postings that are not on a board, such as those of a page that a person saved.
  ///
  /// @param read with a title or a company each
  public static Normalized normalize(List<NativePosting> read) {
    try {
      return result(read);
    } catch (RuntimeException | StackOverflowError e) {
      return failed(e);
    }
  }

  private static Normalized result(List<NativePosting> read) {
    if (read.isEmpty()) {
      return new Normalized.Rejected(NO_POSTING);
    }
    return isTextOnly(read.getFirst()) ? ofText(read.getFirst()) : ofFields(read);
  }

  /// A rule that fails on one posting must neither stop the others nor lose this one.
  private static Normalized failed(Throwable failure) {
    return new Normalized.Unreadable("A rule failed" + location(failure) + ": " + failure);
  }

  /// Where a rule failed, such as ` in ListTitles.isTitle, line 124`: the reason of a dead letter
  /// is all that an engineer has.
  private static String location(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("dev.rolecall."))
        .findFirst()
        .map(
            frame ->
                " in %s.%s, line %d"
                    .formatted(
                        frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1),
                        frame.getMethodName(),
                        frame.getLineNumber()))
        .orElse("");
  }

  /// Whether the source has only a text, without fields for title and company.
  private static boolean isTextOnly(NativePosting read) {
    return read.title() == null && read.companyName() == null;
  }

  /// Postings of a source with fields have one opening each. Postings without a title are ignored.
  private static Normalized ofFields(List<NativePosting> read) {
    List<ExtractedOpening> openings = new ArrayList<>();
    for (NativePosting posting : read) {
      String title =
          posting.title() == null ? "" : CleanText.line(posting.title(), MAX_TITLE_LENGTH);
      if (!title.isEmpty() && !NonOpeningTitles.isNamedBy(title)) {
        PostingText text = PostingText.of(posting.html(), RuleCues.INDEX);
        openings.add(opening(posting, FieldDrafts.of(posting, title, text)));
      }
    }
    if (!openings.isEmpty()) {
      return new Normalized.Openings(openings);
    }
    boolean titled = read.stream().anyMatch(posting -> posting.title() != null);
    return new Normalized.Rejected(titled ? "not-an-opening" : "no-title");
  }

  /// A posting of a source with only a text can have several openings.
  private static Normalized ofText(NativePosting posting) {
    PostingText text = PostingText.of(posting.html(), RuleCues.INDEX);
    HnHeader header = HnHeaderReader.read(text.lines());
    Optional<String> rejection = HnJobFilter.rejection(header, text);
    if (rejection.isPresent()) {
      return new Normalized.Rejected(rejection.get());
    }
    Company company = Sectors.withSector(HnCompany.of(header, text), text);
    List<ExtractedOpening> openings = new ArrayList<>();
    List<HnRole> roles = HnRoles.of(header, text);
    boolean filled = FilledPosts.isFilled(text, roles);
    for (HnRoleLines.Role roleLines : HnRoleLines.assign(roles, header, text)) {
      HnRole role = roleLines.role();
      Draft draft =
          new Draft(
              role.title(), company, role.segments(), header.rest(), List.of(), roleLines.text());
      draft.addEvidence("company", company.name(), Basis.STATED, text.firstLine(), "header");
      if (company.domain() != null) {
        draft.addEvidence("company.domain", company.domain(), Basis.STATED, null, "linked-site");
      }
      Agencies.addEvidence(draft);
      Sectors.addEvidence(draft, company, text);
      ExtractedOpening opening = opening(posting, draft);
      openings.add(filled ? opening.closedAt(posting.postedAt()) : opening);
    }
    return new Normalized.Openings(openings);
  }

  private static ExtractedOpening opening(NativePosting read, Draft draft) {
    draft.language = read.language();
    draft.applyUrl = httpUrl(read.applyUrl());
    for (Step step : Steps.ALL) {
      step.apply(draft);
    }
    Opening opening = draft.build(OpeningFamily.of(draft));
    return new ExtractedOpening(
        opening, read.identities(), httpUrl(read.url()), read.postedAt(), read.validThrough());
  }

  /// Null for `javascript:`, `data:` and other schemes that pages must not link to.
  private static @Nullable String httpUrl(@Nullable String url) {
    return url != null && HTTP_URL.starts(url) ? url : null;
  }
}
