package dev.rolecall.ingest.source;

import dev.rolecall.ingest.source.PostingReader.Rejection;
import java.time.Duration;
import java.util.Optional;

/// A row that a board still lists although the page of its posting does not exist any more, as the
/// item that closes the posting. The page is requested again from time to time: it may have been
/// missing by mistake.
public final class ClosedRow {
  private static final String FIELD = "closed";
  private static final String GONE = "gone";
  private static final Duration LIFETIME = Duration.ofDays(1);

  private ClosedRow() {}

  public static Page.Item of(Page.Item row) {
    String payload = Fields.object(row.payload()).put(FIELD, GONE).toString();
    return new Page.Item(row.externalId(), payload, ContentHash.of(GONE), null, LIFETIME);
  }

  /// Empty when the payload is not such an item.
  public static Optional<Rejection> rejection(String payload) {
    return GONE.equals(Fields.text(Fields.object(payload), FIELD))
        ? Optional.of(new Rejection(GONE, true))
        : Optional.empty();
  }
}
