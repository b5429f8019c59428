package dev.rolecall.match.columns;

import dev.rolecall.model.job.Job;
import dev.rolecall.model.query.SearchText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/// Whether a job's text has words as they are written, next to each other, within one part: what
/// [OpenJobs#having(String)] finds, for a job that is not in the index.
///
/// The text is cut into words when it is first asked for. For use by one thread.
public final class JobTextMatcher implements Predicate<String> {
  private static final JobAnalyzer ANALYZER = new JobAnalyzer();

  private final Job job;
  private @Nullable List<List<String>> parts;

  public JobTextMatcher(Job job) {
    this.job = job;
  }

  @Override
  public boolean test(String words) {
    List<String> asked = cut(words);
    return !asked.isEmpty()
        && parts().stream().anyMatch(part -> Collections.indexOfSubList(part, asked) >= 0);
  }

  private List<List<String>> parts() {
    if (parts == null) {
      parts = SearchText.parts(job.opening()).stream().map(JobTextMatcher::cut).toList();
    }
    return parts;
  }

  private static List<String> cut(String text) {
    List<String> words = new ArrayList<>();
    try (TokenStream stream = ANALYZER.tokenStream(JobAnalyzer.EXACT, text)) {
      CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(word.toString());
      }
      stream.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException("Text in memory cannot fail to be read", impossible);
    }
    return words;
  }
}
