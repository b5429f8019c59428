package dev.rolecall.match.web;

import dev.rolecall.match.judge.JobsNotLoadedException;
import dev.rolecall.match.judge.Matching;
import dev.rolecall.match.newmatch.Visibility;
import dev.rolecall.match.newmatch.VisibleCompanies;
import dev.rolecall.match.newmatch.VisibleCompany;
import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.InvalidInputException;
import dev.rolecall.match.people.People;
import dev.rolecall.match.people.StoredProfile;
import dev.rolecall.match.people.tracker.HandledJobs;
import dev.rolecall.match.people.tracker.HandledJobsReader;
import dev.rolecall.model.match.MatchPart;
import dev.rolecall.model.profile.Profile;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Serves the employers that fit a profile best.
@RestController
@RequestMapping("/api/v1/me/profiles/{id}/companies")
class TargetCompanyController {
  private static final int MAX_COMPANIES = 30;
  private static final int MAX_REASONS = 3;

  /// A part with a lower score is not a reason for an employer.
  private static final int GOOD_PART = 70;

  private final People people;
  private final Matching matching;
  private final Visibility visibility;
  private final HandledJobsReader handledJobs;
  private final ExpensiveRequests expensive;

  TargetCompanyController(
      People people,
      Matching matching,
      Visibility visibility,
      HandledJobsReader handledJobs,
      ExpensiveRequests expensive) {
    this.expensive = expensive;
    this.handledJobs = handledJobs;
    this.people = people;
    this.matching = matching;
    this.visibility = visibility;
  }

  /// @param total how many employers have a matching job
  record Companies(String profileId, int total, List<Company> companies) {}

  /// Jobs that the person hid or applied to are not matches.
  ///
  /// @param score of the best match
  /// @param reasons why its best match fits, the most important first
  /// @param openJobs how many jobs are open there
  /// @param matchingJobs how many of them match with at least the minimum score
  record Company(
      String id,
      String name,
      int score,
      List<String> reasons,
      int openJobs,
      int matchingJobs,
      List<MatchController.MatchedJob> matches) {
    static Company of(VisibleCompany company, HandledJobs handled) {
      List<MatchController.MatchedJob> matches =
          company.best().stream()
              .map(each -> MatchController.MatchedJob.of(each, handled))
              .toList();
      return new Company(
          company.id().value(),
          company.name(),
          matches.isEmpty() ? 0 : matches.getFirst().match().score(),
          matches.isEmpty() ? List.of() : reasons(matches.getFirst().match().parts()),
          company.open(),
          company.matching(),
          matches);
    }

    private static List<String> reasons(List<MatchPart> parts) {
      return parts.stream()
          .filter(part -> part.score() >= GOOD_PART)
          .sorted(Comparator.comparing(part -> -part.weight()))
          .map(MatchPart::reason)
          .distinct()
          .limit(MAX_REASONS)
          .toList();
    }
  }

  /// The employers with the best match first.
  ///
  /// @param minScore jobs that score less do not count as matches
  @GetMapping
  Companies companies(
      Account account,
      @PathVariable String id,
      @RequestParam(defaultValue = "25") int limit,
      @RequestParam(defaultValue = "60") int minScore) {
    if (limit < 1 || limit > MAX_COMPANIES) {
      throw new InvalidInputException(
          "limit", "The limit must be from 1 to %d.".formatted(MAX_COMPANIES));
    }
    if (minScore < 0 || minScore > 100) {
      throw new InvalidInputException("minScore", "A minimum score must be from 0 to 100.");
    }
    Profile profile =
        people
            .profile(account.id(), id)
            .map(StoredProfile::profile)
            .orElseThrow(() -> ProfileController.noSuchProfile(id));
    if (!matching.isLoaded()) {
      throw new JobsNotLoadedException();
    }
    HandledJobs handled = handledJobs.of(account.id());
    VisibleCompanies found =
        expensive.run(() -> visibility.companies(profile, minScore, handled.roles(), limit));
    return new Companies(
        id,
        found.total(),
        found.companies().stream().map(each -> Company.of(each, handled)).toList());
  }
}
