package dev.rolecall.match.notify;

import dev.rolecall.match.candidate.NewMatch;
import dev.rolecall.match.candidate.NewMatchFinder;
import dev.rolecall.match.candidate.NewMatchList;
import dev.rolecall.match.notify.ledger.AlreadySentException;
import dev.rolecall.match.notify.ledger.DigestClaim;
import dev.rolecall.match.notify.ledger.DigestLedger;
import dev.rolecall.match.notify.ledger.DigestMeters;
import dev.rolecall.match.notify.mail.DigestMailWriter;
import dev.rolecall.match.notify.mail.Mail;
import dev.rolecall.match.notify.smtp.MailTransport;
import dev.rolecall.match.notify.smtp.Submission;
import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.People;
import dev.rolecall.match.people.StoredProfile;
import dev.rolecall.model.RoleKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Works on claimed digests: writes the mail of new matches and sends it. The row of the digest
/// records each step.
final class DigestSender {
  private static final Logger log = LoggerFactory.getLogger(DigestSender.class);

  /// A mail is written again when another mail listed one of its jobs in the meantime.
  private static final int MAX_REWRITES = 5;

  private final DigestLedger ledger;
  private final People people;
  private final NewMatchFinder newMatches;
  private final DigestMailWriter mails;
  private final MailTransport transport;
  private final OutcomeWriter outcomes;
  private final DigestMeters meters;

  DigestSender(
      DigestLedger ledger,
      People people,
      NewMatchFinder newMatches,
      DigestMailWriter mails,
      MailTransport transport,
      OutcomeWriter outcomes,
      DigestMeters meters) {
    this.ledger = ledger;
    this.people = people;
    this.newMatches = newMatches;
    this.mails = mails;
    this.transport = transport;
    this.outcomes = outcomes;
    this.meters = meters;
  }

  /// Sends a claimed digest. A failure other than the mail server's releases the claim, or leaves
  /// that to the lease when PostgreSQL is unavailable.
  void work(DigestClaim claim) {
    try {
      Optional<Account> account = people.byId(claim.account());
      account.ifPresent(person -> workFor(person, claim));
    } catch (DataAccessException | TransactionException unavailable) {
      meters.failed();
      log.warn(
          "Digest {} of account {} waits for PostgreSQL: {}",
          claim.date(),
          claim.account(),
          unavailable.getClass().getSimpleName());
    } catch (RuntimeException broken) {
      meters.failed();
      log.error("Digest {} of account {} failed", claim.date(), claim.account(), broken);
      ledger.remake(claim, broken.getClass().getSimpleName());
    }
  }

  private void workFor(Account account, DigestClaim claim) {
    List<StoredProfile> profiles = ledger.profilesFor(account, claim);
    for (int i = 0; i < MAX_REWRITES; i++) {
      NewMatchList found = newMatches.of(account.id(), profiles, ledger.told(account.id()));
      if (found.matches().isEmpty()) {
        ledger.empty(claim, ids(profiles));
        meters.empty();
        return;
      }
      Mail mail = mails.of(account, claim.date(), found);
      try {
        if (ledger.attempt(claim, found.matches().size(), roles(found), mail.messageId())) {
          deliver(claim, mail, found, ids(profiles));
        }
        return;
      } catch (AlreadySentException meanwhile) {
        log.info("Digest {} of account {} is written again", claim.date(), claim.account());
      }
    }
    ledger.remake(claim, "other mails keep listing its jobs");
  }

  /// The outcome must be recorded: the write is retried as long as the lease holds.
  private void deliver(DigestClaim claim, Mail mail, NewMatchList found, List<String> profiles) {
    switch (submit(mail)) {
      case Submission.Taken() -> {
        meters.sent(found.matches().size());
        outcomes.write(() -> ledger.sent(claim, profiles, found.more() == 0));
      }
      case Submission.NotTaken(String reason) -> {
        meters.retried();
        log.warn(
            "Digest {} of account {} was deferred by the mail server, retrying: {}",
            claim.date(),
            claim.account(),
            reason);
        outcomes.write(() -> ledger.retry(claim, reason));
      }
      case Submission.Refused(String reason) -> {
        meters.refused();
        log.warn(
            "Digest {} of account {} was refused by the mail server ({}): it is not sent again, and"
                + " its jobs come in the next one",
            claim.date(),
            claim.account(),
            reason);
        outcomes.write(() -> ledger.refused(claim, reason));
      }
      case Submission.Unknown(String reason) -> {
        meters.uncertain();
        log.warn(
            "Digest {} of account {} may or may not have arrived ({}): it is not sent again, and"
                + " its jobs come in the next one",
            claim.date(),
            claim.account(),
            reason);
        outcomes.write(() -> ledger.uncertain(claim, reason));
      }
    }
  }

  private Submission submit(Mail mail) {
    try {
      return transport.hand(mail);
    } catch (RuntimeException broken) {
      log.error("Submitting {} failed", mail, broken);
      return new Submission.Unknown(broken.getClass().getSimpleName());
    }
  }

  private static Set<RoleKey> roles(NewMatchList found) {
    return found.matches().stream()
        .map(NewMatch::shown)
        .flatMap(shown -> shown.roles().stream())
        .collect(Collectors.toSet());
  }

  private static List<String> ids(List<StoredProfile> profiles) {
    return profiles.stream().map(stored -> stored.profile().id()).toList();
  }
}
