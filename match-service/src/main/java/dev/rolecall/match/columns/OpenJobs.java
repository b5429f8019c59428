package dev.rolecall.match.columns;

import dev.rolecall.model.JobId;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.Term;
import dev.rolecall.model.wire.Codecs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;

/// A consistent view of the open jobs: nothing changes while it is read.
public final class OpenJobs {
  private final JobColumns columns;
  private final LuceneJobText text;
  private final CurrencyRates rates;

  OpenJobs(JobColumns columns, LuceneJobText text, CurrencyRates rates) {
    this.columns = columns;
    this.text = text;
    this.rates = rates;
  }

  public int size() {
    return columns.size();
  }

  /// Passes the attributes of each job, with its row.
  public void forEach(ObjIntConsumer<JobAttributes> visitor) {
    columns.forEach(visitor);
  }

  /// Tests whether the text of a row's job has these words as they are written, next to each other,
  /// within one part. No job has a text without a word, such as `!?`.
  public IntPredicate having(String words) {
    try {
      return text.rows(new Term(words, true, null), true)
          .<IntPredicate>map(rows -> rows::contains)
          .orElse(_ -> false);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Tests whether a search finds a row's job.
  public IntPredicate found(JobQuery search) {
    try {
      return new JobQueryEvaluator(columns, text, rates).find(search)::contains;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// The whole jobs of these ids, read at once. Jobs that are not open are left out.
  public Map<JobId, Job> jobs(Collection<JobId> ids) {
    try {
      return text.records(ids).stream()
          .map(Codecs.JOB::read)
          .collect(Collectors.toMap(Job::id, job -> job));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
