package dev.rolecall.search.web.page;

import dev.rolecall.model.job.Opening;
import dev.rolecall.model.text.LocationText;
import dev.rolecall.model.text.PayText;
import dev.rolecall.model.text.Phrases;
import dev.rolecall.search.find.SimilarJobs.SimilarJob;
import java.util.stream.Collectors;

/// A similar job on the page of a job.
///
/// @param where empty when not stated
/// @param pay empty when not stated
/// @param why `Also Java and Kafka, even in Berlin`; may be empty
record SimilarRow(String href, String title, String company, String where, String pay, String why) {
  static SimilarRow of(SimilarJob similar) {
    Opening opening = similar.job().opening();
    return new SimilarRow(
        JobPageController.path(similar.job().id()),
        Phrases.jobTitle(opening.title()),
        opening.company().name(),
        LocationText.of(opening),
        Opening.orEmpty(opening.pay()).stream().map(PayText::of).collect(Collectors.joining(", ")),
        Phrases.capitalize(String.join(", ", similar.reasons())));
  }
}
