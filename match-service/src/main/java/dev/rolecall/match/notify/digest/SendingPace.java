package dev.rolecall.match.notify.digest;

import dev.rolecall.match.people.Account;
import java.time.Instant;
import java.util.Optional;

/// How fast mails may be sent to where an account's mailbox is.
public interface SendingPace {
  /// When to look at the account again; empty when its mail may be sent now. An account that waited
  /// until then has its turn.
  Optional<Instant> waitUntil(Account account);

  /// As [#waitUntil]. When the mail may be sent now it counts at once, so that the mails that are
  /// claimed together do not exceed the limit.
  Optional<Instant> takeTurn(Account account);

  /// The account had a turn now, and there is nothing to send.
  void returnTurn(Account account);
}
