package dev.rolecall.ingest.source.jsonld;

import dev.rolecall.ingest.source.ContentHash;
import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads the schema.org JobPosting markup in saved career pages, `{"externalId","url","html"}`, or
/// such markup alone.
///
/// A page without a posting is not an error, because most career pages contain none.
public final class CareerPagePostingReader implements PostingReader {
  public static final SourceId ID = SourceId.of("career-page");

  @Override
  public SourceId source() {
    return ID;
  }

  /// The first posting of the page.
  @Override
  public NativePosting read(BoardKey board, String payload) {
    return readAll(board, payload).stream()
        .findFirst()
        .orElseThrow(() -> new UnreadablePayloadException("The page has no posting"));
  }

  @Override
  public List<NativePosting> readAll(BoardKey board, String payload) {
    JsonNode item =
        LenientJson.read(payload)
            .orElseThrow(() -> new UnreadablePayloadException("Not a JSON object"));
    String url = Fields.text(item, "url");
    String html = Fields.text(item, "html");
    if (html == null) {
      List<ObjectNode> postings = PageMarkup.postings(item);
      return postings.stream().map(markup -> posting(markup, item, payload, url)).toList();
    }
    Document page = Jsoup.parse(html, url == null ? "" : url);
    MetaTags tags = new MetaTags(page);
    List<ObjectNode> found = PageMarkup.postings(page);
    List<ObjectNode> postings = found.isEmpty() ? tags.posting().stream().toList() : found;
    return ofThisPage(postings, url).stream()
        .map(posting -> completed(posting, page, tags))
        .filter(CareerPagePostingReader::hasTitle)
        .map(markup -> posting(markup, item, payload, url))
        .toList();
  }

  /// The posting with the address of the page if there is one, because the others are
  /// recommendations; else all postings.
  private static List<ObjectNode> ofThisPage(List<ObjectNode> postings, @Nullable String url) {
    List<ObjectNode> ofThisPage =
        postings.stream()
            .filter(
                posting ->
                    url != null
                        && withoutQueryAndSlash(url)
                            .equals(withoutQueryAndSlash(posting.path("url").asString(""))))
            .toList();
    return ofThisPage.isEmpty() ? postings : ofThisPage.subList(0, 1);
  }

  private static String withoutQueryAndSlash(String url) {
    String page = url.split("[?#]", 2)[0];
    return page.endsWith("/") ? page.substring(0, page.length() - 1) : page;
  }

  /// Adds the title and the locations of the page if the markup has none.
  private static ObjectNode completed(ObjectNode posting, Document page, MetaTags tags) {
    if (JobPostingFields.title(posting) == null) {
      titleOf(page, posting).ifPresent(title -> posting.put("title", title));
    }
    if (SchemaOrgFields.values(posting, "jobLocation").isEmpty()) {
      List<String> places = tags.locations();
      if (!places.isEmpty()) {
        places.forEach(posting.putArray("jobLocation")::add);
      }
    }
    return posting;
  }

  /// The title of the page without the employer's name at its end.
  private static Optional<String> titleOf(Document page, ObjectNode posting) {
    String company = SchemaOrgFields.line(posting, "hiringOrganization");
    String title = SchemaOrgFields.oneLine(page.title());
    if (company == null) {
      return Optional.empty();
    }
    return Stream.of(" - ", " | ", " – ", " — ", " at ", " @ ", ", ")
        .map(before -> before + company)
        .filter(tail -> title.toLowerCase(Locale.ROOT).endsWith(tail.toLowerCase(Locale.ROOT)))
        .map(tail -> title.substring(0, title.length() - tail.length()).strip())
        .filter(rest -> !rest.isEmpty())
        .findFirst();
  }

  private static boolean hasTitle(ObjectNode posting) {
    return JobPostingFields.title(posting) != null;
  }

  private static NativePosting posting(
      ObjectNode posting, JsonNode item, String payload, @Nullable String url) {
    return JobPostingFields.read(posting, id(posting, item, payload), url);
  }

  private static String id(ObjectNode posting, JsonNode item, String payload) {
    String given = Fields.text(item, "externalId");
    return Stream.of(
            Optional.ofNullable(given),
            Optional.ofNullable(JobPostingFields.identifier(posting)),
            Optional.ofNullable(Fields.text(item, "url")),
            Optional.ofNullable(Fields.text(posting, "@id")))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> ContentHash.of(payload))
        .replace('#', '_');
  }
}
