package dev.rolecall.match.web;

import dev.rolecall.match.notify.mail.MailTemplates;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// The page that a link in a mail opens.
///
/// @param button of its form; empty for a page without a form
/// @param next the path of the page where a person can continue; empty for none
/// @param nextLabel the text of that link
record MailLinkPage(
    HttpStatus status, String title, String text, String button, String next, String nextLabel) {
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  static MailLinkPage question(String title, String text, String button) {
    return new MailLinkPage(HttpStatus.OK, title, text, button, "", "");
  }

  static MailLinkPage done(String title, String text, String next, String nextLabel) {
    return new MailLinkPage(HttpStatus.OK, title, text, "", next, nextLabel);
  }

  static MailLinkPage notWorking(String text) {
    return new MailLinkPage(
        HttpStatus.NOT_FOUND, "This link does not work", text, "", "/sign-in", "Sign in");
  }

  ResponseEntity<String> render(MailTemplates templates) {
    return ResponseEntity.status(status)
        .contentType(HTML)
        .body(templates.render("unsubscribe.html", Map.of("page", this)));
  }
}
