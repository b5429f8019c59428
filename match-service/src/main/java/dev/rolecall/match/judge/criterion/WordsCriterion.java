package dev.rolecall.match.judge.criterion;

import java.util.Optional;

/// Words that exclude a job when its text contains them.
final class WordsCriterion implements Criterion {
  @Override
  public String name() {
    return "words";
  }

  @Override
  public CriterionResult judge(JudgedJob job, PreparedProfile person) {
    Optional<String> found =
        person.profile().excludeWords().stream().filter(job.containsPhrase()).findFirst();
    return found
        .map(word -> CriterionResult.veto(() -> "Mentions \"" + word + "\", which you exclude"))
        .orElse(CriterionResult.NOT_APPLICABLE);
  }
}
