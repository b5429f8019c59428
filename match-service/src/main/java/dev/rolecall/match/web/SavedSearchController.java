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

/// Serves a person's saved searches.
@RestController
class SavedSearchController {
  private final SavedSearches searches;
  private final SavedSearchOperations calls;

  SavedSearchController(SavedSearches searches, SavedSearchOperations calls) {
    this.searches = searches;
    this.calls = calls;
  }

  record SavedSearchList(List<SavedSearchJson> searches) {}

  /// The latest first.
  @GetMapping("/api/v1/me/searches")
  SavedSearchList list(Account account) {
    return new SavedSearchList(calls.list(account, SavedSearchKind.SEARCH));
  }

  /// Saves a search. The same search is saved once: then it is returned unchanged, with status 200.
  @PostMapping(path = "/api/v1/me/searches", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<SavedSearchJson> save(Account account, @RequestBody byte[] body) {
    SavedSearches.Saved saved =
        searches.save(
            account.id(), SavedSearchOperations.input(SavedSearchOperations.body(body), "query"));
    SavedSearchJson view = calls.view(saved.search());
    return saved.created()
        ? ResponseEntity.created(URI.create("/api/v1/me/searches/" + view.id())).body(view)
        : ResponseEntity.ok(view);
  }

  @GetMapping("/api/v1/me/searches/{id}")
  SavedSearchJson one(Account account, @PathVariable String id) {
    return calls.one(account, SavedSearchKind.SEARCH, id);
  }

  /// Changes its name, search, alert or snooze.
  @PatchMapping(path = "/api/v1/me/searches/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
  SavedSearchJson change(Account account, @PathVariable String id, @RequestBody byte[] body) {
    return calls.change(account, SavedSearchKind.SEARCH, id, body);
  }

  @DeleteMapping("/api/v1/me/searches/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(Account account, @PathVariable String id) {
    calls.delete(account, SavedSearchKind.SEARCH, id);
  }

  /// Restores a search that was deleted within the last day.
  @PostMapping("/api/v1/me/searches/{id}/restore")
  SavedSearchJson restore(Account account, @PathVariable String id) {
    return calls.restore(account, id);
  }
}
