package dev.rolecall.match.localjobs;

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
public final class LocalJobsView {
  private final JobColumns columns;
  private final LuceneJobIndex index;
  private final CurrencyRates rates;

  LocalJobsView(JobColumns columns, LuceneJobIndex index, CurrencyRates rates) {
    this.columns = columns;
    this.index = index;
    this.rates = rates;
  }

  public int size() {
    return columns.size();
  }

  /// Passes the attributes of each job, with its row.
  public void forEach(ObjIntConsumer<JobAttributes> visitor) {
    columns.forEach(visitor);
  }

  /// Tests whether the text of a row's job contains a phrase: these words, not their stems, in
  /// order and within one part. A phrase without words, such as `!?`, matches nothing.
  public IntPredicate containsPhrase(String words) {
    try {
      return index
          .rows(new Term(words, true, null), true)
          .<IntPredicate>map(rows -> rows::contains)
          .orElse(_ -> false);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Tests whether the job of a row matches a query.
  public IntPredicate matches(JobQuery query) {
    try {
      return new JobQueryEvaluator(columns, index, rates).find(query)::contains;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// The complete jobs of these ids, read at once. Jobs that are not open are left out.
  public Map<JobId, Job> jobs(Collection<JobId> ids) {
    try {
      return index.records(ids).stream()
          .map(Codecs.JOB::read)
          .collect(Collectors.toMap(Job::id, job -> job));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
