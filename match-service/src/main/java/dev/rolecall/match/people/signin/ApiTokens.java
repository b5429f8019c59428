package dev.rolecall.match.people.signin;

import dev.rolecall.match.people.AccountId;
import dev.rolecall.match.people.InvalidInputException;
import dev.rolecall.match.people.SecretToken;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// API tokens: created with a name and a scope, listed, and revoked. Every call blocks; safe for
/// use by many threads.
public final class ApiTokens {
  /// Per account.
  private static final int MAX_TOKENS = 20;

  private static final int MAX_NAME_LENGTH = 100;
  private static final String PREFIX = "rc_";

  private final ApiTokenTable table;
  private final TransactionTemplate transaction;
  private final Clock clock;

  public ApiTokens(JdbcClient db, TransactionTemplate transaction, Clock clock) {
    this.table = new ApiTokenTable(db);
    this.transaction = transaction;
    this.clock = clock;
  }

  /// @param secret shown only this once
  public record Created(ApiToken token, String secret) {
    /// Without the secret, which must not be logged.
    @Override
    public String toString() {
      return "Created[" + token.id() + "]";
    }
  }

  /// @throws InvalidInputException when the name or the scope is not valid, or when the account has
  ///   as many tokens as it can have
  public Created create(AccountId account, @Nullable String name, @Nullable String scope) {
    String checkedName = name(name);
    TokenScope checkedScope = scope(scope);
    SecretToken secret = SecretToken.random(PREFIX);
    return Objects.requireNonNull(
        transaction.execute(
            _ -> {
              if (table.lockAndCount(account) >= MAX_TOKENS) {
                throw new InvalidInputException(
                    "", "An account can have at most %d API tokens.".formatted(MAX_TOKENS));
              }
              return new Created(
                  table.insert(account, secret, checkedName, checkedScope, Sessions.now(clock)),
                  secret.value());
            }));
  }

  /// The latest first.
  public List<ApiToken> of(AccountId account) {
    return table.of(account);
  }

  /// @return whether the account had such a token
  public boolean revoke(AccountId account, UUID id) {
    return table.delete(account, id);
  }

  Optional<Caller> caller(String token) {
    return table.find(new SecretToken(token), Sessions.now(clock));
  }

  private static String name(@Nullable String name) {
    String stripped = name == null ? "" : name.strip();
    if (stripped.isEmpty()
        || stripped.length() > MAX_NAME_LENGTH
        || stripped.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidInputException(
          "name",
          "A name of 1 to %d characters is required, such as the program that uses the token."
              .formatted(MAX_NAME_LENGTH));
    }
    return stripped;
  }

  private static TokenScope scope(@Nullable String scope) {
    return Arrays.stream(TokenScope.values())
        .filter(each -> each.name().equals(scope))
        .findFirst()
        .orElseThrow(() -> new InvalidInputException("scope", "scope must be one of READ, WRITE."));
  }
}
