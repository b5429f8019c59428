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

/// Works on claimed digests: what is new becomes a mail, and its row tells at each step how far it
/// is.
final class DigestSender {
  private static final Logger log = LoggerFactory.getLogger(DigestSender.class);

  /// A mail is made anew when a job of it was told meanwhile; more often than this never happens.
  private static final int REMAKES = 5;

  private final DigestLedger ledger;
  private final People people;
  private final NewMatchFinder newMatches;
  private final DigestMailWriter mails;
  private final MailTransport postman;
  private final OutcomeWriter outcomes;
  private final DigestMeters meters;

  DigestSender(
      DigestLedger ledger,
      People people,
      NewMatchFinder newMatches,
      DigestMailWriter mails,
      MailTransport postman,
      OutcomeWriter outcomes,
      DigestMeters meters) {
    this.ledger = ledger;
    this.people = people;
    this.newMatches = newMatches;
    this.mails = mails;
    this.postman = postman;
    this.outcomes = outcomes;
    this.meters = meters;
  }

  /// Brings a claimed digest as far as it goes now. A failure that is not the mail server's gives
  /// the claim back, or leaves that to its lease where PostgreSQL is away.
  void work(DigestClaim claim) {
    try {
      Optional<Account> account = people.byId(claim.account());
      account.ifPresent(person -> workFor(person, claim));
    } catch (DataAccessException | TransactionException away) {
      meters.failed();
      log.warn(
          "Digest {} of account {} waits for PostgreSQL: {}",
          claim.date(),
          claim.account(),
          away.getClass().getSimpleName());
    } catch (RuntimeException broken) {
      meters.failed();
      log.error("Digest {} of account {} failed", claim.date(), claim.account(), broken);
      ledger.remake(claim, broken.getClass().getSimpleName());
    }
  }

  private void workFor(Account account, DigestClaim claim) {
    List<StoredProfile> profiles = ledger.profilesFor(account, claim);
    for (int i = 0; i < REMAKES; i++) {
      NewMatchList news = newMatches.of(account.id(), profiles, ledger.told(account.id()));
      if (news.matches().isEmpty()) {
        ledger.empty(claim, ids(profiles));
        meters.empty();
        return;
      }
      Mail mail = mails.of(account, claim.date(), news);
      try {
        if (ledger.attempt(claim, news.matches().size(), roles(news), mail.messageId())) {
          hand(claim, mail, news, ids(profiles));
        }
        return;
      } catch (AlreadySentException meanwhile) {
        log.info("Digest {} of account {} is made anew", claim.date(), claim.account());
      }
    }
    ledger.remake(claim, "told meanwhile, again and again");
  }

  /// Must tell the row what became of it: as long as the lease holds, it tries.
  private void hand(DigestClaim claim, Mail mail, NewMatchList news, List<String> profiles) {
    switch (handed(mail)) {
      case Submission.Taken() -> {
        meters.sent(news.matches().size());
        outcomes.write(() -> ledger.sent(claim, profiles, news.more() == 0));
      }
      case Submission.NotTaken(String reason) -> {
        meters.retried();
        log.warn(
            "Digest {} of account {} was not taken by the mail server, and is tried again: {}",
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

  private Submission handed(Mail mail) {
    try {
      return postman.hand(mail);
    } catch (RuntimeException broken) {
      log.error("Handing over {} broke", mail, broken);
      return new Submission.Unknown(broken.getClass().getSimpleName());
    }
  }

  private static Set<RoleKey> roles(NewMatchList news) {
    return news.matches().stream()
        .map(NewMatch::shown)
        .flatMap(shown -> shown.roles().stream())
        .collect(Collectors.toSet());
  }

  private static List<String> ids(List<StoredProfile> profiles) {
    return profiles.stream().map(stored -> stored.profile().id()).toList();
  }
}
