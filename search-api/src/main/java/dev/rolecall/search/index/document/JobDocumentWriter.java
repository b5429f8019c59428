package dev.rolecall.search.index.document;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Creates the documents of the index.
///
/// @param rates for sorting by pay in several currencies
public record JobDocumentWriter(CurrencyRates rates) {
  private static final byte[] JOB_NAME =
      ("{\"" + JobFields.JOB + "\":").getBytes(StandardCharsets.UTF_8);

  public byte[] write(Job job) {
    return write(job, Codecs.JOB.write(job));
  }

  /// @param record the bytes that the job was decoded from; a job whose postings are all public is
  ///   copied from it
  public byte[] write(Job job, byte[] record) {
    Optional<Job> publicJob = PublicJobs.of(job);
    if (publicJob.isEmpty()) {
      return Json.MAPPER.writeValueAsBytes(document(job, null, null));
    }
    Job shown = publicJob.get();
    JobDocument.SearchFields search = new SearchFieldsBuilder(shown, rates).build();
    byte[] plain =
        shown.postings().size() == job.postings().size()
            ? Codecs.JOB.withoutSchema(record).orElse(null)
            : null;
    return plain == null
        ? Json.MAPPER.writeValueAsBytes(document(job, shown, search))
        : withJob(plain, Json.MAPPER.writeValueAsBytes(document(job, null, search)));
  }

  private static JobDocument document(
      Job job, @Nullable Job shown, JobDocument.@Nullable SearchFields search) {
    return new JobDocument(
        job.id().value(),
        job.revision(),
        job.mergedInto() == null ? null : job.mergedInto().value(),
        search != null,
        shown,
        search);
  }

  /// The document, with the job as its first field.
  private static byte[] withJob(byte[] job, byte[] document) {
    byte[] all = new byte[JOB_NAME.length + job.length + document.length];
    System.arraycopy(JOB_NAME, 0, all, 0, JOB_NAME.length);
    System.arraycopy(job, 0, all, JOB_NAME.length, job.length);
    System.arraycopy(document, 0, all, JOB_NAME.length + job.length, document.length);
    all[JOB_NAME.length + job.length] = ',';
    return all;
  }
}
