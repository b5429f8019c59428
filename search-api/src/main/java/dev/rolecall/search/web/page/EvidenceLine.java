package dev.rolecall.search.web.page;

import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Evidence;
import dev.rolecall.model.job.Opening;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The evidence for the value of a field.
///
/// @param quote the posting's text; null when the value was not derived from text
/// @param basis readable text
record EvidenceLine(
    String value, @Nullable String quote, String basis, String rule, boolean estimated) {
  static EvidenceLine of(Evidence evidence) {
    String text = evidence.text();
    return new EvidenceLine(
        evidence.value(),
        text == null || text.isBlank() ? null : text.strip(),
        JobLabels.basis(evidence.basis()),
        evidence.rule(),
        evidence.basis() == Basis.ESTIMATED);
  }

  /// All evidence for one of these fields.
  static List<EvidenceLine> of(Opening opening, Set<String> fields) {
    return opening.evidence().stream()
        .filter(evidence -> fields.contains(evidence.field()))
        .map(EvidenceLine::of)
        .distinct()
        .toList();
  }
}
