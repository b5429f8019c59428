package dev.rolecall.match.notify.digest;

import dev.rolecall.match.localprofiles.CandidateListener;
import dev.rolecall.match.people.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Has the accounts checked for instant mails that an arriving job may be a match for. Every
/// instance does this for all jobs: the first one schedules the check, and one that the others are
/// ahead of still does it after it has the job.
public final class InstantChecks implements CandidateListener {
  private static final int BATCH = 1_000;

  private final DueAccountTable due;
  private final DigestTransactions transactions;
  private final Duration delay;
  private final Duration interval;

  /// @param delay jobs that arrive within it come in one mail
  /// @param interval between two checks of an account
  public InstantChecks(
      JdbcClient db, DigestTransactions transactions, Duration delay, Duration interval) {
    this.due = DueAccountTable.ofInstantMails(db);
    this.transactions = transactions;
    this.delay = delay;
    this.interval = interval;
  }

  @Override
  public void onCandidates(Set<AccountId> accounts) {
    List<AccountId> all = new ArrayList<>(accounts);
    Instant soon = transactions.now().plus(delay);
    for (int from = 0; from < all.size(); from += BATCH) {
      List<AccountId> batch = all.subList(from, Math.min(all.size(), from + BATCH));
      transactions.run(
          () -> {
            due.checkSoon(batch, soon, interval);
            return true;
          });
    }
  }

  /// Every change has the account checked at once.
  @Override
  public void onChange(AccountId account) {}
}
