package dev.rolecall.search.market.guide;

import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.text.EmploymentText;
import dev.rolecall.model.text.PlaceText;
import dev.rolecall.model.text.SeniorityText;
import dev.rolecall.model.text.WorkModeText;
import dev.rolecall.search.find.PayHistogram;
import dev.rolecall.search.market.BruteForcePay;
import dev.rolecall.search.market.guide.PayFigures.PayRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// The pay of a guide, by the published rules.
record BruteForcePayRows(List<Job> all, GuideTopic topic) {
  PayFigures figures(List<Job> open) {
    TreeMap<Long, Long> jobsByPay = new TreeMap<>();
    BruteForcePay.amounts(open.stream().filter(BruteForcePay::isFullTime).toList())
        .forEach(amount -> jobsByPay.merge(amount, 1L, Long::sum));
    List<PayRow> byLevel = new ArrayList<>();
    for (Seniority level : GuideTopic.LEVELS) {
      GuideTopic at = topic.withLevel(level);
      BruteForceJobs.quartiles(BruteForceJobs.open(all, at), true)
          .forEach(
              pay ->
                  byLevel.add(
                      new PayRow(level.name(), SeniorityText.label(level), at.search(), pay)));
    }
    return new PayFigures(
        new PayHistogram(jobsByPay),
        byLevel,
        rows(
            BruteForceJobs.open(all, topic.withCountry(null)),
            BruteForceJobs::countries,
            12,
            true,
            PlaceText::country,
            code -> topic.withCountry(code).search()),
        rows(
            open,
            BruteForceJobs::modes,
            4,
            true,
            mode -> WorkModeText.label(WorkMode.valueOf(mode)),
            mode -> topic.search() + " mode:" + mode.toLowerCase(Locale.ROOT)),
        rows(open, BruteForceJobs::skillIds, 12, true, BruteForceJobs::name, this::search).stream()
            .filter(row -> !BruteForceJobs.isRepeated(open, row.value(), 12))
            .toList(),
        rows(
            open,
            BruteForceJobs::types,
            6,
            false,
            type -> EmploymentText.label(EmploymentType.valueOf(type)),
            type -> topic.search() + " type:" + type.toLowerCase(Locale.ROOT).replace('_', '-')));
  }

  private static List<PayRow> rows(
      List<Job> jobs,
      Function<Job, Stream<String>> values,
      int size,
      boolean fullTimeOnly,
      Function<String, String> label,
      Function<String, String> search) {
    return BruteForceJobs.top(jobs, values, size).keySet().stream()
        .flatMap(
            value ->
                BruteForceJobs.quartiles(
                        jobs.stream()
                            .filter(job -> values.apply(job).anyMatch(value::equals))
                            .toList(),
                        fullTimeOnly)
                    .map(pay -> new PayRow(value, label.apply(value), search.apply(value), pay)))
        .toList();
  }

  private String search(String id) {
    return BruteForceJobs.isSubject(topic, id) ? topic.search() : topic.search() + " skill:" + id;
  }
}
