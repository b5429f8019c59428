package dev.rolecall.ingest.cli;

import dev.rolecall.ingest.board.BundledBoards;
import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceLookup;
import dev.rolecall.model.BoardKey;
import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Finds boards in posts of Hacker News by their links to the sources' hosts.
final class BoardDiscovery {
  private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>()\\[\\]]{4,300}");
  private static final Pattern END = Pattern.compile("[.,;:!?*_]+$");
  private static final Pattern TAG = Pattern.compile("<[^<>]*>");
  private static final Pattern ASIDE = Pattern.compile("\\s*[(\\[].*$");

  /// Words of other segments of a header, in posts without the name of the employer first.
  private static final Pattern NOT_A_NAME =
      Pattern.compile(
          "(?i)\\b(?:engineers?|developers?|seeking|hiring|remote|on-?site|full[- ]?time|senior"
              + "|designers?|freelancers?|locations?|jobs?)\\b");

  private static final int MAX_NAME_LENGTH = 40;

  private final SourceLookup sources;
  private final Map<String, BundledBoards.Entry> byKey = new HashMap<>();
  private int posts;

  BoardDiscovery(SourceLookup sources) {
    this.sources = sources;
  }

  /// Reads a thread with its comments, or one comment, in the formats of the Algolia API, the
  /// Firebase API, or an archive (`{"html", "time"}`).
  void read(JsonNode item) {
    readPost(item);
    item.path("children").forEach(this::readPost);
  }

  private void readPost(JsonNode post) {
    String html =
        Optional.ofNullable(Fields.text(post, "text"))
            .or(() -> Optional.ofNullable(Fields.text(post, "comment_text")))
            .or(() -> Optional.ofNullable(Fields.text(post, "html")))
            .orElse("");
    int year = year(post);
    if (html.isEmpty() || year == 0) {
      return;
    }
    posts++;
    String text = Parser.unescapeEntities(html, false);
    Matcher link = LINK.matcher(text);
    while (link.find()) {
      if (link.group().endsWith("...")) {
        continue; // the text of a link, which Hacker News shortens
      }
      String address = END.matcher(link.group()).replaceFirst("");
      boardOf(address).ifPresent(board -> add(board, name(text), year));
    }
  }

  /// 0 when the post has no time.
  private static int year(JsonNode post) {
    String time =
        Optional.ofNullable(Fields.text(post, "created_at"))
            .or(() -> Optional.ofNullable(Fields.text(post, "time")))
            .orElse("");
    if (time.matches("\\d{4}-.*")) {
      return Integer.parseInt(time.substring(0, 4));
    }
    var seconds =
        Optional.ofNullable(Fields.seconds(post, "created_at_i"))
            .or(() -> Optional.ofNullable(Fields.seconds(post, "time")));
    return seconds.map(at -> Integer.parseInt(at.toString().substring(0, 4))).orElse(0);
  }

  private Optional<BoardKey> boardOf(String address) {
    try {
      URI link = URI.create(address);
      return sources.all().stream().flatMap(source -> boardOf(source, link).stream()).findFirst();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<BoardKey> boardOf(Source source, URI link) {
    return source.boardOf(link).filter(source.description()::accepts);
  }

  /// The first segment of a header with pipes: `Acme | Backend Engineer | Berlin`.
  private static @Nullable String name(String text) {
    String first = TAG.matcher(text.split("<p>", 2)[0]).replaceAll(" ");
    int pipe = first.indexOf('|');
    String name = pipe < 0 ? "" : ASIDE.matcher(first.substring(0, pipe)).replaceFirst("").strip();
    boolean plain =
        !name.isEmpty()
            && name.length() <= MAX_NAME_LENGTH
            && !name.contains("://")
            && !NOT_A_NAME.matcher(name).find()
            && name.chars().noneMatch(c -> c < ' ');
    return plain ? name.replaceAll("\\s+", " ") : null;
  }

  /// Boards that differ only in case are one board. The latest post has precedence.
  private void add(BoardKey board, @Nullable String name, int year) {
    BundledBoards.Entry found = new BundledBoards.Entry(board, name, year);
    byKey.merge(
        board.toString().toLowerCase(Locale.ROOT),
        found,
        (known, now) -> now.lastSeen() >= known.lastSeen() ? withName(now, known) : known);
  }

  private static BundledBoards.Entry withName(BundledBoards.Entry now, BundledBoards.Entry known) {
    return now.name() == null
        ? new BundledBoards.Entry(now.key(), known.name(), now.lastSeen())
        : now;
  }

  int posts() {
    return posts;
  }

  /// The boards found, the most recently seen first.
  List<BundledBoards.Entry> found() {
    return byKey.values().stream()
        .sorted(
            Comparator.comparingInt(BundledBoards.Entry::lastSeen)
                .reversed()
                .thenComparing(BundledBoards.Entry::key))
        .toList();
  }
}
