package dev.rolecall.model.source;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a source allows and requires, and how reliable its postings are. Later stages use the terms
/// and do not depend on the source itself.
///
/// @param attribution how the source must be named with a posting, null when it need not be
/// @param republish whether postings may be shown to everyone
/// @param retention how long a raw posting may be kept after it closed
/// @param ageLimit the age at which a posting counts as expired, null for none
/// @param partialListing whether the board shows only some of its postings at a time, so that the
///   absence of a posting does not close it
/// @param kind who writes the postings; EMPLOYER_BOARD in records that do not have the field
public record Terms(
    @Nullable String attribution,
    boolean republish,
    Duration retention,
    @Nullable Duration ageLimit,
    boolean partialListing,
    SourceKind kind) {
  /// Eighteen months, the project's limit for all sources.
  public static final Duration RETENTION = Duration.ofDays(540);

  /// A posting of a feed that does not show all of its postings cannot be absent. Feeds show new
  /// postings for some weeks.
  private static final Duration FEED_AGE_LIMIT = Duration.ofDays(45);

  public Terms {
    // null in records that do not have the field
    kind = kind == null ? SourceKind.EMPLOYER_BOARD : kind;
  }

  /// Terms of a source of employers' boards.
  public Terms(
      @Nullable String attribution,
      boolean republish,
      Duration retention,
      @Nullable Duration ageLimit,
      boolean partialListing) {
    this(attribution, republish, retention, ageLimit, partialListing, SourceKind.EMPLOYER_BOARD);
  }

  /// Terms of a feed that must be named and shows only some of its postings at a time.
  public static Terms ofFeed(String attribution) {
    return new Terms(attribution, true, RETENTION, FEED_AGE_LIMIT, true, SourceKind.FEED);
  }

  /// The same terms for a crawl that could read only some of the postings.
  public Terms withPartialListing() {
    return new Terms(attribution, republish, retention, ageLimit, true, kind);
  }

  /// The same terms for a board whose postings are all absent because it is not read any more.
  public Terms withWholeListing() {
    return new Terms(attribution, republish, retention, ageLimit, false, kind);
  }

  /// Terms of a source that requires nothing beyond the project's own limits.
  public static Terms of(SourceKind kind) {
    return new Terms(null, true, RETENTION, null, false, kind);
  }
}
