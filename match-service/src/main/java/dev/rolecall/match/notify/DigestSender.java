package dev.rolecall.match.notify;

import dev.rolecall.match.newmatch.NewMatch;
import dev.rolecall.match.newmatch.NewMatchFinder;
import dev.rolecall.match.newmatch.NewMatchList;
import dev.rolecall.match.notify.digest.AlreadySentException;
import dev.rolecall.match.notify.digest.DigestClaim;
import dev.rolecall.match.notify.digest.DigestHistory;
import dev.rolecall.match.notify.digest.DigestMeters;
import dev.rolecall.match.notify.digest.DigestOutcomes;
import dev.rolecall.match.notify.digest.DigestSchedule;
import dev.rolecall.match.notify.mail.DigestMailWriter;
import dev.rolecall.match.notify.mail.Mail;
import dev.rolecall.match.notify.smtp.MailTransport;
import dev.rolecall.match.notify.smtp.SubmissionResult;
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
/// records each state change.
final class DigestSender {
  private static final Logger log = LoggerFactory.getLogger(DigestSender.class);

  /// A mail is written again when another mail listed one of its jobs in the meantime.
  private static final int MAX_REWRITES = 5;

  private final DigestHistory history;
  private final DigestOutcomes outcomes;
  private final People people;
  private final NewMatchFinder newMatches;
  private final DigestMailWriter mailWriter;
  private final MailTransport transport;
  private final OutcomeRetry outcomeRetry;
  private final DigestMeters meters;

  DigestSender(
      DigestHistory history,
      DigestOutcomes outcomes,
      People people,
      NewMatchFinder newMatches,
      DigestMailWriter mailWriter,
      MailTransport transport,
      OutcomeRetry outcomeRetry,
      DigestMeters meters) {
    this.history = history;
    this.outcomes = outcomes;
    this.people = people;
    this.newMatches = newMatches;
    this.mailWriter = mailWriter;
    this.transport = transport;
    this.outcomeRetry = outcomeRetry;
    this.meters = meters;
  }

  /// Whether the mail server can be expected to accept mail.
  boolean isReady() {
    return transport.isAvailable();
  }

  /// Sends a claimed digest. A failure other than the mail server's releases the claim, or leaves
  /// that to the lease when PostgreSQL is unavailable.
  void process(DigestClaim claim) {
    try {
      Optional<Account> account = people.byId(claim.account());
      account.ifPresent(person -> processFor(person, claim));
    } catch (DataAccessException | TransactionException unavailable) {
      meters.failed();
      log.warn(
          "Digest {} of account {} is delayed, PostgreSQL is unavailable: {}",
          claim.date(),
          claim.account(),
          unavailable.getClass().getSimpleName());
    } catch (RuntimeException broken) {
      meters.failed();
      log.error("Digest {} of account {} failed", claim.date(), claim.account(), broken);
      outcomes.retryWriting(claim, broken.getClass().getSimpleName());
    }
  }

  private void processFor(Account account, DigestClaim claim) {
    List<StoredProfile> profiles =
        DigestSchedule.profilesFor(claim.date(), account.timeZone(), people.profiles(account.id()));
    for (int i = 0; i < MAX_REWRITES; i++) {
      if (send(account, claim, profiles)) {
        return;
      }
      log.info(
          "Digest {} of account {} is written again because another mail listed one of its jobs",
          claim.date(),
          claim.account());
    }
    outcomes.retryWriting(claim, "other mails keep listing its jobs");
  }

  /// @return false when the mail must be written again
  private boolean send(Account account, DigestClaim claim, List<StoredProfile> profiles) {
    NewMatchList found = newMatches.find(account.id(), profiles, history.sentRoles(account.id()));
    if (found.matches().isEmpty()) {
      outcomes.empty(claim, ids(profiles));
      meters.empty();
      return true;
    }
    Mail mail = mailWriter.write(account, claim.date(), found);
    try {
      if (outcomes.attempt(claim, found.matches().size(), roles(found), mail.messageId())) {
        deliver(claim, mail, found, ids(profiles));
      }
      return true;
    } catch (AlreadySentException conflict) {
      return false;
    }
  }

  /// The outcome must be recorded: the update is retried until the lease expires.
  private void deliver(DigestClaim claim, Mail mail, NewMatchList found, List<String> profiles) {
    switch (submit(mail)) {
      case SubmissionResult.Accepted() -> {
        meters.sent(found.matches().size());
        outcomeRetry.run(() -> outcomes.sent(claim, profiles, found.more() == 0));
      }
      case SubmissionResult.Deferred(String reason, _) -> retry(claim, reason);
      case SubmissionResult.Unreachable(String reason) -> retry(claim, reason);
      case SubmissionResult.Refused(String reason) -> refused(claim, reason);
      case SubmissionResult.Uncertain(String reason) -> uncertain(claim, reason);
    }
  }

  private void retry(DigestClaim claim, String reason) {
    meters.retried();
    log.warn(
        "Digest {} of account {} was not accepted by the mail server, retrying: {}",
        claim.date(),
        claim.account(),
        reason);
    outcomeRetry.run(() -> outcomes.retry(claim, reason));
  }

  private void refused(DigestClaim claim, String reason) {
    meters.refused();
    log.warn(
        "Digest {} of account {} was refused by the mail server ({}): it is not sent again, and its"
            + " jobs are included in the next one",
        claim.date(),
        claim.account(),
        reason);
    outcomeRetry.run(() -> outcomes.refused(claim, reason));
  }

  private void uncertain(DigestClaim claim, String reason) {
    meters.uncertain();
    log.warn(
        "Digest {} of account {} may or may not have arrived ({}): it is not sent again, and its"
            + " jobs are included in the next one",
        claim.date(),
        claim.account(),
        reason);
    outcomeRetry.run(() -> outcomes.uncertain(claim, reason));
  }

  private SubmissionResult submit(Mail mail) {
    try {
      return transport.submit(mail);
    } catch (RuntimeException broken) {
      log.error("Submitting {} failed", mail, broken);
      return new SubmissionResult.Uncertain(broken.getClass().getSimpleName());
    }
  }

  private static Set<RoleKey> roles(NewMatchList found) {
    return found.matches().stream()
        .map(NewMatch::visibleMatch)
        .flatMap(shown -> shown.roles().stream())
        .collect(Collectors.toSet());
  }

  private static List<String> ids(List<StoredProfile> profiles) {
    return profiles.stream().map(stored -> stored.profile().id()).toList();
  }
}
