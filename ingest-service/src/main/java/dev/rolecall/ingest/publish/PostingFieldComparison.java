package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.PostingField;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.ContractDrift;
import dev.rolecall.model.source.SeenPosting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares the fields of a crawl's postings with those that the board's postings had before
/// (docs/decisions/0075). No I/O.
///
/// A field is missing when at least nine of ten postings had it, and most of those that were read
/// now lack it. Postings that were not read again, because only their row in the list was compared,
/// do not count.
final class PostingFieldComparison {
  /// With fewer postings, the usual fields of a board are not known.
  static final int MIN_POSTINGS = 5;

  /// On a smaller board, an essential field is missing if at least this many postings had it,
  /// namely all of them, and none has it now.
  static final int MIN_POSTINGS_OF_SMALL_BOARD = 2;

  /// A field that is not essential may be missing for this long. Then its absence is what the
  /// employer wants, and the postings are published.
  static final Duration HELD_FOR = Duration.ofDays(3);

  private static final double USUAL = 0.9;

  private final PostingReader reader;
  private final Board board;
  private final Map<String, SeenPosting> seen;
  private final Map<String, String> letters = new HashMap<>();

  /// Of the postings that are new or changed.
  private final List<String> readNow = new ArrayList<>();

  private final Map<PostingField, Instant> missing = new EnumMap<>(PostingField.class);
  private final Map<PostingField, Instant> accepted = new EnumMap<>(PostingField.class);

  /// @param items of the crawl
  /// @param now when the crawl ended
  /// @param others what the other boards of the source show
  PostingFieldComparison(
      PostingReader reader, Board board, List<Page.Item> items, Instant now, LostFields others) {
    this.reader = reader;
    this.board = board;
    this.seen = board.state().seen();
    items.forEach(this::readFields);
    List<String> before =
        seen.values().stream().map(SeenPosting::fields).filter(Objects::nonNull).toList();
    Set<PostingField> lost = EnumSet.noneOf(PostingField.class);
    Set<PostingField> kept = EnumSet.noneOf(PostingField.class);
    for (PostingField field : PostingField.values()) {
      if (isLost(field, before)) {
        lost.add(field);
      } else if (readNow.stream().anyMatch(field::isIn)) {
        kept.add(field);
      }
      boolean byOthers = lost.contains(field) && others.areLostByOthers(board.key(), field, now);
      if (byOthers || isMissing(field, before, letters.values())) {
        Instant since = since(field, now);
        boolean accept = !field.isEssential() && !now.isBefore(since.plus(HELD_FOR));
        (accept ? accepted : missing).put(field, since);
      }
    }
    others.record(board.key(), lost, kept, now);
  }

  /// Whether all postings had a field, and none that was read now has it.
  private boolean isLost(PostingField field, List<String> before) {
    return !before.isEmpty()
        && !readNow.isEmpty()
        && before.stream().allMatch(field::isIn)
        && readNow.stream().noneMatch(field::isIn);
  }

  private void readFields(Page.Item item) {
    SeenPosting before = seen.get(item.externalId());
    boolean unchanged = before != null && before.contentHash().equals(item.contentHash());
    if (unchanged && item.detail() != null) {
      return; // the item is its row in the list only
    }
    String known = before == null || !unchanged ? null : before.fields();
    String fields = known == null ? read(item, before) : known;
    if (fields != null) {
      letters.put(item.externalId(), fields);
    }
    if (fields != null && !unchanged) {
      readNow.add(fields);
    }
  }

  /// Null for an item that cannot be read: it becomes a dead letter when it is normalized.
  private @Nullable String read(Page.Item item, @Nullable SeenPosting before) {
    try {
      List<NativePosting> postings = reader.readAll(board.key(), item.payload());
      return postings.isEmpty() && isNoPosting(item, before)
          ? null
          : PostingField.lettersOf(postings);
    } catch (RuntimeException e) {
      return null;
    }
  }

  /// Whether an item without postings is as it should be: its opening is closed, or it never was
  /// one.
  private boolean isNoPosting(Page.Item item, @Nullable SeenPosting before) {
    boolean wasPosting = before != null && before.fields() != null;
    return reader
        .rejection(board.key(), item.payload())
        .filter(rejection -> rejection.closed() || !wasPosting)
        .isPresent();
  }

  private boolean isMissing(PostingField field, List<String> before, Collection<String> now) {
    long had = before.stream().filter(field::isIn).count();
    boolean usual = before.size() >= MIN_POSTINGS && had >= USUAL * before.size();
    long lacking = now.stream().filter(fields -> !field.isIn(fields)).count();
    boolean most = lacking * 2 > now.size();
    if (wasMissing(field)) {
      return most || now.isEmpty();
    }
    boolean all = had == before.size() && lacking == now.size();
    boolean small =
        field.isEssential()
            && all
            && had >= MIN_POSTINGS_OF_SMALL_BOARD
            && lacking >= MIN_POSTINGS_OF_SMALL_BOARD;
    return small || usual && most && lacking >= MIN_POSTINGS;
  }

  private boolean wasMissing(PostingField field) {
    ContractDrift before = board.state().drift();
    return before != null && before.missing().containsKey(field.name());
  }

  private Instant since(PostingField field, Instant now) {
    ContractDrift before = board.state().drift();
    return before == null ? now : before.missing().getOrDefault(field.name(), now);
  }

  boolean isDrift() {
    return !missing.isEmpty();
  }

  /// Whether the item lacks a missing field. Such an item is not published.
  boolean isHeld(Page.Item item) {
    String fields = letters.get(item.externalId());
    return fields != null && missing.keySet().stream().anyMatch(field -> !field.isIn(fields));
  }

  /// Whether the drift before this crawl already held this version of the item.
  boolean wasHeld(Page.Item item) {
    ContractDrift before = board.state().drift();
    return before != null && item.contentHash().equals(before.held().get(item.externalId()));
  }

  /// Why items are held.
  String reason() {
    return "The postings of %s lack %s, which nearly all had before"
        .formatted(board.key(), missing.keySet());
  }

  /// The fields of a posting as they are stored; null when they are not known.
  @Nullable String fieldsOf(String externalId) {
    return letters.get(externalId);
  }

  /// What is stored of a posting of an earlier crawl: without the fields that its board no longer
  /// has.
  SeenPosting stored(SeenPosting posting) {
    String fields = posting.fields();
    for (PostingField field : accepted.keySet()) {
      fields = field.removedFrom(fields);
    }
    return Objects.equals(fields, posting.fields()) ? posting : posting.withFields(fields);
  }

  /// The drift after this crawl; null when there is none.
  @Nullable ContractDrift drift(Collection<Page.Item> items) {
    if (missing.isEmpty()) {
      return null;
    }
    ContractDrift before = board.state().drift();
    Map<String, String> held = new HashMap<>(before == null ? Map.of() : before.held());
    items.stream()
        .filter(this::isHeld)
        .forEach(item -> held.put(item.externalId(), item.contentHash()));
    Map<String, Instant> since = new HashMap<>();
    missing.forEach((field, at) -> since.put(field.name(), at));
    return new ContractDrift(since, held);
  }
}
