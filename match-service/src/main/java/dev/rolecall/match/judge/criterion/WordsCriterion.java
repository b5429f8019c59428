package dev.rolecall.match.judge.criterion;

import java.util.Optional;

/// Words that a job's text must not have.
final class WordsCriterion implements Criterion {
  @Override
  public String name() {
    return "words";
  }

  @Override
  public CriterionResult judge(JudgedJob job, PreparedProfile person) {
    Optional<String> found =
        person.profile().excludeWords().stream().filter(job.hasWords()).findFirst();
    return found
        .map(
            word ->
                CriterionResult.veto(() -> "Its text has \"" + word + "\", which you leave out"))
        .orElse(CriterionResult.NOT_APPLICABLE);
  }
}
