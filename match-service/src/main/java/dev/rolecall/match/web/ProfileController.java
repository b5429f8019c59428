package dev.rolecall.match.web;

import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.People;
import dev.rolecall.match.people.ProfileSaveResult;
import dev.rolecall.match.people.StoredProfile;
import dev.rolecall.model.profile.Profile;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Serves a person's profiles.
@RestController
@RequestMapping("/api/v1/me/profiles")
class ProfileController {
  private final People people;

  ProfileController(People people) {
    this.people = people;
  }

  record ProfileList(List<Profile> profiles) {}

  @GetMapping
  ProfileList list(Account account) {
    return new ProfileList(
        people.profiles(account.id()).stream().map(StoredProfile::profile).toList());
  }

  @GetMapping("/{id}")
  Profile one(Account account, @PathVariable String id) {
    return find(account, id);
  }

  @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Profile> put(Account account, @PathVariable String id, @RequestBody byte[] body) {
    ProfileSaveResult saved = people.put(account.id(), id, ProfileBody.parse(body));
    return ResponseEntity.status(saved.created() ? HttpStatus.CREATED : HttpStatus.OK)
        .body(saved.profile());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(Account account, @PathVariable String id) {
    if (!people.deleteProfile(account.id(), id)) {
      throw noSuchProfile(id);
    }
  }

  private Profile find(Account account, String id) {
    return people
        .profile(account.id(), id)
        .map(StoredProfile::profile)
        .orElseThrow(() -> noSuchProfile(id));
  }

  static ResponseStatusException noSuchProfile(String id) {
    return new ResponseStatusException(
        HttpStatus.NOT_FOUND, "You have no profile '%s'.".formatted(id));
  }
}
