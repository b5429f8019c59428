package dev.rolecall.match.notify.digest;

import dev.rolecall.match.people.AccountId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads which accounts want mail.
record MailRecipientsReader(JdbcClient db) {
  /// Those of these accounts, which are locked.
  MailRecipients of(Collection<AccountId> accounts) {
    Set<AccountId> digests = new HashSet<>();
    Set<AccountId> instantMails = new HashSet<>();
    db.sql(
            """
            select a.id, alerts.alert_frequency = 'INSTANT' as instant
            from accounts a
            cross join lateral (
              select alert_frequency from profiles where account_id = a.id
              union
              select alert_frequency from saved_searches
              where account_id = a.id and deleted_at is null) alerts
            where a.id = any(cast(:ids as uuid[])) and a.alerts_paused_at is null
              and alerts.alert_frequency in ('DAILY', 'WEEKLY', 'INSTANT')
            """)
        .param("ids", AccountId.array(accounts))
        .query(
            row -> {
              (row.getBoolean("instant") ? instantMails : digests)
                  .add(new AccountId(row.getObject("id", UUID.class)));
            });
    return new MailRecipients(digests, instantMails);
  }
}
