package dev.rolecall.match.notify.digest;

import dev.rolecall.match.newmatch.SentRoles;
import dev.rolecall.match.people.AccountId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.wire.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// The roles that mails to a person listed, one row for each mail, so that nothing is sent twice. A
/// role that a mail with an unknown outcome listed may be sent again: both mails have it then.
final class DeliveryTable {
  private final JdbcClient db;

  DeliveryTable(JdbcClient db) {
    this.db = db;
  }

  /// The roles that mails since a date listed; an account without any is left out.
  ///
  /// @param since by account, the date of the first mail
  Map<AccountId, SentRoles> sentRoles(Map<AccountId, LocalDate> since) {
    List<AccountId> accounts = List.copyOf(since.keySet());
    Map<AccountId, Set<RoleKey>> certain = new HashMap<>();
    Map<AccountId, Set<RoleKey>> uncertain = new HashMap<>();
    db.sql(
            """
            select d.account_id, d.roles, g.state = 'UNCERTAIN' as uncertain
            from unnest(cast(:accounts as uuid[]), cast(:dates as date[])) as a (id, since)
            join deliveries d on d.account_id = a.id and d.digest_date >= a.since
            left join digests g on g.account_id = d.account_id and g.date = d.digest_date
              and g.number = d.digest_number
            """)
        .param("accounts", AccountId.array(accounts))
        .param("dates", accounts.stream().map(id -> since.get(id) + "").toArray(String[]::new))
        .query(
            row -> {
              AccountId account = new AccountId(row.getObject("account_id", UUID.class));
              (row.getBoolean("uncertain") ? uncertain : certain)
                  .computeIfAbsent(account, _ -> new HashSet<>())
                  .addAll(roles(row));
            });
    Map<AccountId, SentRoles> found = new HashMap<>();
    for (AccountId each : accounts) {
      Set<RoleKey> sent = certain.getOrDefault(each, Set.of());
      found.put(each, new SentRoles(Set.of(), uncertain.getOrDefault(each, Set.of())).and(sent));
    }
    return found;
  }

  private static List<RoleKey> roles(ResultSet row) throws SQLException {
    String[] texts = (String[]) row.getArray("roles").getArray();
    return Stream.of(texts).map(RoleKey::parse).toList();
  }

  /// The accounts are locked: no other mail is added to theirs meanwhile.
  ///
  /// @return false when another mail listed one of the roles: the transaction must be rolled back
  boolean add(List<DigestAttempt> attempts, Instant now) {
    Map<AccountId, RoleFingerprints> sent =
        sent(attempts.stream().map(each -> each.claim().account()).distinct().toList());
    for (DigestAttempt attempt : attempts) {
      RoleFingerprints before =
          sent.computeIfAbsent(attempt.claim().account(), _ -> new RoleFingerprints());
      if (before.containsAny(attempt.roles())) {
        return false;
      }
      before.add(attempt.roles());
    }
    insert(attempts.stream().filter(each -> !each.roles().isEmpty()).toList(), now);
    return true;
  }

  /// What all mails listed, except those that may not have arrived. One row for each account: rows
  /// of mails cost four times as much.
  private Map<AccountId, RoleFingerprints> sent(List<AccountId> accounts) {
    Map<AccountId, RoleFingerprints> sent = new HashMap<>();
    db.sql(
            """
            select d.account_id, string_agg(d.fingerprints, cast('' as bytea)) as fingerprints,
              json_agg(d.roles) filter (where d.fingerprints is null) as roles
            from deliveries d
            where d.account_id = any(cast(:accounts as uuid[])) and not exists (
              select from digests g
              where g.state = 'UNCERTAIN' and g.account_id = d.account_id
                and g.date = d.digest_date and g.number = d.digest_number)
            group by d.account_id
            """)
        .param("accounts", AccountId.array(accounts))
        .query(
            row -> {
              sent.put(new AccountId(row.getObject("account_id", UUID.class)), fingerprints(row));
            });
    return sent;
  }

  private static RoleFingerprints fingerprints(ResultSet row) throws SQLException {
    RoleFingerprints found = new RoleFingerprints();
    byte[] stored = row.getBytes("fingerprints");
    if (stored != null) {
      found.add(stored);
    }
    String roles = row.getString("roles");
    if (roles != null) {
      Json.MAPPER
          .readTree(roles)
          .forEach(
              mail ->
                  found.add(
                      mail.valueStream().map(JsonNode::asString).map(RoleKey::parse).toList()));
    }
    return found;
  }

  private void insert(List<DigestAttempt> attempts, Instant now) {
    if (attempts.isEmpty()) {
      return;
    }
    new ClaimColumns(
            attempts.stream().map(DigestAttempt::claim).toList(),
            attempts.stream().map(DeliveryTable::text).toList())
        .in(
            db,
            """
            insert into deliveries (account_id, digest_date, digest_number, roles, fingerprints,
              delivered_at)
            select account_id, date, number,
              (cast(listed as text[]))[2:], decode((cast(listed as text[]))[1], 'hex'), :now
            from %s
            """,
            "listed")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// The fingerprints in hexadecimal digits, and the roles, as PostgreSQL writes an array: an id of
  /// a source may have any characters.
  private static String text(DigestAttempt attempt) {
    List<RoleKey> roles = List.copyOf(attempt.roles());
    String fingerprints = HexFormat.of().formatHex(RoleFingerprints.of(roles));
    return Stream.concat(Stream.of(fingerprints), roles.stream().map(RoleKey::toString))
        .map(each -> '"' + each.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
        .collect(Collectors.joining(",", "{", "}"));
  }

  /// Removes the roles of a digest whose mail was not accepted.
  void removeUndelivered(DigestClaim claim) {
    removeUndelivered(claim.mail());
  }

  /// Removes the roles of a mail that came back.
  void removeUndelivered(MailKey mail) {
    db.sql(
            """
            delete from deliveries
            where account_id = :account and digest_date = :date and digest_number = :number
            """)
        .param("account", mail.account().value())
        .param("date", mail.date())
        .param("number", mail.number())
        .update();
  }
}
