package dev.rolecall.match.people;

import dev.rolecall.match.people.search.SavedSearches;
import dev.rolecall.match.people.tracker.ApplicationStore;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/// Deletes what is no longer needed: expired sign-in links and sessions, API tokens that were not
/// used for long, the record of old mails, and removed applications and deleted searches that can
/// no longer be restored.
public final class Retention {
  private static final Logger log = LoggerFactory.getLogger(Retention.class);

  private final JdbcClient db;
  private final PeopleSchema schema;
  private final SavedSearches searches;
  private final RetentionProperties settings;
  private final Clock clock;

  Retention(
      JdbcClient db,
      PeopleSchema schema,
      SavedSearches searches,
      RetentionProperties settings,
      Clock clock) {
    this.db = db;
    this.schema = schema;
    this.searches = searches;
    this.settings = settings;
    this.clock = clock;
  }

  /// By a timer; entries that could not be deleted are deleted the next time.
  @Scheduled(
      initialDelayString = "${rolecall.retention.interval:1h}",
      fixedDelayString = "${rolecall.retention.interval:1h}")
  void deleteOnTimer() {
    if (!schema.isReady()) {
      return;
    }
    try {
      int deleted = deleteExpired();
      if (deleted > 0) {
        log.info("Deleted {} expired entries", deleted);
      }
    } catch (DataAccessException | TransactionException unavailable) {
      log.warn(
          "Expired entries could not be deleted, retrying: {}",
          unavailable.getClass().getSimpleName());
    }
  }

  /// @return how many entries were deleted
  public int deleteExpired() {
    return delete("sign_in_links where expires_at < :before", settings.signInLinks())
        + delete("sessions where expires_at <= :before", Duration.ZERO)
        + delete(
            "api_tokens where coalesce(last_used_at, created_at) < :before",
            settings.unusedTokens())
        + delete("deliveries where delivered_at < :before", settings.sentMails())
        + delete(
            """
            digests where changed_at < :before and state not in ('CLAIMED', 'ATTEMPTING')
            """,
            settings.sentMails())
        + delete("events where created_at < :before", settings.events())
        + delete("event_roles where created_at < :before", settings.events())
        + delete("applications where removed_at < :before", ApplicationStore.RESTORABLE)
        + searches.purgeDeleted();
  }

  /// @param what a constant: a table and a condition
  private int delete(String what, Duration age) {
    OffsetDateTime before = clock.instant().minus(age).atOffset(ZoneOffset.UTC);
    return db.sql("delete from " + what).param("before", before).update();
  }
}
