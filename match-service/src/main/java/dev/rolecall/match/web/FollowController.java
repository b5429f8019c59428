package dev.rolecall.match.web;

import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.search.SavedSearchKind;
import dev.rolecall.match.people.search.SavedSearches;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Serves the companies that a person follows.
@RestController
class FollowController {
  private final SavedSearches searches;
  private final SavedSearchOperations calls;

  FollowController(SavedSearches searches, SavedSearchOperations calls) {
    this.searches = searches;
    this.calls = calls;
  }

  record FollowList(List<SavedSearchJson> follows) {}

  /// The latest first.
  @GetMapping("/api/v1/me/follows")
  FollowList list(Account account) {
    return new FollowList(calls.list(account, SavedSearchKind.COMPANY));
  }

  /// Follows a company. Once: then it is returned unchanged, with status 200.
  @PostMapping(path = "/api/v1/me/follows", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<SavedSearchJson> follow(Account account, @RequestBody byte[] body) {
    SavedSearches.Saved saved =
        searches.follow(
            account.id(), SavedSearchOperations.input(SavedSearchOperations.body(body), "company"));
    SavedSearchJson view = calls.view(saved.search());
    return saved.created()
        ? ResponseEntity.created(URI.create("/api/v1/me/follows/" + view.id())).body(view)
        : ResponseEntity.ok(view);
  }

  /// Changes its name, alert or snooze.
  @PatchMapping(path = "/api/v1/me/follows/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
  SavedSearchJson change(Account account, @PathVariable String id, @RequestBody byte[] body) {
    return calls.change(account, SavedSearchKind.COMPANY, id, body);
  }

  @DeleteMapping("/api/v1/me/follows/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unfollow(Account account, @PathVariable String id) {
    calls.delete(account, SavedSearchKind.COMPANY, id);
  }

  /// Follows a company again that was unfollowed within the last day, as before.
  @PostMapping("/api/v1/me/follows/{id}/restore")
  SavedSearchJson restore(Account account, @PathVariable String id) {
    return calls.restore(account, id);
  }
}
