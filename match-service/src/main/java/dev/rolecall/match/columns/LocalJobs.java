package dev.rolecall.match.columns;

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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All open jobs: their attributes as columns in memory, their text in an index in a folder.
///
/// Changes are visible to searches after [#refresh()], all at once, and on disk after
/// [#commit(Map)]. One thread at a time puts, refreshes and commits; many may search at the same
/// time. A disk failure is an [UncheckedIOException].
///
/// Nothing is kept of jobs that are closed, merged or erased, not even their last revision: the log
/// has a job's revisions in order.
public final class LocalJobs implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(LocalJobs.class);

  private final LuceneJobText text;
  private final CurrencyRates rates;
  private final JobColumns columns = new JobColumns();
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final RowTable rows = new RowTable();
  private final Interner shared = Interner.interning();
  private final List<Waiting> waiting = new ArrayList<>();

  /// A change that is not visible to searches yet.
  ///
  /// @param facts null when the row is free again
  private record Waiting(int row, @Nullable JobAttributes facts) {}

  private LocalJobs(LuceneJobText text, CurrencyRates rates) {
    this.text = text;
    this.rates = rates;
  }

  /// The jobs in this folder, as of its last commit. A broken folder, or one of another version, is
  /// deleted, and there are no jobs then.
  ///
  /// @param folder used by this instance only
  public static LocalJobs open(Path folder) {
    return open(folder, CurrencyRates.fallback());
  }

  /// @param rates the exchange rates for pay filters
  public static LocalJobs open(Path folder, CurrencyRates rates) {
    try {
      return InstanceFolder.openOrRebuild(folder, path -> load(path, rates));
    } catch (IOException broken) {
      throw new UncheckedIOException("Cannot hold jobs in " + folder, broken);
    }
  }

  /// As [#open(Path, CurrencyRates)], in a folder under this one that no other instance holds.
  public static LocalJobs claim(Path root, CurrencyRates rates) {
    try {
      return InstanceFolder.claim(root, path -> load(path, rates));
    } catch (IOException broken) {
      throw new UncheckedIOException("Cannot hold jobs in " + root, broken);
    }
  }

  private static LocalJobs load(Path folder, CurrencyRates rates) throws IOException {
    LuceneJobText text = LuceneJobText.open(folder);
    try {
      LocalJobs jobs = new LocalJobs(text, rates);
      text.forEach(jobs::load);
      jobs.rows.endOfLoad();
      log.info("Holding {} open jobs from {}", jobs.size(), folder);
      return jobs;
    } catch (IOException | RuntimeException broken) {
      text.close();
      throw broken;
    }
  }

  private void load(int row, byte[] record) {
    Job job = Codecs.JOB.read(record);
    long textFingerprint = Hash64.of(SearchText.parts(job.opening()));
    rows.load(job.id(), new RowTable.Held(row, job.revision(), textFingerprint));
    columns.set(row, JobAttributes.of(job, shared));
  }

  /// The data of the last commit.
  public synchronized Map<String, String> committed() {
    return text.committed();
  }

  public JobChange put(Job job) {
    return put(job, Codecs.JOB.write(job));
  }

  /// @param record the bytes that the job was decoded from
  public synchronized JobChange put(Job job, byte[] record) {
    Optional<RowTable.Held> held = rows.of(job.id());
    if (held.isPresent() && held.get().revision() > job.revision()) {
      return JobChange.NONE;
    }
    if (!job.searchable()) {
      return remove(job.id());
    }
    int row = held.map(RowTable.Held::row).orElse(rows.next());
    JobAttributes facts = JobAttributes.of(job, shared);
    List<String> parts = SearchText.parts(job.opening());
    long textFingerprint = Hash64.of(parts);
    boolean sameText = held.isPresent() && held.get().textFingerprint() == textFingerprint;
    disk(() -> text.put(row, job.id(), record, sameText ? null : parts, held.isPresent()));
    rows.take(job.id(), new RowTable.Held(row, job.revision(), textFingerprint));
    waiting.add(new Waiting(row, facts));
    return held.isPresent() ? JobChange.CHANGED : JobChange.ARRIVED;
  }

  public synchronized JobChange remove(JobId id) {
    Optional<RowTable.Held> held = rows.of(id);
    if (held.isEmpty()) {
      return JobChange.NONE;
    }
    disk(() -> text.remove(id));
    rows.leave(id);
    waiting.add(new Waiting(held.get().row(), null));
    return JobChange.LEFT;
  }

  /// Removes all jobs.
  public synchronized void clear() {
    disk(text::clear);
    rows.clear();
    waiting.clear();
    columns.forEach((_, row) -> waiting.add(new Waiting(row, null)));
  }

  /// Makes visible to searches what was put and removed since the last refresh.
  public synchronized void refresh() {
    lock.writeLock().lock();
    try {
      disk(text::refresh);
      waiting.forEach(change -> columns.set(change.row(), change.facts()));
    } finally {
      lock.writeLock().unlock();
    }
    waiting.clear();
  }

  /// Writes all changes to disk together with this data: after a crash both are there or neither.
  public synchronized void commit(Map<String, String> with) {
    disk(() -> text.commit(with));
  }

  public int size() {
    return read(OpenJobs::size);
  }

  /// The jobs that a search finds.
  public Set<JobId> find(JobQuery query) {
    return read(
        open -> {
          Set<JobId> ids = new HashSet<>();
          IntPredicate found = open.found(query);
          open.forEach(
              (facts, row) -> {
                if (found.test(row)) {
                  ids.add(facts.id());
                }
              });
          return ids;
        });
  }

  /// The whole job; nothing when it is not open.
  public Optional<Job> job(JobId id) {
    return Optional.ofNullable(read(open -> open.jobs(List.of(id))).get(id));
  }

  /// Evaluates a function over a consistent view of all jobs.
  public <T> T read(Function<OpenJobs, T> question) {
    lock.readLock().lock();
    try {
      return question.apply(new OpenJobs(columns, text, rates));
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
      disk(text::close);
    } finally {
      lock.writeLock().unlock();
    }
  }
}
