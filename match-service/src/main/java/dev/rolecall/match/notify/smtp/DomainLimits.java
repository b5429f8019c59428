package dev.rolecall.match.notify.smtp;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rolecall.match.notify.digest.SendingPace;
import dev.rolecall.match.notify.mail.Mail;
import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.AccountId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// Limits how many mails this instance sends to each domain in a minute, and sends none to one for
/// a while when it refuses mails temporarily.
///
/// The account of a mail that must wait gets a turn of its own: it is looked at again then, and no
/// worker waits. Memory is bounded; what is forgotten begins again without a limit.
public final class DomainLimits implements SendingPace {
  private static final int MAX_DOMAINS = 10_000;
  private static final int MAX_TURNS = 200_000;

  /// After the time in which a digest can be late nothing waits any more.
  private static final Duration MEMORY = Duration.ofHours(7);

  /// A turn that was not used, as there was nothing to send, expires.
  private static final Duration TURN_VALIDITY = Duration.ofMinutes(15);

  private final int perMinute;
  private final Clock clock;
  private final Counter postponed;
  private final Cache<String, DomainPace> domains;
  private final Cache<AccountId, Instant> turns;

  public DomainLimits(int perMinute, MeterRegistry meters, Clock clock) {
    this.perMinute = perMinute;
    this.clock = clock;
    this.postponed =
        Counter.builder("rolecall.mail.postponed")
            .description("How often an email had to wait because of the limit of its domain")
            .register(meters);
    this.domains = Caffeine.newBuilder().maximumSize(MAX_DOMAINS).expireAfterAccess(MEMORY).build();
    this.turns = Caffeine.newBuilder().maximumSize(MAX_TURNS).expireAfterWrite(MEMORY).build();
  }

  @Override
  public Optional<Instant> waitUntil(Account account) {
    Instant now = clock.instant();
    DomainPace pace = pace(account.email());
    Instant turn = turns.getIfPresent(account.id());
    if (turn != null && turn.isBefore(now.minus(TURN_VALIDITY))) {
      turns.invalidate(account.id());
      turn = null;
    }
    if (turn != null && !pace.isBackingOff(now)) {
      return turn.isAfter(now) ? Optional.of(turn) : Optional.empty();
    }
    if (pace.isFree(now)) {
      return Optional.empty();
    }
    Instant reserved = pace.reserve(now);
    turns.put(account.id(), reserved);
    postponed.increment();
    return Optional.of(reserved);
  }

  @Override
  public Optional<Instant> takeTurn(Account account) {
    Optional<Instant> later = waitUntil(account);
    if (later.isEmpty() && turns.getIfPresent(account.id()) == null) {
      Instant now = clock.instant();
      pace(account.email()).count(now);
      turns.put(account.id(), now);
    }
    return later;
  }

  @Override
  public void returnTurn(Account account) {
    Instant turn = turns.asMap().remove(account.id());
    if (turn != null) {
      pace(account.email()).discount(turn, clock.instant());
    }
  }

  /// Counts a mail that was submitted.
  void submitted(Mail mail, SubmissionResult result) {
    Instant now = clock.instant();
    DomainPace pace = pace(mail.to());
    if (!hadTurn(mail)) {
      pace.count(now);
    }
    pace.record(result, now);
  }

  /// A turn was counted when it was reserved.
  private boolean hadTurn(Mail mail) {
    AccountId account = mail.key() == null ? null : mail.key().account();
    return account != null && turns.asMap().remove(account) != null;
  }

  private DomainPace pace(String address) {
    String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    return Objects.requireNonNull(domains.get(domain, _ -> new DomainPace(perMinute)));
  }
}
