package dev.rolecall.match.judge;

import dev.rolecall.match.judge.criterion.ReferenceData;
import dev.rolecall.model.job.Job;
import java.util.List;

class InMemoryMatchingTest implements MatchingContract {
  @Override
  public Matching over(List<Job> jobs) {
    return new InMemoryMatching(jobs, ReferenceData.bundled());
  }
}
