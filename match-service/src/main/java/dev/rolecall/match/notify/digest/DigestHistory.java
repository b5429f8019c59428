package dev.rolecall.match.notify.digest;

import dev.rolecall.match.newmatch.SentRoles;
import dev.rolecall.match.people.AccountId;
import dev.rolecall.match.people.tracker.HandledJobsReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads past digests: those of a person, and how many need attention.
public final class DigestHistory {
  private final DigestQueries digests;
  private final DeliveryTable deliveries;
  private final DueAccountTable accounts;
  private final HandledJobsReader handledJobs;

  public DigestHistory(JdbcClient db) {
    this.digests = new DigestQueries(db);
    this.deliveries = new DeliveryTable(db);
    this.accounts = DueAccountTable.ofDigests(db);
    this.handledJobs = new HandledJobsReader(db);
  }

  public Optional<Digest> last(AccountId account) {
    return digests.last(account).map(DigestRow::digest);
  }

  /// The latest date first.
  public List<Digest> latest(AccountId account, int limit) {
    return digests.latest(account, limit).stream().map(DigestRow::digest).toList();
  }

  /// The roles that a mail need not list: earlier mails to this person listed them, or the person
  /// hid or applied to their jobs.
  public SentRoles sentRoles(AccountId account) {
    return deliveries.sentRoles(account).and(handledJobs.of(account).roles());
  }

  public int uncertainSince(Instant since) {
    return digests.count(DigestState.UNCERTAIN, since);
  }

  public int refusedSince(Instant since) {
    return digests.count(DigestState.REFUSED, since);
  }

  /// How many digests failed at least once and will be retried.
  public int retrying() {
    return digests.countRetrying();
  }

  /// How many accounts receive no more mail because too many in a row were refused.
  public int stoppedAccounts() {
    return accounts.countStopped();
  }
}
