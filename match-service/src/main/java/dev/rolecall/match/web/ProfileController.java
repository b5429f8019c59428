package dev.rolecall.match.web;

import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.People;
import dev.rolecall.match.people.ProfileChangedException;
import dev.rolecall.match.people.ProfilePrecondition;
import dev.rolecall.match.people.ProfileSaveResult;
import dev.rolecall.match.people.ProfileStore;
import dev.rolecall.match.people.ProfileVersion;
import dev.rolecall.match.people.StoredProfile;
import dev.rolecall.model.profile.Profile;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;

/// Serves a person's profiles. A profile has an ETag; a change with `If-Match` is carried out only
/// if the profile was not changed elsewhere.
@RestController
@RequestMapping("/api/v1/me/profiles")
class ProfileController {
  static final String PATH = "/api/v1/me/profiles";

  private final People people;
  private final ProfileStore store;

  ProfileController(People people, ProfileStore store) {
    this.people = people;
    this.store = store;
  }

  record ProfileList(List<Profile> profiles) {}

  @GetMapping
  ProfileList list(Account account) {
    return new ProfileList(
        people.profiles(account.id()).stream().map(StoredProfile::profile).toList());
  }

  /// Creates a profile, with the id in the body or one that is made of its name. Imports what
  /// `export` returns.
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Profile> create(Account account, @RequestBody byte[] body) {
    ProfileSaveResult saved = store.create(account.id(), ProfileBody.parse(body));
    return ResponseEntity.created(URI.create(PATH + "/" + saved.profile().id()))
        .eTag(saved.version().etag())
        .body(saved.profile());
  }

  @GetMapping("/{id}")
  ResponseEntity<Profile> one(Account account, @PathVariable String id) {
    ProfileVersion version = current(account, id);
    return ResponseEntity.ok().eTag(version.etag()).body(readable(version));
  }

  @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Profile> put(
      Account account,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
          @Nullable String ifNoneMatch,
      @RequestBody byte[] body) {
    ProfileSaveResult saved =
        store.save(
            account.id(),
            id,
            ProfileBody.parse(body),
            new ProfilePrecondition(ifMatch, ifNoneMatch));
    return ResponseEntity.status(saved.created() ? HttpStatus.CREATED : HttpStatus.OK)
        .eTag(saved.version().etag())
        .body(saved.profile());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(
      Account account,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    if (!store.delete(account.id(), id, new ProfilePrecondition(ifMatch, null))) {
      throw noSuchProfile(id);
    }
  }

  /// The profile as a file: what the person wrote, and nothing else.
  @GetMapping(path = "/{id}/export", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> export(Account account, @PathVariable String id) {
    ProfileVersion version = current(account, id);
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"rolecall-profile-%s.json\"".formatted(version.id()))
        .body(version.export().toPrettyString() + "\n");
  }

  private ProfileVersion current(Account account, String id) {
    return store.current(account.id(), id).orElseThrow(() -> noSuchProfile(id));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> changed(ProfileChangedException changed) {
    return preconditionFailed(changed);
  }

  static ResponseEntity<ProblemDetail> preconditionFailed(ProfileChangedException changed) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.PRECONDITION_FAILED, String.valueOf(changed.getMessage()));
    ResponseEntity.BodyBuilder response = ResponseEntity.status(HttpStatus.PRECONDITION_FAILED);
    changed.current().ifPresent(current -> response.eTag(current.etag()));
    return response.body(problem);
  }

  static Profile readable(ProfileVersion version) {
    try {
      return version.profile();
    } catch (IllegalArgumentException | JacksonException unreadable) {
      throw new ResponseStatusException(
          HttpStatus.CONFLICT,
          ("This release cannot read version %1$d of your profile '%2$s'. Export what you wrote"
                  + " from %3$s/%2$s/export, or restore another version from %3$s/%2$s/versions.")
              .formatted(version.version(), version.id(), PATH),
          unreadable);
    }
  }

  static ResponseStatusException noSuchProfile(String id) {
    return new ResponseStatusException(
        HttpStatus.NOT_FOUND, "You have no profile '%s'.".formatted(id));
  }
}
