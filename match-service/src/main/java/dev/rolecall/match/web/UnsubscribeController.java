package dev.rolecall.match.web;

import dev.rolecall.match.notify.mail.MailTemplates;
import dev.rolecall.match.people.AccountId;
import dev.rolecall.match.people.People;
import dev.rolecall.match.people.UnsubscribeTokens;
import dev.rolecall.match.people.Unsubscription;
import dev.rolecall.match.people.search.SavedSearches;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
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
  private final SavedSearches searches;
  private final MailTemplates templates;
  private final TransactionTemplate transaction;

  UnsubscribeController(
      UnsubscribeTokens tokens,
      People people,
      SavedSearches searches,
      MailTemplates templates,
      TransactionTemplate transaction) {
    this.tokens = tokens;
    this.people = people;
    this.searches = searches;
    this.templates = templates;
    this.transaction = transaction;
  }

  @GetMapping
  ResponseEntity<String> confirm(@PathVariable String token) {
    return tokens
        .read(token)
        .map(
            what ->
                MailLinkPage.question("Unsubscribe?", question(what), "Unsubscribe")
                    .render(templates))
        .orElseGet(this::invalidToken);
  }

  @PostMapping
  ResponseEntity<String> unsubscribe(@PathVariable String token) {
    return tokens
        .read(token)
        .map(
            what -> {
              transaction.executeWithoutResult(_ -> stop(what));
              return MailLinkPage.done(
                      "You are unsubscribed",
                      "Your profiles and saved searches are kept. To receive emails again, sign in"
                          + " and choose when they come.",
                      "/searches",
                      "Your searches and alerts")
                  .render(templates);
            })
        .orElseGet(this::invalidToken);
  }

  private void stop(Unsubscription what) {
    switch (what) {
      case Unsubscription.All(AccountId account) -> {
        people.stopMail(account);
        searches.turnOffAll(account);
      }
      case Unsubscription.OfProfile(AccountId account, String profile) ->
          people.stopMail(account, profile);
      case Unsubscription.OfSearch(AccountId account, UUID search) ->
          searches.turnOff(account, search);
    }
  }

  private static String question(Unsubscription what) {
    return switch (what) {
      case Unsubscription.All _ -> "You will receive no more emails about jobs from Rolecall.";
      case Unsubscription.OfProfile _ -> "You will receive no more emails for this profile.";
      case Unsubscription.OfSearch _ -> "You will receive no more emails for this saved search.";
    };
  }

  private ResponseEntity<String> invalidToken() {
    return MailLinkPage.notWorking(
            "It is incomplete or was changed. Copy the whole link from the email.")
        .render(templates);
  }
}
