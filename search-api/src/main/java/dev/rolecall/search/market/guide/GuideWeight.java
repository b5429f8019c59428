package dev.rolecall.search.market.guide;

import java.util.Collection;
import java.util.stream.Stream;

/// How much memory a guide needs, approximately: most of it are the amounts of its histogram of pay
/// and the texts of its rows.
final class GuideWeight {
  /// An entry of a sorted map with two numbers.
  private static final int AMOUNT = 90;

  /// A row with three short texts, one of them a search.
  private static final int ROW = 350;

  private static final int EMPTY = 1_000;

  private GuideWeight() {}

  static int bytes(GuideFigures figures) {
    long rows = rows(figures) + payRows(figures.pay()) + skillRows(figures.skills());
    return (int) Math.min(EMPTY + AMOUNT * amounts(figures) + ROW * rows, Integer.MAX_VALUE);
  }

  private static long amounts(GuideFigures figures) {
    return figures.pay().all().jobsByPay().size();
  }

  private static long rows(GuideFigures figures) {
    return size(
            figures.weeks(),
            figures.hiring().top(),
            figures.levels(),
            figures.neighbors(),
            figures.titles(),
            figures.workModes(),
            figures.employmentTypes(),
            figures.visa(),
            figures.certifications(),
            figures.sectors(),
            figures.languages())
        + figures.levels().stream().mapToLong(step -> step.more().size()).sum();
  }

  private static long payRows(PayFigures pay) {
    return size(
        pay.byLevel(), pay.byCountry(), pay.byWorkMode(), pay.bySkill(), pay.byEmploymentType());
  }

  private static long skillRows(SkillFigures skills) {
    return size(skills.demand(), skills.rising(), skills.falling(), skills.together());
  }

  private static long size(Collection<?>... lists) {
    return Stream.of(lists).mapToLong(Collection::size).sum();
  }
}
