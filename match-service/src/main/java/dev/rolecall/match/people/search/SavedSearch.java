package dev.rolecall.match.people.search;

import dev.rolecall.match.people.AlertSubscription;
import dev.rolecall.model.profile.Alert;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.JobQueryParser;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A search that a person saved, or a company that they follow.
///
/// @param name as the person wrote it
/// @param query in the query language, in its canonical form
/// @param alert its minimum score is 0: a search has no scores
/// @param writtenAt when the person last changed it
/// @param newSince jobs first seen before this time are not new: the person saw them in the search
/// @param lastDigestDate the date of the last digest that included it; null when none did since it
///   was written
/// @param sentUntil jobs first seen before this time were listed in sent mails; null when no mail
///   listed everything new since it was written
/// @param snoozedUntil no mail is sent about it before this time; null when it is not snoozed
public record SavedSearch(
    UUID id,
    SavedSearchKind kind,
    String name,
    String query,
    Alert alert,
    Instant createdAt,
    Instant writtenAt,
    Instant newSince,
    @Nullable LocalDate lastDigestDate,
    @Nullable Instant sentUntil,
    @Nullable Instant snoozedUntil)
    implements AlertSubscription {
  @Override
  public boolean startsSoon() {
    return false;
  }

  /// The search at a time, which relative ages such as `posted:7d` count from.
  public JobQuery queryAt(Instant now) {
    return JobQueryParser.parse(query, Map.of(), now).query();
  }
}
