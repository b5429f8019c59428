package dev.rolecall.match.web;

import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.ProfileChangedException;
import dev.rolecall.match.people.ProfilePrecondition;
import dev.rolecall.match.people.ProfileSaveResult;
import dev.rolecall.match.people.ProfileStore;
import dev.rolecall.match.people.ProfileVersion;
import dev.rolecall.model.profile.Profile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Serves the versions of a profile, and restores a former one.
@RestController
@RequestMapping("/api/v1/me/profiles/{id}/versions")
class ProfileVersionController {
  private final ProfileStore store;

  ProfileVersionController(ProfileStore store) {
    this.store = store;
  }

  /// @param etag of the current version, for `If-Match`
  record VersionList(String etag, List<Version> versions) {}

  /// @param changed the fields that differ from the version before; empty for the oldest one
  record Version(int version, Instant savedAt, boolean current, List<String> changed) {}

  /// The newest first.
  @GetMapping
  VersionList list(Account account, @PathVariable String id) {
    List<ProfileVersion> all = store.versions(account.id(), id);
    if (all.isEmpty()) {
      throw ProfileController.noSuchProfile(id);
    }
    List<Version> versions = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      ProfileVersion each = all.get(i);
      versions.add(
          new Version(
              each.version(),
              each.savedAt(),
              each.current(),
              i + 1 < all.size() ? each.fieldsChangedSince(all.get(i + 1)) : List.of()));
    }
    return new VersionList(all.getFirst().etag(), versions);
  }

  @GetMapping("/{version}")
  Profile one(Account account, @PathVariable String id, @PathVariable int version) {
    return store
        .version(account.id(), id, version)
        .map(ProfileController::readable)
        .orElseThrow(() -> noSuchVersion(id, version));
  }

  /// Saves a former version as the newest one.
  @PostMapping("/{version}/restore")
  ResponseEntity<Profile> restore(
      Account account,
      @PathVariable String id,
      @PathVariable int version,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    ProfileSaveResult saved =
        store
            .restore(account.id(), id, version, new ProfilePrecondition(ifMatch, null))
            .orElseThrow(() -> noSuchVersion(id, version));
    return ResponseEntity.ok().eTag(saved.version().etag()).body(saved.profile());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> changed(ProfileChangedException changed) {
    return ProfileController.preconditionFailed(changed);
  }

  private static ResponseStatusException noSuchVersion(String id, int version) {
    return new ResponseStatusException(
        HttpStatus.NOT_FOUND,
        "Your profile '%s' has no version %d. The last %d versions are kept."
            .formatted(id, version, ProfileStore.MAX_VERSIONS));
  }
}
