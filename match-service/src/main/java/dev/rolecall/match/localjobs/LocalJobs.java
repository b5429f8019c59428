package dev.rolecall.match.localjobs;

import dev.rolecall.model.JobId;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.SearchText;
import dev.rolecall.model.wire.Codecs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All open jobs: their attributes as columns in memory, their text in an index in a directory.
///
/// Changes are visible to searches after [#refresh()], all at once, and on disk after
/// [#commit(Map)]. One thread at a time puts, refreshes and commits; many may search at the same
/// time. A disk failure is an [UncheckedIOException].
///
/// Jobs that are closed, merged or erased are removed completely. Their last revision is not
/// needed: the log has the revisions of a job in order.
public final class LocalJobs implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(LocalJobs.class);

  private final LuceneJobIndex index;
  private final CurrencyRates rates;
  private final JobColumns columns = new JobColumns();
  private final JobCache cache = new JobCache();
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final RowTable rows = new RowTable();
  private final Interner shared = Interner.interning();
  private final List<PendingChange> pending = new ArrayList<>();

  /// A change that is not visible to searches yet.
  ///
  /// @param attributes null when the row is free again
  private record PendingChange(JobId id, int row, @Nullable JobAttributes attributes) {}

  private LocalJobs(LuceneJobIndex index, CurrencyRates rates) {
    this.index = index;
    this.rates = rates;
  }

  /// The jobs in this directory, as of its last commit. A broken directory, or one of another
  /// version, is emptied.
  ///
  /// @param directory used by this instance only
  public static LocalJobs open(Path directory) {
    return open(directory, CurrencyRates.fallback());
  }

  /// @param rates the exchange rates for pay filters
  public static LocalJobs open(Path directory, CurrencyRates rates) {
    try {
      return InstanceDirectory.openOrRebuild(directory, path -> load(path, rates));
    } catch (IOException broken) {
      throw new UncheckedIOException("Cannot open the job index in " + directory, broken);
    }
  }

  /// As [#open(Path, CurrencyRates)], in a subdirectory that no other instance uses.
  public static LocalJobs claim(Path root, CurrencyRates rates) {
    try {
      return InstanceDirectory.claim(root, path -> load(path, rates));
    } catch (IOException broken) {
      throw new UncheckedIOException("Cannot open a job index in " + root, broken);
    }
  }

  private static LocalJobs load(Path directory, CurrencyRates rates) throws IOException {
    LuceneJobIndex index = LuceneJobIndex.open(directory);
    try {
      LocalJobs jobs = new LocalJobs(index, rates);
      index.forEach(jobs::load);
      jobs.rows.endOfLoad();
      log.info("Loaded {} open jobs from {}", jobs.size(), directory);
      return jobs;
    } catch (IOException | RuntimeException broken) {
      index.close();
      throw broken;
    }
  }

  private void load(int row, byte[] record) {
    Job job = Codecs.JOB.read(record);
    long textFingerprint = Hash64.of(SearchText.parts(job.opening()));
    rows.load(job.id(), new RowTable.Entry(row, job.revision(), textFingerprint));
    columns.set(row, JobAttributes.of(job, shared));
  }

  /// The data that was passed to the last commit.
  public synchronized Map<String, String> commitData() {
    return index.commitData();
  }

  public JobChange put(Job job) {
    return put(job, Codecs.JOB.write(job));
  }

  /// @param record the bytes that the job was decoded from
  public synchronized JobChange put(Job job, byte[] record) {
    Optional<RowTable.Entry> known = rows.of(job.id());
    if (known.isPresent() && known.get().revision() > job.revision()) {
      return JobChange.NONE;
    }
    if (!job.searchable()) {
      return remove(job.id());
    }
    int row = known.map(RowTable.Entry::row).orElse(rows.peekFreeRow());
    JobAttributes attributes = JobAttributes.of(job, shared);
    List<String> parts = SearchText.parts(job.opening());
    long textFingerprint = Hash64.of(parts);
    boolean sameText = known.isPresent() && known.get().textFingerprint() == textFingerprint;
    disk(
        () ->
            index.put(
                row,
                job.id(),
                record,
                JobAddresses.of(job),
                sameText ? null : parts,
                known.isPresent()));
    rows.assign(job.id(), new RowTable.Entry(row, job.revision(), textFingerprint));
    pending.add(new PendingChange(job.id(), row, attributes));
    return known.isPresent() ? JobChange.UPDATED : JobChange.ADDED;
  }

  public synchronized JobChange remove(JobId id) {
    Optional<RowTable.Entry> known = rows.of(id);
    if (known.isEmpty()) {
      return JobChange.NONE;
    }
    disk(() -> index.remove(id));
    rows.release(id);
    pending.add(new PendingChange(id, known.get().row(), null));
    return JobChange.REMOVED;
  }

  /// Removes all jobs.
  public synchronized void clear() {
    disk(index::clear);
    rows.clear();
    pending.clear();
    columns.forEach((job, row) -> pending.add(new PendingChange(job.id(), row, null)));
  }

  /// Makes all changes since the last refresh visible to searches.
  ///
  /// @return the jobs that are new or changed
  public synchronized List<JobAttributes> refresh() {
    lock.writeLock().lock();
    try {
      disk(index::refresh);
      pending.forEach(this::apply);
    } finally {
      lock.writeLock().unlock();
    }
    List<JobAttributes> changed =
        pending.stream().flatMap(change -> Stream.ofNullable(change.attributes())).toList();
    pending.clear();
    return changed;
  }

  /// Readers wait meanwhile, so that none puts the older revision back into the cache.
  private void apply(PendingChange change) {
    columns.set(change.row(), change.attributes());
    cache.remove(change.id());
  }

  /// Writes all changes to disk together with this data, atomically.
  public synchronized void commit(Map<String, String> commitData) {
    disk(() -> index.commit(commitData));
  }

  public int size() {
    return read(LocalJobsView::size);
  }

  /// The jobs that a search finds.
  public Set<JobId> find(JobQuery query) {
    return read(
        open -> {
          Set<JobId> ids = new HashSet<>();
          IntPredicate found = open.matches(query);
          open.forEach(
              (attributes, row) -> {
                if (found.test(row)) {
                  ids.add(attributes.id());
                }
              });
          return ids;
        });
  }

  /// The complete job; empty when it is not open.
  public Optional<Job> job(JobId id) {
    return Optional.ofNullable(read(open -> open.jobs(List.of(id))).get(id));
  }

  /// The complete jobs that are found at one of these addresses.
  ///
  /// @param addresses as [JobAddresses] writes them
  public List<Job> jobsAt(Set<String> addresses, int limit) {
    return read(open -> open.jobsAt(addresses, limit));
  }

  /// Evaluates a function over a consistent view of all jobs.
  public <T> T read(Function<LocalJobsView, T> reader) {
    lock.readLock().lock();
    try {
      return reader.apply(new LocalJobsView(columns, index, cache, rates));
    } finally {
      lock.readLock().unlock();
    }
  }

  private interface DiskWork {
    void run() throws IOException;
  }

  private static void disk(DiskWork work) {
    try {
      work.run();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Changes that were not committed are lost, and must be put again.
  @Override
  public synchronized void close() {
    lock.writeLock().lock();
    try {
      disk(index::close);
    } finally {
      lock.writeLock().unlock();
    }
  }
}
