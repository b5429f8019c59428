package dev.rolecall.match.judge;

import dev.rolecall.model.job.Job;
import java.util.List;

/// The jobs that a search finds.
///
/// @param jobs newest first
/// @param total how many there are without the limit
public record FoundJobs(List<Job> jobs, int total) {
  public FoundJobs {
    jobs = List.copyOf(jobs);
  }
}
