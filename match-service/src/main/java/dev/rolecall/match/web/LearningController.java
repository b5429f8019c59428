package dev.rolecall.match.web;

import dev.rolecall.match.judge.JobsNotLoadedException;
import dev.rolecall.match.judge.LearningGoal;
import dev.rolecall.match.judge.LearningPath;
import dev.rolecall.match.judge.Matching;
import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.InvalidInputException;
import dev.rolecall.match.people.People;
import dev.rolecall.match.people.StoredProfile;
import dev.rolecall.model.profile.Profile;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Serves the learning path of a profile.
@RestController
@RequestMapping("/api/v1/me/profiles/{id}/learning-path")
class LearningController {
  private final People people;
  private final Matching matching;
  private final ExpensiveRequests expensive;

  LearningController(People people, Matching matching, ExpensiveRequests expensive) {
    this.expensive = expensive;
    this.people = people;
    this.matching = matching;
  }

  /// The skills that would add more jobs, in the order of learning.
  ///
  /// @param goal `jobs` for most jobs, `pay` for the best paid
  @GetMapping
  LearningPath path(
      Account account, @PathVariable String id, @RequestParam(defaultValue = "jobs") String goal) {
    LearningGoal chosen =
        switch (goal.toLowerCase(Locale.ROOT)) {
          case "jobs" -> LearningGoal.JOBS;
          case "pay" -> LearningGoal.PAY;
          default ->
              throw new InvalidInputException(
                  "goal", "The goal must be jobs or pay; got '%s'.".formatted(goal));
        };
    Profile profile =
        people
            .profile(account.id(), id)
            .map(StoredProfile::profile)
            .orElseThrow(() -> ProfileController.noSuchProfile(id));
    if (!matching.isLoaded()) {
      throw new JobsNotLoadedException();
    }
    return expensive.run(() -> matching.learningPath(profile, chosen));
  }
}
