package dev.rolecall.search.market.salary;

import dev.rolecall.model.job.EmploymentType;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Says how a salary check is computed.
final class SalaryMethod {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private SalaryMethod() {}

  static List<String> sentences(SalaryQuestion question, LocalDate ratesDate) {
    return List.of(
        "Only open jobs that state their pay are compared; estimates are not used. Each job counts"
            + " once, however often it was posted.",
        "A job counts with the middle of its range of pay; if it states several ranges, with the"
            + " highest; if it states one end only, with that end. Less than 1,000 or more than"
            + " 1,000,000 euros a year is treated as an error, and does not count.",
        "Amounts are converted to a year (2,080 hours, 260 days, 52 weeks or 12 months) and to"
            + " euros at the exchange rates of "
            + DATE.format(ratesDate)
            + ", rounded to 500 euros, and shown in your currency.",
        "The percentile is the share of these jobs that pay less than your offer; jobs that pay the"
            + " same count half.",
        question.type() == EmploymentType.CONTRACT
            ? "Contracts are compared with contracts. Their rates do not include what an employer"
                + " adds, such as holidays and insurance."
            : "Jobs that do not state a type of employment count as full-time.",
        "A job of several levels, or in several places, counts in each. A job names a skill if it"
            + " requires or mentions it.",
        "The most similar group with at least "
            + SalaryCheck.MIN_JOBS
            + " jobs is used. No figure is shown for fewer.");
  }
}
