package dev.rolecall.match.notify.digest;

import dev.rolecall.match.newmatch.SentRoles;
import dev.rolecall.match.people.AccountId;
import dev.rolecall.match.people.tracker.HandledJobsReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads past digests: those of a person, and how many need attention.
public final class DigestHistory {
  private static final LocalDate FIRST_DATE = LocalDate.of(2000, 1, 1);

  /// A source that forgot a posting and finds it again counts it as new.
  private static final int MARGIN_DAYS = 14;

  private final DigestQueries digests;
  private final DeliveryTable deliveries;
  private final DueAccountTable accounts;
  private final HandledJobsReader handledJobs;

  public DigestHistory(JdbcClient db) {
    this.digests = new DigestQueries(db);
    this.deliveries = new DeliveryTable(db);
    this.handledJobs = new HandledJobsReader(db);
    this.accounts = DueAccountTable.ofDigests(db);
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
  ///
  /// A job that is new since some time was first seen then, with all of its roles, so that only
  /// mails since then can have listed it. Years of mails are not read each day.
  ///
  /// @param newSince by account, since when the jobs of the mail are new
  public Map<AccountId, SentRoles> sentRoles(Map<AccountId, Instant> newSince) {
    Map<AccountId, LocalDate> dates = new HashMap<>();
    newSince.forEach(
        (account, since) ->
            dates.put(
                account,
                since.equals(Instant.MIN)
                    ? FIRST_DATE
                    : since.atZone(ZoneOffset.UTC).toLocalDate().minusDays(MARGIN_DAYS)));
    Map<AccountId, SentRoles> sent = new HashMap<>(deliveries.sentRoles(dates));
    handledJobs
        .of(newSince.keySet())
        .forEach(
            (account, handled) ->
                sent.computeIfPresent(account, (_, roles) -> roles.and(handled.roles())));
    return sent;
  }

  /// Whether a mail to the person was sent after a date, or may have been: digests and instant
  /// mails, whether it arrived or not.
  public boolean wroteAfter(AccountId account, LocalDate date) {
    return digests.wroteAfter(account, date);
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
