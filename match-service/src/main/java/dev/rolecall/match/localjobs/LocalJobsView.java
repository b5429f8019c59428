package dev.rolecall.match.localjobs;

import dev.rolecall.model.JobId;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.Term;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// A consistent view of the open jobs: nothing changes while it is read.
public final class LocalJobsView {
  private final JobColumns columns;
  private final LuceneJobIndex index;
  private final JobCache cache;
  private final CurrencyRates rates;

  LocalJobsView(JobColumns columns, LuceneJobIndex index, JobCache cache, CurrencyRates rates) {
    this.columns = columns;
    this.index = index;
    this.cache = cache;
    this.rates = rates;
  }

  public int size() {
    return columns.size();
  }

  /// Passes the attributes of each job, with its row.
  public void forEach(ObjIntConsumer<JobAttributes> visitor) {
    columns.forEach(visitor);
  }

  /// As [#forEach], the jobs first seen at this time or later, and perhaps others of its date:
  /// those of a day are few of all.
  ///
  /// @param firstSeen null for all jobs
  public void forEachSince(@Nullable Instant firstSeen, ObjIntConsumer<JobAttributes> visitor) {
    if (firstSeen == null) {
      columns.forEach(visitor);
    } else {
      columns.forEachSince(firstSeen, visitor);
    }
  }

  /// As [#forEachSince], only the jobs that a query finds.
  public void forEachFound(
      JobQuery query, @Nullable Instant firstSeen, ObjIntConsumer<JobAttributes> visitor) {
    try {
      RoaringBitmap among = firstSeen == null ? columns.all : columns.rowsSince(firstSeen);
      columns.forEach(new JobQueryEvaluator(columns, index, rates).find(query, among), visitor);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
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

  /// The parts of a query that [#matches] does not evaluate, each as a sentence for the person who
  /// wrote it.
  public List<String> notEvaluated(JobQuery query) {
    List<String> parts = new ArrayList<>();
    if (query.closed()) {
      parts.add("“closed:yes”: alerts are about open jobs only.");
    }
    Stream.concat(query.terms().stream(), query.excludedTerms().stream())
        .filter(term -> !isSearchable(term))
        .forEach(term -> parts.add("“%s” has no word to search for.".formatted(term.text())));
    return parts;
  }

  private boolean isSearchable(Term term) {
    try {
      return index.rows(term, true).isPresent();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// The complete jobs that are found at one of these addresses.
  ///
  /// @param addresses as [JobAddresses] writes them
  List<Job> jobsAt(Set<String> addresses, int limit) {
    try {
      return index.recordsAt(addresses, limit).stream().map(cache::decode).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// The complete jobs of these ids, read at once. Jobs that are not open are left out.
  public Map<JobId, Job> jobs(Collection<JobId> ids) {
    Map<JobId, Job> jobs = cache.present(ids);
    List<JobId> missing = ids.stream().filter(id -> !jobs.containsKey(id)).toList();
    try {
      for (byte[] each : index.records(missing)) {
        Job job = cache.decode(each);
        jobs.put(job.id(), job);
      }
      return jobs;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
