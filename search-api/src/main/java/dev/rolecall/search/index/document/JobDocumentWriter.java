package dev.rolecall.search.index.document;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.wire.Json;
import java.util.Optional;

/// Makes the index's documents.
///
/// @param rates by which pay in several currencies is put in one order
public record JobDocumentWriter(CurrencyRates rates) {
  public byte[] write(Job job) {
    Optional<Job> shown = PublicJob.of(job);
    JobDocument document =
        new JobDocument(
            job.id().value(),
            job.revision(),
            job.mergedInto() == null ? null : job.mergedInto().value(),
            shown.isPresent(),
            shown.orElse(null),
            shown.map(visible -> new SearchableJob(visible, rates).fields()).orElse(null));
    return Json.MAPPER.writeValueAsBytes(document);
  }
}
