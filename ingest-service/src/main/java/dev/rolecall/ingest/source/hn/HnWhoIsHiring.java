package dev.rolecall.ingest.source.hn;

import dev.rolecall.ingest.source.ContentHash;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceDescription;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.source.SourceKind;
import dev.rolecall.model.source.Terms;
import dev.rolecall.model.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// "Who is hiring?" on Hacker News. Each monthly thread is a board; the catalog is the list of all
/// threads by the account that posts them.
///
/// `/api/v1/items/{id}` returns a whole thread: its direct children are the postings, deeper ones
/// are replies. A child without text was deleted.
public final class HnWhoIsHiring implements Source {
  public static final SourceId ID = SourceId.of("hn-who-is-hiring");
  public static final BoardKey CATALOG = new BoardKey(ID, "threads");

  /// Older comments are out of date: two newer threads exist.
  public static final Duration AGE_LIMIT = Duration.ofDays(60);

  private static final Pattern WHO_IS_HIRING =
      Pattern.compile("who\\s+is\\s+hiring", Pattern.CASE_INSENSITIVE);
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern MONTH =
      Pattern.compile(
          "\\b((?:" + String.join("|", MONTHS) + ")[a-z]*)\\.?,?\\s+(20\\d\\d)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final int THREADS_PER_PAGE = 100;
  private static final SourceDescription DESCRIPTION =
      new SourceDescription(
          ID,
          "hn-algolia",
          "https://hn.algolia.com",
          new Terms("Hacker News", true, Terms.RETENTION, AGE_LIMIT, false, SourceKind.THREAD),
          Duration.ofMinutes(15));

  @Override
  public SourceDescription description() {
    return DESCRIPTION;
  }

  @Override
  public PostingReader reader() {
    return new HnPostingReader();
  }

  @Override
  public Duration interval(BoardKey board) {
    return board.equals(CATALOG) ? Duration.ofHours(1) : DESCRIPTION.interval();
  }

  @Override
  public Optional<BoardKey> catalog() {
    return Optional.of(CATALOG);
  }

  /// `Ask HN: Who is hiring? (November 2026)`.
  @Override
  public Optional<YearMonth> monthOf(String boardName) {
    Matcher month = MONTH.matcher(boardName);
    return month.find()
        ? Optional.of(
            YearMonth.of(
                Integer.parseInt(month.group(2)),
                MONTHS.indexOf(month.group(1).substring(0, 3).toLowerCase(Locale.ROOT)) + 1))
        : Optional.empty();
  }

  @Override
  public SourceRequest firstRequest(BoardKey board) {
    return board.equals(CATALOG) ? threads(0) : new SourceRequest("/api/v1/items/" + board.board());
  }

  @Override
  public Page parse(BoardKey board, SourceRequest request, String body) {
    try {
      JsonNode response = Json.MAPPER.readTree(body);
      return board.equals(CATALOG) ? threads(response) : comments(board, response);
    } catch (JacksonException e) {
      throw new UnreadablePayloadException("Not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static SourceRequest threads(int page) {
    return new SourceRequest(
        "/api/v1/search_by_date?tags=story,author_whoishiring&hitsPerPage=%d&page=%d"
            .formatted(THREADS_PER_PAGE, page));
  }

  private static Page threads(JsonNode response) {
    if (!response.path("hits").isArray()) {
      throw new UnreadablePayloadException("The list of threads has no hits");
    }
    List<Page.FoundBoard> found = new ArrayList<>();
    for (JsonNode hit : response.path("hits")) {
      String title = hit.path("title").asString("");
      String id = hit.path("objectID").asString("");
      if (WHO_IS_HIRING.matcher(title).find() && !id.isEmpty()) {
        Instant posted = Instant.ofEpochSecond(hit.path("created_at_i").asLong(0));
        found.add(new Page.FoundBoard(new BoardKey(ID, id), title, posted));
      }
    }
    int page = response.path("page").asInt(0);
    boolean more = page + 1 < response.path("nbPages").asInt(1);
    return new Page.Boards(found, more ? List.of(threads(page + 1)) : List.of());
  }

  private static Page comments(BoardKey board, JsonNode thread) {
    if (!thread.path("id").asString("").equals(board.board())
        || !thread.path("children").isArray()) {
      throw new UnreadablePayloadException("Not the thread " + board.board());
    }
    List<Page.Item> items = new ArrayList<>();
    int unreadable = 0;
    for (JsonNode child : thread.path("children")) {
      String text = textOf(child);
      String id = child.path("id").asString("");
      if (id.isEmpty()) {
        unreadable++;
      } else if (text != null) {
        items.add(new Page.Item(id, withoutReplies(child), ContentHash.of(text)));
      }
    }
    return new Page.Postings(items, unreadable);
  }

  private static @Nullable String textOf(JsonNode child) {
    JsonNode text = child.path("text");
    return text.isString() && !text.asString().isBlank() ? text.asString() : null;
  }

  /// Replies are not part of the posting. They are removed from the parsed thread itself, which is
  /// not used after this.
  private static String withoutReplies(JsonNode child) {
    return child instanceof ObjectNode post
        ? post.without("children").toString()
        : child.toString();
  }
}
