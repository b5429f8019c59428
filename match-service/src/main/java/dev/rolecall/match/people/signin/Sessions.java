package dev.rolecall.match.people.signin;

import dev.rolecall.match.people.AccountId;
import dev.rolecall.match.people.SecretToken;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The sessions of browsers, and who sent a request. Every call blocks; safe for use by many
/// threads.
public final class Sessions {
  /// What the tokens of sessions begin with.
  private static final String PREFIX = "rs_";

  private final SessionTable table;
  private final ApiTokens tokens;
  private final SignInProperties settings;
  private final Clock clock;

  public Sessions(JdbcClient db, ApiTokens tokens, SignInProperties settings, Clock clock) {
    this.table = new SessionTable(db);
    this.tokens = tokens;
    this.settings = settings;
    this.clock = clock;
  }

  /// Starts a session. Takes part in the caller's transaction.
  ///
  /// @return its token: new with each sign-in, so that no one can know it before
  String start(AccountId account, @Nullable String userAgent) {
    SecretToken token = SecretToken.random(PREFIX);
    Instant now = now(clock);
    table.deleteExpired(now);
    table.insert(
        account, token, BrowserName.of(userAgent), now, now.plus(settings.sessionLifetime()));
    table.keepLatest(account, settings.maxSessions());
    return token.value();
  }

  /// Who sent a request, by the token of a session or an API token. A session's use extends it.
  public Optional<Caller> caller(String token) {
    if (!token.startsWith(PREFIX)) {
      return tokens.caller(token);
    }
    Instant now = now(clock);
    Optional<Caller> caller = table.find(new SecretToken(token), now);
    caller
        .flatMap(Caller::sessionId)
        .ifPresent(
            id ->
                table.markUsed(
                    id, now, now.plus(settings.sessionLifetime()), settings.sessionMaxLifetime()));
    return caller;
  }

  /// Whether a token is still valid. Does not extend a session.
  public boolean isActive(String token) {
    return token.startsWith(PREFIX)
        ? table.find(new SecretToken(token), now(clock)).isPresent()
        : tokens.caller(token).isPresent();
  }

  /// The last used first.
  public List<Session> of(AccountId account) {
    return table.of(account, now(clock));
  }

  /// @return whether the account had such a session
  public boolean end(AccountId account, UUID id) {
    return table.delete(account, id);
  }

  /// In microseconds, as PostgreSQL keeps it.
  static Instant now(Clock clock) {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
