package dev.rolecall.ingest.normalize.stream;

import dev.rolecall.model.BoardKey;
import dev.rolecall.model.PostingKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// The state stores of postings: their roles, a summary of each posting, and an index by expiry.
final class PostingStore {
  static final String POSTING_ROLES = "posting-roles";
  static final String SUMMARIES = "posting-summaries";
  static final String EXPIRIES = "expiries";

  /// A key in the summaries, before all postings: it exists if every posting has a summary. It is
  /// missing in state of an earlier version.
  private static final String COMPLETE = "!complete";

  private final KeyValueStore<String, PostingRoles> postings;
  private final KeyValueStore<String, PostingSummary> summaries;
  private final KeyValueStore<String, String> expiries;

  PostingStore(ProcessorContext<?, ?> context) {
    this.postings = context.getStateStore(POSTING_ROLES);
    this.summaries = context.getStateStore(SUMMARIES);
    this.expiries = context.getStateStore(EXPIRIES);
  }

  PostingRoles get(PostingKey key) {
    PostingRoles stored = postings.get(key.toString());
    return stored == null ? PostingRoles.none(key) : stored;
  }

  /// Replaces a posting. Its summary and expiry are written only if they have changed.
  void replace(PostingRoles before, PostingRoles after) {
    String key = after.posting().toString();
    Instant oldExpiry = expiry(before);
    Instant newExpiry = expiry(after);
    if (oldExpiry != null && !oldExpiry.equals(newExpiry)) {
      expiries.delete(expiryKey(oldExpiry, before.posting()));
    }
    if (newExpiry != null && !newExpiry.equals(oldExpiry)) {
      expiries.put(expiryKey(newExpiry, after.posting()), key);
    }
    PostingSummary summary = PostingSummary.of(after);
    if (before.lastHandled() == null || !summary.equals(PostingSummary.of(before))) {
      summaries.put(key, summary);
    }
    postings.put(key, after);
  }

  /// When its open roles expire; null when it has no open roles or they do not expire.
  private static @Nullable Instant expiry(PostingRoles posting) {
    return posting.open().findAny().isPresent() ? posting.expiresAt() : null;
  }

  void remove(PostingRoles posting) {
    Instant oldExpiry = expiry(posting);
    if (oldExpiry != null) {
      expiries.delete(expiryKey(oldExpiry, posting.posting()));
    }
    summaries.delete(posting.posting().toString());
    postings.delete(posting.posting().toString());
  }

  /// The board's postings that a crawl may change. They are read lazily: the keys of a large board
  /// fit into memory, its roles do not.
  Iterable<PostingRoles> changedBy(CrawlComparison crawl, BoardKey board) {
    completeSummaries();
    List<String> keys = new ArrayList<>();
    String prefix = board + ":";
    try (KeyValueIterator<String, PostingSummary> found =
        summaries.prefixScan(prefix, Serdes.String().serializer())) {
      while (found.hasNext()) {
        KeyValue<String, PostingSummary> entry = found.next();
        if (crawl.mayChange(entry.key.substring(prefix.length()), entry.value)) {
          keys.add(entry.key);
        }
      }
    }
    return () -> keys.stream().map(postings::get).filter(Objects::nonNull).iterator();
  }

  private void completeSummaries() {
    if (summaries.get(COMPLETE) != null) {
      return;
    }
    try (KeyValueIterator<String, PostingRoles> all = postings.all()) {
      all.forEachRemaining(entry -> summaries.put(entry.key, PostingSummary.of(entry.value)));
    }
    summaries.put(COMPLETE, PostingSummary.NONE);
  }

  /// Postings with open roles that expire at or before this instant.
  List<PostingRoles> expiredAt(Instant now) {
    List<String> keys = new ArrayList<>();
    try (KeyValueIterator<String, String> due =
        expiries.range(seconds(Instant.EPOCH), seconds(now.plusSeconds(1)))) {
      due.forEachRemaining(entry -> keys.add(entry.value));
    }
    return keys.stream().map(postings::get).filter(Objects::nonNull).toList();
  }

  private static String expiryKey(Instant at, PostingKey posting) {
    return seconds(at) + "|" + posting;
  }

  /// A text that sorts by time.
  private static String seconds(Instant at) {
    return "%012d".formatted(Math.max(0, at.getEpochSecond()));
  }
}
