package dev.rolecall.ingest.normalize.stream;

import dev.rolecall.model.BoardKey;
import dev.rolecall.model.PostingKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// The stream's memory: postings with their roles, and which expire when.
final class PostingStore {
  static final String POSTING_ROLES = "posting-roles";
  static final String EXPIRIES = "expiries";

  private final KeyValueStore<String, PostingRoles> postings;
  private final KeyValueStore<String, String> expiries;

  PostingStore(ProcessorContext<?, ?> context) {
    this.postings = context.getStateStore(POSTING_ROLES);
    this.expiries = context.getStateStore(EXPIRIES);
  }

  PostingRoles get(PostingKey key) {
    PostingRoles known = postings.get(key.toString());
    return known == null ? PostingRoles.none(key) : known;
  }

  void put(PostingRoles posting) {
    PostingRoles before = postings.get(posting.posting().toString());
    if (before != null) {
      unschedule(before);
    }
    postings.put(posting.posting().toString(), posting);
    Instant expiresAt = posting.expiresAt();
    if (expiresAt != null && posting.open().findAny().isPresent()) {
      expiries.put(expiryKey(expiresAt, posting.posting()), posting.posting().toString());
    }
  }

  void remove(PostingRoles posting) {
    unschedule(posting);
    postings.delete(posting.posting().toString());
  }

  /// One after the other, as a large board's roles do not fit into memory at once; their keys do.
  Iterable<PostingRoles> ofBoard(BoardKey board) {
    List<String> keys = new ArrayList<>();
    try (KeyValueIterator<String, PostingRoles> found =
        postings.prefixScan(board + ":", Serdes.String().serializer())) {
      found.forEachRemaining(entry -> keys.add(entry.key));
    }
    return () -> keys.stream().map(postings::get).filter(Objects::nonNull).iterator();
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

  private void unschedule(PostingRoles posting) {
    @Nullable Instant expiresAt = posting.expiresAt();
    if (expiresAt != null) {
      expiries.delete(expiryKey(expiresAt, posting.posting()));
    }
  }

  private static String expiryKey(Instant at, PostingKey posting) {
    return seconds(at) + "|" + posting;
  }

  /// Sorts as text as it does in time.
  private static String seconds(Instant at) {
    return "%012d".formatted(Math.max(0, at.getEpochSecond()));
  }
}
