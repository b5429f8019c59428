package dev.rolecall.match.notify;

import dev.rolecall.match.newmatch.NewContent;
import dev.rolecall.match.newmatch.NewContentFinder;
import dev.rolecall.match.newmatch.SentRoles;
import dev.rolecall.match.notify.digest.AlreadySentException;
import dev.rolecall.match.notify.digest.ClaimedDigest;
import dev.rolecall.match.notify.digest.DigestClaim;
import dev.rolecall.match.notify.digest.DigestHistory;
import dev.rolecall.match.notify.digest.DigestMeters;
import dev.rolecall.match.notify.digest.DigestOutcomes;
import dev.rolecall.match.notify.digest.DigestStage;
import dev.rolecall.match.notify.digest.InstantClaims;
import dev.rolecall.match.notify.digest.MailCoverage;
import dev.rolecall.match.notify.digest.SendingPace;
import dev.rolecall.match.notify.digest.Subscriptions;
import dev.rolecall.match.notify.mail.DigestMailWriter;
import dev.rolecall.match.notify.mail.Mail;
import dev.rolecall.match.notify.smtp.MailTransport;
import dev.rolecall.match.notify.smtp.SubmissionResult;
import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.AccountId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final NewContentFinder newContent;
  private final DigestMailWriter mailWriter;
  private final StillLookingMails stillLooking;
  private final MailTransport transport;
  private final SendingPace pace;
  private final OutcomeRetry outcomeRetry;
  private final DigestMeters meters;

  DigestSender(
      DigestHistory history,
      DigestOutcomes outcomes,
      NewContentFinder newContent,
      DigestMailWriter mailWriter,
      StillLookingMails stillLooking,
      MailTransport transport,
      SendingPace pace,
      OutcomeRetry outcomeRetry,
      DigestMeters meters) {
    this.history = history;
    this.outcomes = outcomes;
    this.newContent = newContent;
    this.mailWriter = mailWriter;
    this.stillLooking = stillLooking;
    this.transport = transport;
    this.pace = pace;
    this.outcomeRetry = outcomeRetry;
    this.meters = meters;
  }

  /// Whether the mail server can be expected to accept mail.
  boolean isReady() {
    return transport.isAvailable();
  }

  /// Sends a claimed digest. A failure other than the mail server's releases the claim, or leaves
  /// that to the lease when PostgreSQL is unavailable.
  void process(ClaimedDigest digest) {
    process(new PreparedDigest(digest, null));
  }

  /// As [#process(ClaimedDigest)].
  void process(PreparedDigest digest) {
    meters.timed(() -> processMeasured(digest));
  }

  /// Reads at once, for several digests, what earlier mails listed. When that fails, it is read of
  /// each alone, so that one of them does not delay the others.
  List<PreparedDigest> prepare(List<ClaimedDigest> digests) {
    try {
      return prepareTogether(digests);
    } catch (RuntimeException failed) {
      log.warn(
          "Cannot read sent roles for {} digests together, reading one by one: {}",
          digests.size(),
          failed.getClass().getSimpleName());
      return digests.stream().map(each -> new PreparedDigest(each, null)).toList();
    }
  }

  private List<PreparedDigest> prepareTogether(List<ClaimedDigest> digests) {
    Map<AccountId, Instant> newSince = new HashMap<>();
    digests.forEach(each -> newSince.put(each.account().id(), newSince(each.wanted())));
    Map<AccountId, SentRoles> sent =
        meters.timed(DigestStage.READ, () -> history.sentRoles(newSince));
    return digests.stream()
        .map(
            each ->
                new PreparedDigest(each, sent.getOrDefault(each.account().id(), SentRoles.NONE)))
        .toList();
  }

  private void processMeasured(PreparedDigest prepared) {
    ClaimedDigest digest = prepared.digest();
    DigestClaim claim = digest.claim();
    try {
      writeAndSend(prepared);
    } catch (DataAccessException | TransactionException unavailable) {
      meters.failed();
      log.warn(
          "Digest {} of account {} is delayed, PostgreSQL is unavailable: {}",
          claim.label(),
          claim.account(),
          unavailable.getClass().getSimpleName());
    } catch (RuntimeException broken) {
      meters.failed();
      log.error("Digest {} of account {} failed", claim.date(), claim.account(), broken);
      outcomes.retryWriting(claim, broken.getClass().getSimpleName());
    }
  }

  private void writeAndSend(PreparedDigest prepared) {
    ClaimedDigest digest = prepared.digest();
    DigestClaim claim = digest.claim();
    SentRoles sent = prepared.sent() == null ? sentRoles(digest) : prepared.sent();
    for (int i = 0; i < MAX_REWRITES; i++) {
      if (send(digest, sent)) {
        return;
      }
      sent = allSentRoles(digest.account());
      log.info(
          "Digest {} of account {} is written again because another email listed one of its jobs",
          claim.label(),
          claim.account());
    }
    outcomes.retryWriting(claim, "other emails keep listing its jobs");
  }

  /// @return false when the mail must be written again
  private boolean send(ClaimedDigest digest, SentRoles sent) {
    Account account = digest.account();
    DigestClaim claim = digest.claim();
    Subscriptions wanted = digest.wanted();
    NewContent found = find(account, wanted, sent, claim.asOf());
    MailCoverage coverage = MailCoverage.of(wanted, found);
    if (found.isEmpty()) {
      nothingNew(digest, coverage);
      return true;
    }
    Mail mail = meters.timed(DigestStage.WRITE, () -> mailWriter.write(account, claim, found));
    try {
      if (attempt(claim, found, mail)) {
        deliver(claim, mail, found.jobs().size(), coverage);
      }
      return true;
    } catch (AlreadySentException conflict) {
      return false;
    }
  }

  /// Mostly there is no mail; at most once a week there is one that says so.
  private void nothingNew(ClaimedDigest digest, MailCoverage coverage) {
    DigestClaim claim = digest.claim();
    Optional<Mail> mail = meters.timed(DigestStage.WRITE, () -> stillLooking.mail(digest));
    if (mail.isEmpty()) {
      pace.returnTurn(digest.account());
      meters.timed(DigestStage.RECORD, () -> outcomes.empty(claim, coverage));
      meters.empty();
    } else if (attempt(claim, NewContent.NONE, mail.get())) {
      deliver(claim, mail.get(), 0, coverage.withoutJobs());
    }
  }

  private boolean attempt(DigestClaim claim, NewContent found, Mail mail) {
    return meters.timed(
        DigestStage.ATTEMPT,
        () -> outcomes.attempt(claim, found.jobs().size(), found.roles(), mail.messageId()));
  }

  /// Whether there is something new for instant mails. All earlier mails are read when there seems
  /// to be, since a mail that turns out to be empty counts for the limit of the day.
  boolean hasInstantContent(InstantClaims.Candidate candidate, Instant asOf) {
    Subscriptions wanted = candidate.subscriptions().instantAt(asOf);
    Account account = candidate.account();
    return !wanted.all().isEmpty()
        && !find(account, wanted, sentRoles(account, wanted), asOf).isEmpty()
        && !find(account, wanted, allSentRoles(account), asOf).isEmpty();
  }

  private SentRoles sentRoles(ClaimedDigest digest) {
    return sentRoles(digest.account(), digest.wanted());
  }

  private SentRoles sentRoles(Account account, Subscriptions wanted) {
    return sentRoles(account, newSince(wanted));
  }

  /// Those of all mails: a source that did not list a posting for some days lists it as a new one,
  /// however long ago a mail listed it.
  private SentRoles allSentRoles(Account account) {
    return sentRoles(account, Instant.MIN);
  }

  private SentRoles sentRoles(Account account, Instant newSince) {
    Map<AccountId, SentRoles> sent =
        meters.timed(DigestStage.READ, () -> history.sentRoles(Map.of(account.id(), newSince)));
    return sent.getOrDefault(account.id(), SentRoles.NONE);
  }

  private Instant newSince(Subscriptions wanted) {
    return newContent.newSince(wanted.profiles(), wanted.searches());
  }

  private NewContent find(Account account, Subscriptions wanted, SentRoles sent, Instant asOf) {
    return meters.timed(
        DigestStage.FIND, () -> newContent.find(wanted.profiles(), wanted.searches(), sent, asOf));
  }

  /// The outcome must be recorded: the update is retried until the lease expires.
  private void deliver(DigestClaim claim, Mail mail, int jobs, MailCoverage coverage) {
    switch (meters.timed(DigestStage.SUBMIT, () -> submit(mail))) {
      case SubmissionResult.Accepted() -> {
        meters.sent(jobs);
        meters.timed(
            DigestStage.RECORD, () -> outcomeRetry.run(() -> outcomes.sent(claim, coverage)));
      }
      case SubmissionResult.Deferred(String reason, _, _) -> retry(claim, reason);
      case SubmissionResult.Unreachable(String reason) -> retry(claim, reason);
      case SubmissionResult.Refused(String reason) -> refused(claim, reason);
      case SubmissionResult.Uncertain(String reason) -> uncertain(claim, reason);
    }
  }

  private void retry(DigestClaim claim, String reason) {
    meters.retried();
    log.warn(
        "Digest {} of account {} was not accepted by the mail server, retrying: {}",
        claim.label(),
        claim.account(),
        reason);
    outcomeRetry.run(() -> outcomes.retry(claim, reason));
  }

  private void refused(DigestClaim claim, String reason) {
    meters.refused();
    log.warn(
        "Digest {} of account {} was refused by the mail server ({}): it is not sent again, and its"
            + " jobs are included in the next one",
        claim.label(),
        claim.account(),
        reason);
    outcomeRetry.run(() -> outcomes.refused(claim, reason));
  }

  private void uncertain(DigestClaim claim, String reason) {
    meters.uncertain();
    log.warn(
        "Digest {} of account {} may or may not have arrived ({}): it is not sent again, and its"
            + " jobs are included in the next one",
        claim.label(),
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
}
