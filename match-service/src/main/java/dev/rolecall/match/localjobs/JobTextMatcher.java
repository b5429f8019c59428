package dev.rolecall.match.localjobs;

import dev.rolecall.model.job.Job;
import dev.rolecall.model.query.SearchText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Tests whether a job's text contains a phrase: its words, not their stems, in order and within
/// one part. As [LocalJobsView#containsPhrase(String)], for a job that is not in the index.
///
/// The text is tokenized on first use. For use by one thread.
public final class JobTextMatcher implements Predicate<String> {
  private static final JobAnalyzer ANALYZER = new JobAnalyzer();

  private final Job job;
  private @Nullable List<List<String>> parts;

  public JobTextMatcher(Job job) {
    this.job = job;
  }

  @Override
  public boolean test(String words) {
    List<String> phrase = tokenize(words);
    return !phrase.isEmpty()
        && parts().stream().anyMatch(part -> Collections.indexOfSubList(part, phrase) >= 0);
  }

  private List<List<String>> parts() {
    if (parts == null) {
      parts = SearchText.parts(job.opening()).stream().map(JobTextMatcher::tokenize).toList();
    }
    return parts;
  }

  private static List<String> tokenize(String text) {
    try {
      return ANALYZER.exactWords(text);
    } catch (IOException impossible) {
      throw new UncheckedIOException("Text in memory cannot fail to be read", impossible);
    }
  }
}
