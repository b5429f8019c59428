package dev.rolecall.match.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The versions of profiles in PostgreSQL: the current one, which is in the table of profiles, and
/// those before.
final class ProfileVersionTable {
  private static final String ALL =
      """
      select id, version, written, updated_at as saved_at, true as current from profiles
      where account_id = :account and id = :id
      union all
      select profile_id, version, written, saved_at, false from profile_versions
      where account_id = :account and profile_id = :id
      """;

  private final JdbcClient db;

  ProfileVersionTable(JdbcClient db) {
    this.db = db;
  }

  Optional<ProfileVersion> current(AccountId account, String id) {
    return db.sql("select * from (" + ALL + ") versions where current")
        .param("account", account.value())
        .param("id", id)
        .query(ProfileVersionTable::version)
        .optional();
  }

  /// The newest first.
  List<ProfileVersion> all(AccountId account, String id) {
    return db.sql("select * from (" + ALL + ") versions order by version desc")
        .param("account", account.value())
        .param("id", id)
        .query(ProfileVersionTable::version)
        .list();
  }

  Optional<ProfileVersion> one(AccountId account, String id, int version) {
    return db.sql("select * from (" + ALL + ") versions where version = :version")
        .param("account", account.value())
        .param("id", id)
        .param("version", version)
        .query(ProfileVersionTable::version)
        .optional();
  }

  /// Keeps a version that is about to be replaced, and deletes the oldest ones.
  ///
  /// @param kept the maximum number of former versions
  void keep(AccountId account, ProfileVersion replaced, int kept) {
    db.sql(
            """
            insert into profile_versions (account_id, profile_id, version, written, saved_at)
            values (:account, :id, :version, cast(:written as json), :savedAt)
            """)
        .param("account", account.value())
        .param("id", replaced.id())
        .param("version", replaced.version())
        .param("written", replaced.written())
        .param("savedAt", replaced.savedAt().atOffset(ZoneOffset.UTC))
        .update();
    db.sql(
            """
            delete from profile_versions
            where account_id = :account and profile_id = :id and version <= :version
            """)
        .param("account", account.value())
        .param("id", replaced.id())
        .param("version", replaced.version() - kept)
        .update();
  }

  private static ProfileVersion version(ResultSet row, int number) throws SQLException {
    return new ProfileVersion(
        row.getString("id"),
        row.getInt("version"),
        row.getTimestamp("saved_at").toInstant(),
        row.getBoolean("current"),
        row.getString("written"));
  }
}
