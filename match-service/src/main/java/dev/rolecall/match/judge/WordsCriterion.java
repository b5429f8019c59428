package dev.rolecall.match.judge;

import java.util.Optional;

/// Words that a job's text must not have.
final class WordsCriterion implements Criterion {
  @Override
  public String name() {
    return "words";
  }

  @Override
  public Opinion judge(Candidate job, Wanted person) {
    Optional<String> found =
        person.profile().excludeWords().stream().filter(job.hasWords()).findFirst();
    return found
        .map(word -> Opinion.against(() -> "Its text has \"" + word + "\", which you leave out"))
        .orElse(Opinion.NOT_ASKED);
  }
}
