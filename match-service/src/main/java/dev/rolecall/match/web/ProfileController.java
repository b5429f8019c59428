package dev.rolecall.match.web;

import dev.rolecall.match.judge.JobsNotLoadedException;
import dev.rolecall.match.judge.MatchRequest;
import dev.rolecall.match.judge.Matching;
import dev.rolecall.match.newmatch.Visibility;
import dev.rolecall.match.newmatch.VisibleJob;
import dev.rolecall.match.newmatch.VisibleMatches;
import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.InvalidInputException;
import dev.rolecall.match.people.People;
import dev.rolecall.match.people.ProfileSaveResult;
import dev.rolecall.match.people.StoredProfile;
import dev.rolecall.model.match.Match;
import dev.rolecall.model.profile.Profile;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.model.query.ParsedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/// Serves a person's profiles and their matches.
@RestController
@RequestMapping("/api/v1/me/profiles")
class ProfileController {
  private static final int MAX_MATCHES = 200;

  private final People people;
  private final Matching matching;
  private final Visibility visibility;
  private final Clock clock;

  ProfileController(People people, Matching matching, Visibility visibility, Clock clock) {
    this.people = people;
    this.matching = matching;
    this.visibility = visibility;
    this.clock = clock;
  }

  record ProfileList(List<Profile> profiles) {}

  record MatchedJob(VisibleJob job, Match match) {}

  /// @param total without the limit
  /// @param vetoed how many jobs each criterion vetoed
  record Matches(
      String profileId, int total, Map<String, Integer> vetoed, List<MatchedJob> matches) {
    static Matches of(String profileId, VisibleMatches found) {
      return new Matches(
          profileId,
          found.total(),
          found.vetoed(),
          found.matches().stream().map(each -> new MatchedJob(each.job(), each.match())).toList());
    }
  }

  @GetMapping
  ProfileList list(Account account) {
    return new ProfileList(
        people.profiles(account.id()).stream().map(StoredProfile::profile).toList());
  }

  @GetMapping("/{id}")
  Profile one(Account account, @PathVariable String id) {
    return find(account, id);
  }

  @PutMapping("/{id}")
  ResponseEntity<Profile> put(
      Account account, @PathVariable String id, @RequestBody JsonNode written) {
    ProfileSaveResult saved = people.put(account.id(), id, written);
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

  /// The best matches of all open jobs, or of those that a search finds.
  ///
  /// @param q a search in the query language, such as `kafka -php pay:>90k`; blank for all jobs
  @GetMapping("/{id}/matches")
  Matches matches(
      Account account,
      @PathVariable String id,
      @RequestParam(defaultValue = "20") int limit,
      @RequestParam(defaultValue = "0") int minScore,
      @RequestParam(defaultValue = "") String q) {
    if (limit < 1 || limit > MAX_MATCHES) {
      throw new InvalidInputException(
          "limit", "The limit must be from 1 to %d.".formatted(MAX_MATCHES));
    }
    if (minScore < 0 || minScore > 100) {
      throw new InvalidInputException("minScore", "A minimum score must be from 0 to 100.");
    }
    MatchRequest all = new MatchRequest(null, Set.of(), minScore, limit);
    MatchRequest request = q.isBlank() ? all : all.withSearch(search(q));
    Profile profile = find(account, id);
    if (!matching.isLoaded()) {
      throw new JobsNotLoadedException();
    }
    return Matches.of(id, visibility.bestMatches(account.id(), profile, request));
  }

  private JobQuery search(String q) {
    ParsedQuery parsed = JobQueryParser.parse(q, Map.of(), clock.instant());
    if (!parsed.problems().isEmpty()) {
      throw new InvalidSearchException(parsed.problems());
    }
    return parsed.query();
  }

  private Profile find(Account account, String id) {
    return people
        .profile(account.id(), id)
        .map(StoredProfile::profile)
        .orElseThrow(() -> noSuchProfile(id));
  }

  private static ResponseStatusException noSuchProfile(String id) {
    return new ResponseStatusException(
        HttpStatus.NOT_FOUND, "You have no profile '%s'.".formatted(id));
  }
}
