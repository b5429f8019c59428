package dev.rolecall.match.notify;

import dev.rolecall.match.alert.NewMatch;
import dev.rolecall.match.alert.NewMatches;
import dev.rolecall.match.alert.News;
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
  private final NewMatches newMatches;
  private final DigestMail mails;
  private final Postman postman;
  private final Persistence persistence;
  private final DigestMeters meters;

  DigestSender(
      DigestLedger ledger,
      People people,
      NewMatches newMatches,
      DigestMail mails,
      Postman postman,
      Persistence persistence,
      DigestMeters meters) {
    this.ledger = ledger;
    this.people = people;
    this.newMatches = newMatches;
    this.mails = mails;
    this.postman = postman;
    this.persistence = persistence;
    this.meters = meters;
  }

  /// Brings a claimed digest as far as it goes now. A failure that is not the mail server's gives
  /// the claim back, or leaves that to its lease where PostgreSQL is away.
  void work(Claim claim) {
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

  private void workFor(Account account, Claim claim) {
    List<StoredProfile> profiles = ledger.profilesFor(account, claim);
    for (int i = 0; i < REMAKES; i++) {
      News news = newMatches.of(account.id(), profiles, ledger.told(account.id()));
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
      } catch (AlreadyToldException meanwhile) {
        log.info("Digest {} of account {} is made anew", claim.date(), claim.account());
      }
    }
    ledger.remake(claim, "told meanwhile, again and again");
  }

  /// Must tell the row what became of it: as long as the lease holds, it tries.
  private void hand(Claim claim, Mail mail, News news, List<String> profiles) {
    switch (handed(mail)) {
      case Handover.Taken() -> {
        meters.sent(news.matches().size());
        persistence.insist(() -> ledger.sent(claim, profiles, news.more() == 0));
      }
      case Handover.NotTaken(String reason) -> {
        meters.retried();
        log.warn(
            "Digest {} of account {} was not taken by the mail server, and is tried again: {}",
            claim.date(),
            claim.account(),
            reason);
        persistence.insist(() -> ledger.retry(claim, reason));
      }
      case Handover.Refused(String reason) -> {
        meters.refused();
        log.warn(
            "Digest {} of account {} was refused by the mail server ({}): it is not sent again, and"
                + " its jobs come in the next one",
            claim.date(),
            claim.account(),
            reason);
        persistence.insist(() -> ledger.refused(claim, reason));
      }
      case Handover.Unknown(String reason) -> {
        meters.uncertain();
        log.warn(
            "Digest {} of account {} may or may not have arrived ({}): it is not sent again, and"
                + " its jobs come in the next one",
            claim.date(),
            claim.account(),
            reason);
        persistence.insist(() -> ledger.uncertain(claim, reason));
      }
    }
  }

  private Handover handed(Mail mail) {
    try {
      return postman.hand(mail);
    } catch (RuntimeException broken) {
      log.error("Handing over {} broke", mail, broken);
      return new Handover.Unknown(broken.getClass().getSimpleName());
    }
  }

  private static Set<RoleKey> roles(News news) {
    return news.matches().stream()
        .map(NewMatch::shown)
        .flatMap(shown -> shown.roles().stream())
        .collect(Collectors.toSet());
  }

  private static List<String> ids(List<StoredProfile> profiles) {
    return profiles.stream().map(stored -> stored.profile().id()).toList();
  }
}
