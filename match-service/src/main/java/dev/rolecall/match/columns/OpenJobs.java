package dev.rolecall.match.columns;

import dev.rolecall.model.JobId;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.Term;
import dev.rolecall.model.wire.Codecs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.ObjIntConsumer;

/// The open jobs as they are at one moment: while it is read, nothing changes.
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

  /// Gives the facts of each job, with its row.
  public void forEach(ObjIntConsumer<JobAttributes> visitor) {
    columns.forEach(visitor);
  }

  /// Whether the job of a row has these words as they are written, next to each other, within one
  /// part of its text. Words that are none are in no text.
  public IntPredicate having(String words) {
    try {
      return text.rows(new Term(words, true, null), true)
          .<IntPredicate>map(rows -> rows::contains)
          .orElse(_ -> false);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Whether a search finds the job of a row.
  public IntPredicate found(JobQuery search) {
    try {
      return new JobQueryEvaluator(columns, text, rates).find(search)::contains;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// The whole job; empty when it is not open.
  public Optional<Job> job(JobId id) {
    try {
      return text.record(id).map(Codecs.JOB::read);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
