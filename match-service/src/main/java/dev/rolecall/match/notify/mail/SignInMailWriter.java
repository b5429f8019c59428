package dev.rolecall.match.notify.mail;

import dev.rolecall.match.people.signin.SignInLink;
import java.util.Map;
import java.util.UUID;

/// Writes the mail with the link to sign in. It is the same for people with and without an account.
public final class SignInMailWriter {
  private final MailTemplates templates;
  private final String pages;
  private final String host;

  /// @param pages the base URL of the pages, without a trailing slash
  /// @param host the sender's host, for Message-IDs
  public SignInMailWriter(MailTemplates templates, String pages, String host) {
    this.templates = templates;
    this.pages = pages;
    this.host = host;
  }

  public Mail write(SignInLink link) {
    Map<String, Object> values =
        Map.of(
            "url",
            pages + "/sign-in/confirm?token=" + link.token(),
            "minutes",
            link.lifetime().toMinutes(),
            "pages",
            pages,
            "site",
            pages.replaceFirst("^https?://", ""));
    return new Mail(
        link.email(),
        "Sign in to Rolecall",
        templates.render("sign-in.txt", values),
        templates.render("sign-in.html", values),
        "<sign-in.%s@%s>".formatted(UUID.randomUUID(), host),
        Map.of("Auto-Submitted", "auto-generated"));
  }
}
