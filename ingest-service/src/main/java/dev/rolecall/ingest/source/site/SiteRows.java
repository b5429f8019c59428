package dev.rolecall.ingest.source.site;

import dev.rolecall.ingest.source.ContentHash;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.SeenDetail;
import dev.rolecall.model.source.SeenPosting;
import dev.rolecall.model.wire.Json;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Collects the pages of openings that a sitemap or a page lists. Their ids are their paths.
final class SiteRows {
  /// Of one sitemap or page.
  static final int MAX = 5_000;

  /// The purpose of a request for the page of an opening.
  static final String DETAIL = "opening";

  /// How long the page of an opening counts as current: where the list states when it changed, and
  /// where it does not.
  private static final Duration DATED = Duration.ofDays(7);

  private static final Duration UNDATED = Duration.ofDays(1);

  private static final Duration GENERATED_WITHIN = Duration.ofHours(1);

  private static final String OF_SITEMAP = "sitemap:";
  private static final String OF_PAGE = "page:";
  private static final int MAX_ID_LENGTH = 300;

  private final String list;
  private final Map<String, Row> byId = new LinkedHashMap<>();
  private boolean cut;

  private record Row(URI link, @Nullable Instant changedAt) {}

  private SiteRows(String list) {
    this.list = list;
  }

  static SiteRows ofSitemap() {
    return new SiteRows(OF_SITEMAP);
  }

  static SiteRows ofPage() {
    return new SiteRows(OF_PAGE);
  }

  /// Whether a posting of the board was listed by a sitemap.
  static boolean anyOfSitemap(Board board) {
    return board.state().seen().values().stream()
        .map(SeenPosting::detail)
        .filter(Objects::nonNull)
        .map(SeenDetail::rowHash)
        .anyMatch(row -> row.startsWith(OF_SITEMAP));
  }

  /// @param changedAt when the page changed, null when the list does not state it
  void add(URI link, @Nullable Instant changedAt) {
    String id = id(link);
    if (byId.size() == MAX && !byId.containsKey(id)) {
      cut = true;
      return;
    }
    byId.putIfAbsent(id, new Row(link, changedAt));
  }

  /// The path without a slash at its end.
  static String id(URI link) {
    String path = SiteAddress.path(link).replace('#', '_');
    String id =
        path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return id.length() > MAX_ID_LENGTH ? ContentHash.of(id) : id;
  }

  boolean isEmpty() {
    return byId.isEmpty();
  }

  /// Whether there were more than are kept.
  boolean isCut() {
    return cut;
  }

  List<Page.Item> items() {
    boolean dated = !isGenerated();
    return byId.entrySet().stream().map(row -> item(row.getKey(), row.getValue(), dated)).toList();
  }

  /// Whether all rows have about the same date: that of the list, and not those of the pages.
  private boolean isGenerated() {
    List<Instant> dates =
        byId.values().stream().map(Row::changedAt).filter(Objects::nonNull).sorted().toList();
    return byId.size() > 4
        && dates.size() == byId.size()
        && Duration.between(dates.getFirst(), dates.getLast()).compareTo(GENERATED_WITHIN) < 0;
  }

  private Page.Item item(String id, Row row, boolean dated) {
    Instant changedAt = dated ? row.changedAt() : null;
    String path = SiteAddress.path(row.link());
    String payload =
        Json.MAPPER
            .createObjectNode()
            .put("externalId", id)
            .put("url", row.link().toString())
            .toString();
    return new Page.Item(
        id,
        payload,
        list + ContentHash.of(path, changedAt),
        SourceRequest.webPage(path, DETAIL),
        changedAt == null ? UNDATED : DATED);
  }
}
