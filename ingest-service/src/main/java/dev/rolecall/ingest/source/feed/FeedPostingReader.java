package dev.rolecall.ingest.source.feed;

import dev.rolecall.ingest.source.BoardNames;
import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Sections;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads an item of a feed in XML or JSON. `updated` is never taken for the date of publication. An
/// author is not taken for the company; without a field for it, the company is that of a career
/// site (`jobs.acme.example`), or not stated.
public final class FeedPostingReader implements PostingReader {
  @Override
  public SourceId source() {
    return FeedSource.ID;
  }

  @Override
  public NativePosting read(BoardKey board, String payload) {
    if (payload.stripLeading().startsWith("{")) {
      return json(board, Fields.object(payload));
    }
    Element element = FeedDocument.item(payload);
    if (element == null) {
      throw new UnreadablePayloadException("Not an item of a feed");
    }
    FeedItem item = new FeedItem(element);
    String id = item.id();
    if (id == null) {
      throw new UnreadablePayloadException("The item has no id");
    }
    return NativePosting.builder(id)
        .title(item.title())
        .companyName(company(board, item.first("company", "companyname", "employer")))
        .html(new Sections().add(item.html()).html())
        .locations(places(item))
        .employmentType(item.first("job_type", "jobtype", "employmenttype"))
        .url(item.link())
        .postedAt(FeedDates.parse(item.first("pubdate", "published", "dc:date", "issued")))
        .build();
  }

  private static List<String> places(FeedItem item) {
    String place = item.first("location", "region");
    String parts =
        Stream.of(item.first("city"), item.first("state"), item.first("country"))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return place != null ? List.of(place) : parts.isEmpty() ? List.of() : List.of(parts);
  }

  private static NativePosting json(BoardKey board, JsonNode item) {
    String url = Fields.text(item, "url");
    String place = Fields.line(item, "location");
    return NativePosting.builder(Fields.id(item, "id", "url"))
        .title(Fields.line(item, "title"))
        .companyName(company(board, Fields.line(item, "company")))
        .html(new Sections().add(firstText(item, "content_html", "content_text", "summary")).html())
        .locations(place == null ? List.of() : List.of(place))
        .url(url == null ? Fields.text(item, "external_url") : url)
        .postedAt(FeedDates.parse(Fields.text(item, "date_published")))
        .build();
  }

  private static @Nullable String firstText(JsonNode item, String... fields) {
    for (String field : fields) {
      String text = Fields.text(item, field);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private static @Nullable String company(BoardKey board, @Nullable String stated) {
    return stated == null
        ? BoardNames.companyOfCareerSite(new FeedSource().hostName(board))
        : stated;
  }
}
