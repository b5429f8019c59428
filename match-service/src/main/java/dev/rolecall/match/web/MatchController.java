package dev.rolecall.match.web;

import dev.rolecall.match.judge.JobsNotLoadedException;
import dev.rolecall.match.judge.MatchCursor;
import dev.rolecall.match.judge.MatchRequest;
import dev.rolecall.match.judge.Matching;
import dev.rolecall.match.judge.RuleEffects;
import dev.rolecall.match.newmatch.Visibility;
import dev.rolecall.match.newmatch.VisibleJob;
import dev.rolecall.match.newmatch.VisibleMatch;
import dev.rolecall.match.newmatch.VisibleMatches;
import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.InvalidInputException;
import dev.rolecall.match.people.People;
import dev.rolecall.match.people.StoredProfile;
import dev.rolecall.match.people.tracker.ApplicationState;
import dev.rolecall.match.people.tracker.HandledJobs;
import dev.rolecall.match.people.tracker.HandledJobsReader;
import dev.rolecall.model.JobId;
import dev.rolecall.model.match.Match;
import dev.rolecall.model.profile.Profile;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.model.query.ParsedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Serves the matches of a profile: the best ones, one with all its reasons, those of a changed
/// profile that is not stored, and what the profile's rules hide.
@RestController
@RequestMapping("/api/v1/me/profiles/{id}")
class MatchController {
  private static final int MAX_MATCHES = 200;

  private final People people;
  private final Matching matching;
  private final Visibility visibility;
  private final HandledJobsReader handledJobs;
  private final ExpensiveRequests expensive;
  private final Clock clock;

  MatchController(
      People people,
      Matching matching,
      Visibility visibility,
      HandledJobsReader handledJobs,
      ExpensiveRequests expensive,
      Clock clock) {
    this.handledJobs = handledJobs;
    this.expensive = expensive;
    this.people = people;
    this.matching = matching;
    this.visibility = visibility;
    this.clock = clock;
  }

  /// @param hidden whether the person hid the job
  /// @param application the state of the person's application; null when they do not track the job
  record MatchedJob(
      VisibleJob job, Match match, boolean hidden, @Nullable ApplicationState application) {
    static MatchedJob of(VisibleMatch found, HandledJobs handled) {
      return new MatchedJob(
          found.job(),
          found.match(),
          handled.isHidden(found.roles()),
          handled.state(found.roles()).orElse(null));
    }
  }

  /// @param total without the limit
  /// @param vetoed how many jobs each criterion vetoed
  /// @param next the cursor of the next page, null when this is the last one
  record Matches(
      String profileId,
      int total,
      Map<String, Integer> vetoed,
      List<MatchedJob> matches,
      @Nullable String next) {
    static Matches of(String profileId, VisibleMatches found, HandledJobs handled) {
      return new Matches(
          profileId,
          found.total(),
          found.vetoed(),
          found.matches().stream().map(each -> MatchedJob.of(each, handled)).toList(),
          found.next() == null ? null : found.next().toString());
    }
  }

  /// @param before the totals of the profile as it is stored
  record WhatIf(Totals before, Matches after) {}

  record Totals(int total, Map<String, Integer> vetoed) {}

  /// The best matches of all open jobs, or of those that a search finds, without the jobs that the
  /// person hid or applied to.
  ///
  /// @param q a search in the query language, such as `kafka -php pay:>90k`; blank for all jobs
  /// @param cursor `next` of the previous page; blank to begin with the best
  /// @param include `HIDDEN` and `APPLIED` for the jobs that are left out otherwise
  @GetMapping("/matches")
  Matches matches(
      Account account,
      @PathVariable String id,
      @RequestParam(defaultValue = "20") int limit,
      @RequestParam(defaultValue = "0") int minScore,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam(defaultValue = "") List<String> include) {
    HandledJobs handled = handledJobs.of(account.id());
    MatchRequest request =
        request(limit, minScore, q, cursor)
            .withExcludedRoles(IncludedJobs.excluded(handled, include));
    Profile profile = loaded(find(account, id));
    return Matches.of(id, visibility.bestMatches(profile, request), handled);
  }

  /// The match with one open job, with all its reasons, even for a job that the profile hides.
  @GetMapping("/matches/{jobId}")
  MatchedJob one(Account account, @PathVariable String id, @PathVariable String jobId) {
    Profile profile = loaded(find(account, id));
    return visibility
        .match(profile, jobId(jobId))
        .map(found -> MatchedJob.of(found, handledJobs.of(account.id())))
        .orElseThrow(() -> noSuchJob(jobId));
  }

  /// The best matches of a changed profile, which is not stored.
  @PostMapping(path = "/matches/what-if", consumes = MediaType.APPLICATION_JSON_VALUE)
  WhatIf whatIf(
      Account account,
      @PathVariable String id,
      @RequestBody byte[] body,
      @RequestParam(defaultValue = "20") int limit,
      @RequestParam(defaultValue = "0") int minScore,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String cursor) {
    HandledJobs handled = handledJobs.of(account.id());
    MatchRequest request = request(limit, minScore, q, cursor).withExcludedRoles(handled.roles());
    Profile stored = loaded(find(account, id));
    Profile changed = People.read(id, ProfileBody.parse(body));
    VisibleMatches before = visibility.bestMatches(stored, request.withAfter(null).withLimit(1));
    return new WhatIf(
        new Totals(before.total(), before.vetoed()),
        Matches.of(id, visibility.bestMatches(changed, request), handled));
  }

  /// What the rules of the profile hide, and which change to it would add more jobs.
  ///
  /// @param minScore jobs that score less count as hidden; by default that of the profile's alert
  @GetMapping("/hidden")
  RuleEffects hidden(
      Account account,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Integer minScore) {
    Profile profile = loaded(find(account, id));
    int score = minScore == null ? profile.alert().minScore() : minScore;
    checkScore(score);
    return expensive.run(() -> matching.effects(profile, score));
  }

  private MatchRequest request(int limit, int minScore, String q, String cursor) {
    if (limit < 1 || limit > MAX_MATCHES) {
      throw new InvalidInputException(
          "limit", "The limit must be from 1 to %d.".formatted(MAX_MATCHES));
    }
    checkScore(minScore);
    return new MatchRequest(null, Set.of(), minScore, limit)
        .withSearch(q.isBlank() ? null : search(q))
        .withAfter(cursor.isBlank() ? null : cursor(cursor));
  }

  private static void checkScore(int minScore) {
    if (minScore < 0 || minScore > 100) {
      throw new InvalidInputException("minScore", "A minimum score must be from 0 to 100.");
    }
  }

  private static MatchCursor cursor(String text) {
    return MatchCursor.parse(text)
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "cursor", "A cursor must be the value of \"next\" of an earlier page."));
  }

  private JobQuery search(String q) {
    ParsedQuery parsed = JobQueryParser.parse(q, Map.of(), clock.instant());
    if (!parsed.problems().isEmpty()) {
      throw new InvalidSearchException(parsed.problems());
    }
    return parsed.query();
  }

  private Profile loaded(Profile profile) {
    if (!matching.isLoaded()) {
      throw new JobsNotLoadedException();
    }
    return profile;
  }

  private Profile find(Account account, String id) {
    return people
        .profile(account.id(), id)
        .map(StoredProfile::profile)
        .orElseThrow(() -> ProfileController.noSuchProfile(id));
  }

  private static JobId jobId(String text) {
    try {
      return JobId.of(text);
    } catch (IllegalArgumentException invalid) {
      throw noSuchJob(text);
    }
  }

  private static ResponseStatusException noSuchJob(String id) {
    return new ResponseStatusException(
        HttpStatus.NOT_FOUND, "There is no open job '%s'.".formatted(id));
  }
}
