package dev.rolecall.search.market.salary;

import dev.rolecall.model.job.Opening;
import dev.rolecall.model.text.LocationText;
import dev.rolecall.model.text.PayText;
import dev.rolecall.search.find.JobHit;
import java.util.stream.Collectors;

/// Describes comparable jobs.
final class SalaryExamples {
  private SalaryExamples() {}

  static SalaryCheck.Example of(JobHit hit) {
    Opening opening = hit.job().opening();
    return new SalaryCheck.Example(
        hit.job().id(),
        opening.title(),
        opening.company().name(),
        LocationText.of(opening),
        Opening.orEmpty(opening.pay()).stream()
            .map(PayText::of)
            .distinct()
            .collect(Collectors.joining("; ")));
  }
}
