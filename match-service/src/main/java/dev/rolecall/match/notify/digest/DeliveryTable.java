package dev.rolecall.match.notify.digest;

import dev.rolecall.match.newmatch.SentRoles;
import dev.rolecall.match.people.AccountId;
import dev.rolecall.model.RoleKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
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

  SentRoles sentRoles(AccountId account) {
    Set<RoleKey> certain = new HashSet<>();
    Set<RoleKey> uncertain = new HashSet<>();
    db.sql(
            """
            select d.role, g.state = 'UNCERTAIN' as uncertain
            from deliveries d
            left join digests g on g.account_id = d.account_id and g.date = d.digest_date
              and g.number = d.digest_number
            where d.account_id = :account and d.channel = :channel
            """)
        .param("account", account.value())
        .param("channel", CHANNEL)
        .query(
            row -> {
              Set<RoleKey> one = row.getBoolean("uncertain") ? uncertain : certain;
              one.add(RoleKey.parse(row.getString("role")));
            });
    return new SentRoles(certain, uncertain);
  }

  /// @return false when another mail listed one of them in the meantime: the transaction must be
  ///   rolled back
  boolean add(DigestClaim claim, Set<RoleKey> roles, Instant now) {
    int added =
        db.sql(
                """
                insert into deliveries as old (account_id, role, channel, digest_date,
                  digest_number, delivered_at)
                select :account, role, :channel, :date, :number, :now from unnest(:roles) as role
                on conflict (account_id, role, channel) do update
                  set digest_date = excluded.digest_date, digest_number = excluded.digest_number,
                    uncertain_date = old.digest_date, uncertain_number = old.digest_number,
                    delivered_at = excluded.delivered_at
                  where exists (
                    select from digests g where g.account_id = old.account_id
                      and g.date = old.digest_date and g.number = old.digest_number
                      and g.state = 'UNCERTAIN')
                """)
            .param("account", claim.account().value())
            .param("channel", CHANNEL)
            .param("date", claim.date())
            .param("number", claim.number())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("roles", roles.stream().map(RoleKey::toString).sorted().toArray(String[]::new))
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
