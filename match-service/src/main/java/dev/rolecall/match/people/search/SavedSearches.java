package dev.rolecall.match.people.search;

import dev.rolecall.match.people.AccountId;
import dev.rolecall.match.people.AlertPauses;
import dev.rolecall.match.people.InvalidInputException;
import dev.rolecall.match.people.ListedSubscription;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// Saved searches and followed companies, in PostgreSQL. Each change has the account's mail
/// scheduled again. Every call blocks; safe for use by many threads.
public final class SavedSearches {
  /// How long a deleted search can be restored.
  public static final Duration RESTORABLE = Duration.ofDays(1);

  /// Per account.
  private static final int MAX_SEARCHES = 50;

  private static final int MAX_FOLLOWS = 200;
  private static final String TOO_MANY = "An account can have at most %d saved searches.";
  private static final String TOO_MANY_FOLLOWS = "An account can follow at most %d companies.";

  private final SavedSearchTable table;
  private final AlertPauses accounts;
  private final TransactionTemplate transaction;
  private final Clock clock;

  public SavedSearches(
      JdbcClient db, AlertPauses accounts, TransactionTemplate transaction, Clock clock) {
    this.table = new SavedSearchTable(db);
    this.accounts = accounts;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// @param created false when the same search was saved before; it is returned unchanged
  public record Saved(SavedSearch search, boolean created) {}

  /// What a person enters.
  ///
  /// @param name null for one that is made of the search
  /// @param alert as in a profile, without `minScore`; null for a mail each day
  public record Input(@Nullable String name, @Nullable String query, @Nullable JsonNode alert) {
    boolean isEmpty() {
      return name == null && query == null && alert == null;
    }
  }

  /// The latest first.
  public List<SavedSearch> of(AccountId account) {
    return table.of(account);
  }

  /// Those of several accounts, in the same order; an account without any is left out.
  public Map<AccountId, List<SavedSearch>> of(Collection<AccountId> accounts) {
    return table.of(accounts);
  }

  public Optional<SavedSearch> one(AccountId account, UUID id) {
    return table.one(account, id);
  }

  /// @throws InvalidInputException with what is not valid, or when there are too many
  public Saved save(AccountId account, Input input) {
    return insert(
        account,
        SavedSearchInput.search(input.name(), input.query(), input.alert(), now()),
        MAX_SEARCHES,
        TOO_MANY);
  }

  /// @param input its query is the company's id or name
  /// @throws InvalidInputException with what is not valid, or when there are too many
  public Saved follow(AccountId account, Input input) {
    return insert(
        account,
        SavedSearchInput.company(input.name(), input.query(), input.alert(), now()),
        MAX_FOLLOWS,
        TOO_MANY_FOLLOWS);
  }

  private Saved insert(AccountId account, SavedSearchInput input, int limit, String tooMany) {
    return inTransaction(
        () -> {
          accounts.lockAndReschedule(account);
          Optional<UUID> same = table.withQuery(account, input.query());
          if (same.isPresent()) {
            return new Saved(table.one(account, same.get()).orElseThrow(), false);
          }
          if (table.count(account, input.kind()) >= limit) {
            throw new InvalidInputException("", tooMany.formatted(limit));
          }
          accounts.endSuspension(account);
          UUID id = UUID.randomUUID();
          table.insert(account, id, input, now());
          return new Saved(table.one(account, id).orElseThrow(), true);
        });
  }

  /// No mail before then.
  ///
  /// @param until null to end a snooze
  public record Snooze(@Nullable Instant until) {}

  /// Changes what is given; null keeps what is stored. A company's query cannot change. A snooze
  /// alone does not count as a change of the search.
  ///
  /// @return empty when there is no such search
  /// @throws InvalidInputException with what is not valid
  public Optional<SavedSearch> change(
      AccountId account, UUID id, Input changes, @Nullable Snooze snooze) {
    return inTransaction(
        () -> {
          accounts.lockAndReschedule(account);
          if (snooze != null) {
            table.snooze(account, id, snooze.until());
          }
          if (changes.isEmpty()) {
            return table.one(account, id);
          }
          return table
              .one(account, id)
              .map(
                  stored -> {
                    accounts.endSuspension(account);
                    table.update(account, id, changed(account, stored, changes), now());
                    return table.one(account, id).orElseThrow();
                  });
        });
  }

  private SavedSearchInput changed(AccountId account, SavedSearch stored, Input changes) {
    if (changes.query() != null && stored.kind() == SavedSearchKind.COMPANY) {
      throw new InvalidInputException(
          "query", "The company that you follow cannot change. Follow the other one instead.");
    }
    SavedSearchInput input =
        SavedSearchInput.search(
            changes.name() == null ? stored.name() : changes.name(),
            changes.query() == null ? stored.query() : changes.query(),
            changes.alert(),
            now());
    table
        .withQuery(account, input.query())
        .filter(other -> !other.equals(stored.id()))
        .ifPresent(
            _ -> {
              throw new InvalidInputException("query", "You saved this search before.");
            });
    return new SavedSearchInput(
        stored.kind(),
        input.name(),
        input.query(),
        changes.alert() == null ? stored.alert() : input.alert());
  }

  /// @param until null to end a snooze
  /// @return whether there is such a search
  public boolean snooze(AccountId account, UUID id, @Nullable Instant until) {
    return inTransaction(
        () -> {
          accounts.lockAndReschedule(account);
          return table.snooze(account, id, until);
        });
  }

  /// Turns off the mail of one search. The link of an old mail may name one that was deleted, or
  /// belong to an account that was erased: then there is nothing to do.
  public void turnOff(AccountId account, UUID id) {
    inTransaction(() -> accounts.reschedule(account) && table.turnOff(account, id, now()));
  }

  /// Turns off the mail of all searches.
  public void turnOffAll(AccountId account) {
    inTransaction(() -> accounts.reschedule(account) && table.turnOff(account, null, now()));
  }

  /// It can be restored for a day.
  ///
  /// @return whether there was such a search
  public boolean delete(AccountId account, UUID id) {
    return inTransaction(
        () -> {
          accounts.lockAndReschedule(account);
          purgeDeleted();
          return table.markDeleted(account, id, now());
        });
  }

  /// @return empty when there is no such deleted search, or when the same one was saved again
  /// @throws InvalidInputException when there are too many
  public Optional<SavedSearch> restore(AccountId account, UUID id) {
    return inTransaction(
        () -> {
          accounts.lockAndReschedule(account);
          purgeDeleted();
          return table.restore(account, id)
              ? table.one(account, id).map(restored -> checked(account, restored))
              : Optional.empty();
        });
  }

  /// Rolls the transaction back when the restored search is one too many.
  private SavedSearch checked(AccountId account, SavedSearch restored) {
    boolean search = restored.kind() == SavedSearchKind.SEARCH;
    int limit = search ? MAX_SEARCHES : MAX_FOLLOWS;
    if (table.count(account, restored.kind()) > limit) {
      throw new InvalidInputException("", (search ? TOO_MANY : TOO_MANY_FOLLOWS).formatted(limit));
    }
    return restored;
  }

  /// Deletes permanently what can no longer be restored.
  ///
  /// @return how many searches
  public int purgeDeleted() {
    return table.purgeDeletedBefore(now().minus(RESTORABLE));
  }

  /// Records that mails listed jobs for these searches. Takes part in the caller's transaction.
  public void markListed(List<ListedSubscription> listed) {
    table.markListed(listed);
  }

  /// In microseconds, as PostgreSQL keeps it.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }
}
