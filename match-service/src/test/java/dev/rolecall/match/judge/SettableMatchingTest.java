package dev.rolecall.match.judge;

import dev.rolecall.model.job.Job;
import java.util.List;

class SettableMatchingTest implements MatchingContract {
  @Override
  public Matching over(List<Job> jobs) {
    return new SettableMatching().addJobs(jobs.toArray(Job[]::new));
  }
}
