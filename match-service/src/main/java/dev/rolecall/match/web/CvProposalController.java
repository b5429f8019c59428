package dev.rolecall.match.web;

import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.InvalidInputException;
import dev.rolecall.match.people.cv.CvProposalTokens;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/// Returns the profile that the check of a CV proposed to the browser of a person who has signed in
/// since. Its path is only for the pages; it is not forwarded to clients.
@RestController
class CvProposalController {
  private final CvProposalTokens tokens;

  CvProposalController(CvProposalTokens tokens) {
    this.tokens = tokens;
  }

  /// @param browser the secret of the browser that sent the CV
  record Redemption(String token, String browser) {}

  record Redeemed(ObjectNode profile) {}

  @PostMapping(path = "/internal/v1/cv-proposals", consumes = MediaType.APPLICATION_JSON_VALUE)
  Redeemed redeem(Account account, @RequestBody Redemption given) {
    return tokens
        .redeem(given.token(), given.browser())
        .map(Redeemed::new)
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "token",
                    "The profile from your CV was kept for 30 minutes, and can be used once. Send"
                        + " your CV again."));
  }
}
