package dev.rolecall.match.notify.digest;

import dev.rolecall.match.people.Account;
import java.time.Instant;
import java.util.Optional;

/// How fast mails may be sent to where an account's mailbox is.
public interface SendingPace {
  /// When to look at the account again; empty when its mail may be sent now. An account that waited
  /// until then has its turn.
  Optional<Instant> waitUntil(Account account);
}
