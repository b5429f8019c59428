package dev.rolecall.bench.match;

import dev.rolecall.bench.Counted;
import dev.rolecall.match.localjobs.LocalJobs;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.query.SearchText;
import dev.rolecall.model.wire.Codecs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Decodes job records and adds them to the local jobs: the columns in memory and the text index.
/// Baseline: Lucene alone, which stores the same records and indexes the same text with its
/// standard analyzer. One thread; `postings` counts jobs.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class LocalJobsBenchmark {
  @Param("2000")
  public int archivePostings = 0;

  private List<byte[]> records = List.of();
  private Path indexDirectory = Path.of("");

  @Setup(Level.Trial)
  public void write() {
    records = GeneratedJobs.of(archivePostings).stream().map(Codecs.JOB::write).toList();
  }

  @Setup(Level.Invocation)
  public void createFolder() throws IOException {
    indexDirectory = Files.createTempDirectory("rolecall-local-jobs");
  }

  @TearDown(Level.Invocation)
  public void deleteFolder() throws IOException {
    try (Stream<Path> files = Files.walk(indexDirectory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Benchmark
  public void newJobs(Counted counted) {
    try (LocalJobs jobs = LocalJobs.open(indexDirectory)) {
      putAll(jobs, counted);
    }
  }

  /// Half of the records are a second revision with the same text.
  @Benchmark
  public void newJobsAndRevisionsOfTheSameText(Counted counted) {
    try (LocalJobs jobs = LocalJobs.open(indexDirectory)) {
      putAll(jobs, counted);
      putAll(jobs, counted);
    }
  }

  private void putAll(LocalJobs jobs, Counted counted) {
    long bytes = 0;
    for (byte[] bytesOfJob : records) {
      jobs.put(Codecs.JOB.read(bytesOfJob), bytesOfJob);
      bytes += bytesOfJob.length;
    }
    jobs.refresh();
    jobs.commit(Map.of());
    counted.add(records.size(), bytes);
  }

  @Benchmark
  public void luceneAlone(Counted counted) {
    long bytes = 0;
    try (FSDirectory directory = FSDirectory.open(indexDirectory);
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
      for (byte[] bytesOfJob : records) {
        writer.addDocument(document(Codecs.JOB.read(bytesOfJob), bytesOfJob));
        bytes += bytesOfJob.length;
      }
      writer.commit();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    counted.add(records.size(), bytes);
  }

  private static Document document(Job job, byte[] bytesOfJob) {
    Document document = new Document();
    document.add(new StoredField("record", bytesOfJob));
    for (String part : SearchText.parts(job.opening())) {
      document.add(new TextField("text", part, Field.Store.NO));
    }
    return document;
  }
}
