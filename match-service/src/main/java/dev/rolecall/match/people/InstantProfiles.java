package dev.rolecall.match.people;

import dev.rolecall.model.profile.Profile;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads the profiles with instant alerts of accounts that did not pause their alerts, all or those
/// of an account, and which accounts changed. Every call blocks; for use by one thread.
///
/// Calls throw [org.springframework.dao.DataAccessException] while PostgreSQL is unavailable.
public final class InstantProfiles implements AutoCloseable {
  private static final String CHANNEL = "profile_changes";
  private static final int FETCHED = 1_000;

  /// The shortest wait: without one, only notifications that were received earlier are returned.
  private static final int POLL_MS = 1;

  private final DataSource connections;
  private final JdbcClient db;
  private final TransactionTemplate transaction;
  private final ProfileTable profiles;
  private @Nullable Connection listening;

  public InstantProfiles(
      DataSource connections,
      JdbcClient db,
      TransactionTemplate transaction,
      MeterRegistry meters) {
    this.connections = connections;
    this.db = db;
    this.transaction = transaction;
    this.profiles = new ProfileTable(db, meters);
  }

  /// Receives changes from now on, on a connection of its own.
  ///
  /// @return whether it did not before: then all profiles must be read
  public boolean listen() {
    if (listening != null) {
      return false;
    }
    try {
      Connection connection = connections.getConnection();
      listening = connection;
      try (Statement statement = connection.createStatement()) {
        statement.execute("listen " + CHANNEL);
      }
      return true;
    } catch (SQLException unavailable) {
      throw translated(unavailable);
    }
  }

  /// The accounts that changed since the last call.
  public Set<AccountId> changed() {
    Set<AccountId> changed = new LinkedHashSet<>();
    if (listening == null) {
      return changed;
    }
    try {
      PGNotification[] received = listening.unwrap(PGConnection.class).getNotifications(POLL_MS);
      for (PGNotification each : received == null ? new PGNotification[0] : received) {
        changed.add(new AccountId(UUID.fromString(each.getParameter())));
      }
      return changed;
    } catch (SQLException unavailable) {
      throw translated(unavailable);
    }
  }

  private DataAccessResourceFailureException translated(SQLException unavailable) {
    close();
    return new DataAccessResourceFailureException(
        "Changes of profiles cannot be received", unavailable);
  }

  /// Passes all profiles, in parts.
  public void forEach(BiConsumer<AccountId, List<Profile>> visitor) {
    transaction.executeWithoutResult(_ -> profiles.forEachInstant(FETCHED, visitor));
  }

  /// The profiles of an account; empty when it was erased or paused its alerts, too.
  public List<Profile> of(AccountId account) {
    List<Profile> found = new ArrayList<>();
    boolean active =
        db.sql("select alerts_paused_at is null from accounts where id = :id")
            .param("id", account.value())
            .query(Boolean.class)
            .optional()
            .orElse(false);
    if (active) {
      profiles.of(account).stream()
          .filter(StoredProfile::isInstant)
          .forEach(stored -> found.add(stored.profile()));
    }
    return found;
  }

  /// Ends listening.
  @Override
  public void close() {
    Connection connection = listening;
    listening = null;
    if (connection != null) {
      try (connection) {
        if (!connection.isClosed()) {
          // a pooled connection would go on receiving
          try (Statement statement = connection.createStatement()) {
            statement.execute("unlisten " + CHANNEL);
          }
        }
      } catch (SQLException broken) {
        // the pool drops a broken connection
        return;
      }
    }
  }
}
