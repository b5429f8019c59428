package dev.rolecall.search.index.document;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.wire.Json;
import java.util.Optional;

/// Creates the documents of the index.
///
/// @param rates for sorting by pay in several currencies
public record JobDocumentWriter(CurrencyRates rates) {
  public byte[] write(Job job) {
    Optional<Job> publicJob = PublicJobs.of(job);
    JobDocument document =
        new JobDocument(
            job.id().value(),
            job.revision(),
            job.mergedInto() == null ? null : job.mergedInto().value(),
            publicJob.isPresent(),
            publicJob.orElse(null),
            publicJob.map(it -> new SearchFieldsBuilder(it, rates).build()).orElse(null));
    return Json.MAPPER.writeValueAsBytes(document);
  }
}
