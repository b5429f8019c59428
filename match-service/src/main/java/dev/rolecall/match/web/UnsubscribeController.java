package dev.rolecall.match.web;

import dev.rolecall.match.notify.mail.MailTemplates;
import dev.rolecall.match.people.People;
import dev.rolecall.match.people.UnsubscribeTokens;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Unsubscribing with one click (RFC 8058). Following the link shows a page to confirm, since mail
/// scanners follow links too: only a POST turns off the mails.
@RestController
@RequestMapping(path = "/api/v1/unsubscribe/{token}", produces = MediaType.TEXT_HTML_VALUE)
class UnsubscribeController {
  private final UnsubscribeTokens tokens;
  private final People people;
  private final MailTemplates templates;

  UnsubscribeController(UnsubscribeTokens tokens, People people, MailTemplates templates) {
    this.tokens = tokens;
    this.people = people;
    this.templates = templates;
  }

  @GetMapping
  ResponseEntity<String> confirm(@PathVariable String token) {
    return tokens.read(token).isPresent()
        ? page(
            HttpStatus.OK, "Unsubscribe?", "You will receive no more emails from Rolecall.", true)
        : invalidToken();
  }

  @PostMapping
  ResponseEntity<String> unsubscribe(@PathVariable String token) {
    return tokens
        .read(token)
        .map(
            account -> {
              people.stopMail(account);
              return page(
                  HttpStatus.OK,
                  "You are unsubscribed",
                  "Your profiles are kept. To receive emails again, set the alert of a profile to"
                      + " DAILY or WEEKLY.",
                  false);
            })
        .orElseGet(this::invalidToken);
  }

  private ResponseEntity<String> invalidToken() {
    return page(
        HttpStatus.NOT_FOUND,
        "This link does not work",
        "It is incomplete or was changed. Copy the whole link from the email.",
        false);
  }

  private ResponseEntity<String> page(
      HttpStatus status, String title, String text, boolean confirm) {
    return ResponseEntity.status(status)
        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
        .body(
            templates.render(
                "unsubscribe.html", Map.of("title", title, "text", text, "confirm", confirm)));
  }
}
