package dev.rolecall.match.notify;

import dev.rolecall.match.judge.JobsNotLoadedException;
import dev.rolecall.match.judge.Matching;
import dev.rolecall.match.notify.ledger.Digest;
import dev.rolecall.match.notify.ledger.DigestLedger;
import dev.rolecall.match.notify.ledger.DigestSchedule;
import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.AccountId;
import dev.rolecall.match.people.People;
import java.util.List;
import java.util.Optional;

/// People's digests. Every call blocks; safe for use by many threads and instances.
public final class Digests {
  private static final int LISTED = 60;

  private final DigestLedger ledger;
  private final DigestSender sender;
  private final People people;
  private final Matching matching;

  Digests(DigestLedger ledger, DigestSender sender, People people, Matching matching) {
    this.ledger = ledger;
    this.sender = sender;
    this.people = people;
    this.matching = matching;
  }

  /// Sends the digest of the person's local date now, unless it was sent, or another instance is at
  /// it. One that had nothing to tell looks again.
  ///
  /// @return it as it is then; nothing when no profile of the person wants digests
  /// @throws NotCurrentException until all jobs are known here
  public Optional<Digest> sendToday(Account account) {
    if (!matching.current()) {
      throw new JobsNotLoadedException();
    }
    boolean wanted = people.profiles(account.id()).stream().anyMatch(DigestSchedule::wanted);
    if (wanted) {
      ledger.claimToday(account).ifPresent(sender::work);
    }
    return wanted ? ledger.last(account.id()) : Optional.empty();
  }

  /// The latest first.
  public List<Digest> of(AccountId account) {
    return ledger.latest(account, LISTED);
  }

  /// Works on the account that is due longest.
  ///
  /// @return whether there was one
  boolean workOnNext() {
    DigestLedger.Look look = ledger.lookForDue();
    if (look.claim() != null) {
      sender.work(look.claim());
    }
    return look.looked();
  }

  boolean current() {
    return matching.current();
  }
}
