package dev.rolecall.search.judged;

import dev.rolecall.model.job.Job;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.search.JobTopic;
import dev.rolecall.search.RunningSearch;
import dev.rolecall.search.find.JobSearch;
import dev.rolecall.search.find.JobSearchRequest;
import dev.rolecall.search.find.JobSort;
import java.util.List;
import java.util.Objects;

/// The whole service with the jobs of the judged set.
final class JudgedIndex implements AutoCloseable {
  private static final int TEN = 10;

  private final JobTopic topic = JobTopic.created();
  private final RunningSearch running = RunningSearch.on(topic);

  JudgedIndex(JudgedSet set) {
    topic.put(set.jobs().values().toArray(Job[]::new));
    running.awaitTotal("all:yes", set.jobs().size());
  }

  RunningSearch running() {
    return running;
  }

  /// The keys of the first ten. As on the page and in the API, a search that finds nothing is
  /// repeated with the nearest known words in the place of misspelt ones.
  List<String> find(JudgedSearch search) {
    List<String> asTyped = find(search.query());
    return asTyped.isEmpty()
        ? JobQueryParser.corrected(JobQueryParser.parts(search.text()))
            .map(text -> find(JudgedSearch.parsed(text)))
            .orElse(asTyped)
        : asTyped;
  }

  private List<String> find(JobQuery query) {
    JobSearchRequest request = new JobSearchRequest(query, JobSort.RELEVANCE, null, TEN, false);
    return Objects.requireNonNull(running.bean(JobSearch.class).search(request).block())
        .jobs()
        .stream()
        .map(hit -> JudgedSet.key(hit.job()))
        .toList();
  }

  @Override
  public void close() {
    running.close();
    topic.close();
  }
}
