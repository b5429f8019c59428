package dev.rolecall.match.notify.digest;

import dev.rolecall.match.newmatch.SentRoles;
import dev.rolecall.match.people.AccountId;
import dev.rolecall.model.RoleKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The roles that mails to a person listed, one row per account, role and channel, so that nothing
/// is sent twice. A role that a digest with an unknown outcome listed may be sent again: its row
/// then belongs to the new digest and keeps the date of the uncertain one.
final class DeliveryTable {
  private static final String CHANNEL = "MAIL";

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
            select d.account_id, d.role, g.state = 'UNCERTAIN' as uncertain
            from unnest(cast(:accounts as uuid[]), cast(:dates as date[])) as a (id, since)
            join deliveries d on d.account_id = a.id and d.digest_date >= a.since
            left join digests g on g.account_id = d.account_id and g.date = d.digest_date
              and g.number = d.digest_number
            where d.channel = :channel
            """)
        .param("accounts", AccountId.array(accounts))
        .param("dates", accounts.stream().map(id -> since.get(id) + "").toArray(String[]::new))
        .param("channel", CHANNEL)
        .query(
            row -> {
              AccountId account = new AccountId(row.getObject("account_id", UUID.class));
              (row.getBoolean("uncertain") ? uncertain : certain)
                  .computeIfAbsent(account, _ -> new HashSet<>())
                  .add(RoleKey.parse(row.getString("role")));
            });
    Map<AccountId, SentRoles> found = new HashMap<>();
    for (AccountId each : accounts) {
      found.put(
          each,
          new SentRoles(
              certain.getOrDefault(each, Set.of()), uncertain.getOrDefault(each, Set.of())));
    }
    return found;
  }

  /// @return false when another mail listed one of them in the meantime: the transaction must be
  ///   rolled back
  boolean add(List<DigestAttempt> attempts, Instant now) {
    List<DigestClaim> claims = new ArrayList<>();
    List<String> roles = new ArrayList<>();
    for (DigestAttempt attempt : attempts) {
      for (RoleKey role : attempt.roles()) {
        claims.add(attempt.claim());
        roles.add(role.toString());
      }
    }
    int added =
        new ClaimColumns(claims, roles)
            .in(
                db,
                """
                insert into deliveries as old (account_id, role, channel, digest_date,
                  digest_number, delivered_at)
                select account_id, role, :channel, date, number, :now from %s
                on conflict (account_id, role, channel) do update
                  set digest_date = excluded.digest_date, digest_number = excluded.digest_number,
                    uncertain_date = old.digest_date, uncertain_number = old.digest_number,
                    delivered_at = excluded.delivered_at
                  where exists (
                    select from digests g where g.account_id = old.account_id
                      and g.date = old.digest_date and g.number = old.digest_number
                      and g.state = 'UNCERTAIN')
                """,
                "role")
            .param("channel", CHANNEL)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update();
    return added == roles.size();
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
              and uncertain_date is null
            """)
        .param("account", mail.account().value())
        .param("date", mail.date())
        .param("number", mail.number())
        .update();
    db.sql(
            """
            update deliveries set digest_date = uncertain_date, uncertain_date = null,
              digest_number = coalesce(uncertain_number, 0), uncertain_number = null
            where account_id = :account and digest_date = :date and digest_number = :number
            """)
        .param("account", mail.account().value())
        .param("date", mail.date())
        .param("number", mail.number())
        .update();
  }
}
