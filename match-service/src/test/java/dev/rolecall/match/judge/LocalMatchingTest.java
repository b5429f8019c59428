package dev.rolecall.match.judge;

import dev.rolecall.match.columns.LocalJobs;
import dev.rolecall.match.judge.criterion.Reference;
import dev.rolecall.model.job.Job;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class LocalMatchingTest implements MatchingContract {
  @TempDir Path folder;

  private final List<LocalJobs> opened = new ArrayList<>();

  @Override
  public Matching over(List<Job> jobs) {
    LocalJobs local = LocalJobs.open(folder.resolve(Integer.toString(opened.size())));
    opened.add(local);
    jobs.forEach(local::put);
    local.refresh();
    return new LocalMatching(local, () -> true, Reference.bundled());
  }

  @AfterEach
  void close() {
    opened.forEach(LocalJobs::close);
  }
}
