package dev.rolecall.match.web;

import dev.rolecall.match.people.search.SavedSearch;
import dev.rolecall.model.profile.Alert;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A saved search or followed company in a response.
///
/// @param query in the query language
/// @param snoozedUntil null when it is not snoozed
/// @param notEvaluated the parts of the search that alerts do not evaluate, as sentences; null
///   while the jobs are being loaded
record SavedSearchJson(
    String id,
    String name,
    String query,
    AlertView alert,
    @Nullable Instant snoozedUntil,
    Instant createdAt,
    @Nullable List<String> notEvaluated) {
  /// As in a profile, without a minimum score.
  ///
  /// @param at local time, `08:00`
  record AlertView(String when, List<DayOfWeek> days, String at, int limit) {
    static AlertView of(Alert alert) {
      return new AlertView(
          alert.frequency().name(), alert.days(), alert.at().toString(), alert.limit());
    }
  }

  static SavedSearchJson of(SavedSearch search, @Nullable List<String> notEvaluated) {
    return new SavedSearchJson(
        search.id().toString(),
        search.name(),
        search.query(),
        AlertView.of(search.alert()),
        search.snoozedUntil(),
        search.createdAt(),
        notEvaluated);
  }
}
