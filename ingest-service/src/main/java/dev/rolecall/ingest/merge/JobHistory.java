package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.merge.state.JobState;
import dev.rolecall.model.job.Change;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The changes of the tracked fields, oldest first.
final class JobHistory {
  private static final int MAX_CHANGES = 50;
  private static final String DESCRIPTION = "description";

  /// The hash of the description, which shows that it changed; the history has its length only.
  private static final String DESCRIPTION_HASH = "descriptionHash";

  private static final List<String> FIELDS =
      List.of(
          "title", "pay", "places", "seniority", "workModes", "remoteScope", "status", "postings");

  private JobHistory() {}

  /// The tracked fields as text, without those that are not stated.
  static Map<String, String> tracked(Job job) {
    Opening opening = job.opening();
    Map<String, String> fields = new LinkedHashMap<>();
    put(fields, "title", opening.title());
    put(fields, "pay", opening.pay());
    put(fields, "places", opening.places());
    put(fields, "seniority", opening.seniority());
    put(fields, "workModes", opening.workModes());
    put(fields, "remoteScope", opening.remoteScope());
    put(fields, "status", job.status());
    put(fields, "postings", job.postings().stream().map(p -> p.role().toString()).toList());
    put(fields, DESCRIPTION, words(opening.description()) + " words");
    put(fields, DESCRIPTION_HASH, Integer.toHexString(opening.description().hashCode()));
    return fields;
  }

  /// The number of words, without tags.
  private static int words(String html) {
    int words = 0;
    boolean tag = false;
    boolean inWord = false;
    for (int i = 0; i < html.length(); i++) {
      char c = html.charAt(i);
      tag = c == '<' || tag && c != '>';
      boolean letter = !tag && Character.isLetterOrDigit(c);
      words += letter && !inWord ? 1 : 0;
      inWord = letter;
    }
    return words;
  }

  /// @param before null, or without content, when the job is new
  static List<Change> of(@Nullable JobState before, Map<String, String> now, Instant at) {
    if (before == null || before.members().isEmpty()) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>(before.history());
    for (String field : FIELDS) {
      String from = before.tracked().get(field);
      String to = now.get(field);
      if (!Objects.equals(from, to)) {
        changes.add(new Change(at, field, from, to));
      }
    }
    describe(before.tracked(), now, at).ifPresent(changes::add);
    int from = Math.max(0, changes.size() - MAX_CHANGES);
    return List.copyOf(changes.subList(from, changes.size()));
  }

  /// A change of the description. None for a job that was published before descriptions were
  /// tracked.
  private static Optional<Change> describe(
      Map<String, String> before, Map<String, String> now, Instant at) {
    String hash = before.get(DESCRIPTION_HASH);
    return hash == null || hash.equals(now.get(DESCRIPTION_HASH))
        ? Optional.empty()
        : Optional.of(new Change(at, DESCRIPTION, before.get(DESCRIPTION), now.get(DESCRIPTION)));
  }

  private static void put(Map<String, String> fields, String name, @Nullable Object value) {
    String text = text(value);
    if (text != null) {
      fields.put(name, text);
    }
  }

  private static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case List<?> list -> list.stream().map(JobHistory::text).collect(Collectors.joining("; "));
      case Place place -> place.toCodeString();
      case Pay pay -> text(pay);
      default -> value.toString();
    };
  }

  private static String text(Pay pay) {
    return Objects.toString(pay.min(), "")
        + "-"
        + Objects.toString(pay.max(), "")
        + " "
        + pay.currency()
        + " "
        + pay.period();
  }
}
