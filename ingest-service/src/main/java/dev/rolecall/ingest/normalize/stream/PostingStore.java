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

/// The stream's memory: postings with their roles, a summary of each, and which expire when.
final class PostingStore {
  static final String POSTING_ROLES = "posting-roles";
  static final String SUMMARIES = "posting-summaries";
  static final String EXPIRIES = "expiries";

  /// In the summaries, sorts before all postings: all of them have a summary. State of an earlier
  /// version does not have it.
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
    PostingRoles known = postings.get(key.toString());
    return known == null ? PostingRoles.none(key) : known;
  }

  /// Replaces a posting; writes its summary, and when it expires, only when that has changed.
  void replace(PostingRoles before, PostingRoles after) {
    String key = after.posting().toString();
    Instant had = expiry(before);
    Instant has = expiry(after);
    if (had != null && !had.equals(has)) {
      expiries.delete(expiryKey(had, before.posting()));
    }
    if (has != null && !has.equals(had)) {
      expiries.put(expiryKey(has, after.posting()), key);
    }
    PostingSummary summary = PostingSummary.of(after);
    if (before.read() == null || !summary.equals(PostingSummary.of(before))) {
      summaries.put(key, summary);
    }
    postings.put(key, after);
  }

  /// When its open roles expire, null when it has none or they do not.
  private static @Nullable Instant expiry(PostingRoles posting) {
    return posting.open().findAny().isPresent() ? posting.expiresAt() : null;
  }

  void remove(PostingRoles posting) {
    Instant had = expiry(posting);
    if (had != null) {
      expiries.delete(expiryKey(had, posting.posting()));
    }
    summaries.delete(posting.posting().toString());
    postings.delete(posting.posting().toString());
  }

  /// The board's postings that a crawl may change, one after the other: the roles of a large board
  /// do not fit into memory at once, their keys do.
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

  /// Sorts as text as it does in time.
  private static String seconds(Instant at) {
    return "%012d".formatted(Math.max(0, at.getEpochSecond()));
  }
}
