package dev.rolecall.match.web;

import dev.rolecall.match.notify.Digests;
import dev.rolecall.match.notify.digest.Digest;
import dev.rolecall.match.people.Account;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Serves a person's digests.
@RestController
@RequestMapping("/api/v1/me/digests")
class DigestController {
  private final Digests digests;

  DigestController(Digests digests) {
    this.digests = digests;
  }

  record DigestList(List<Digest> digests) {}

  /// Sends today's digest now. Returns it unchanged when it was sent before.
  @PostMapping
  Digest send(Account account) {
    return digests
        .sendToday(account)
        .orElseThrow(
            () ->
                new ResponseStatusException(
                    HttpStatus.CONFLICT,
                    "None of your profiles and saved searches has daily or weekly emails, or all"
                        + " are paused. Set 'alert.when' of a profile to DAILY or WEEKLY."));
  }

  @GetMapping
  DigestList list(Account account) {
    return new DigestList(digests.list(account.id()));
  }
}
