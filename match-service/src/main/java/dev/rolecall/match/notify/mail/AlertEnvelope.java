package dev.rolecall.match.notify.mail;

import dev.rolecall.match.notify.digest.DigestClaim;
import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.UnsubscribeTokens;
import dev.rolecall.match.people.Unsubscription;
import java.util.Map;

/// What all mails of alerts have: a Message-ID, and headers to unsubscribe with one click (RFC
/// 8058).
public final class AlertEnvelope {
  private final UnsubscribeTokens tokens;
  private final String pages;
  private final String host;

  /// @param pages the base URL of the pages, without a trailing slash
  /// @param host the sender's host, for Message-IDs
  public AlertEnvelope(UnsubscribeTokens tokens, String pages, String host) {
    this.tokens = tokens;
    this.pages = pages;
    this.host = host;
  }

  String unsubscribeUrl(Unsubscription what) {
    return pages + "/api/v1/unsubscribe/" + tokens.of(what);
  }

  /// The same claimed digest or instant mail gives the same Message-ID.
  Mail mail(Account account, DigestClaim claim, String subject, String text, String html) {
    return new Mail(
        account.email(),
        subject,
        text,
        html,
        "<%s.%s.%s@%s>"
            .formatted(
                claim.isInstant() ? "alert" : "digest",
                account.id(),
                claim.label().replace('/', '.'),
                host),
        Map.of(
            "List-Unsubscribe",
            "<" + unsubscribeUrl(new Unsubscription.All(account.id())) + ">",
            "List-Unsubscribe-Post",
            "List-Unsubscribe=One-Click",
            "List-Id",
            "Rolecall digests <digests." + host + ">",
            "Auto-Submitted",
            "auto-generated"),
        claim.mail());
  }
}
