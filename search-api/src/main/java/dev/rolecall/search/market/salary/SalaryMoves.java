package dev.rolecall.search.market.salary;

import dev.rolecall.model.Money;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.search.find.FacetCount;
import dev.rolecall.search.find.PayHistogram;
import dev.rolecall.search.market.RepeatedSkills;
import dev.rolecall.search.market.salary.SalaryCheck.Move;
import dev.rolecall.search.market.salary.SalaryChecks.PayAmounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The changes of a group of jobs that may change its median: one skill more, another level,
/// another country, remote work, and one employer.
final class SalaryMoves {
  private static final int MAX_COUNTRIES = 6;
  private static final int MAX_COMPANIES = 5;
  private static final int MAX_SKILLS = 8;
  private static final List<Seniority> LEVELS =
      List.of(
          Seniority.JUNIOR, Seniority.MID, Seniority.SENIOR, Seniority.STAFF, Seniority.PRINCIPAL);

  /// A changed group.
  ///
  /// @param value as in [Move#value()]
  record Candidate(Move.Kind kind, String value, ComparableSet set) {}

  private final SalaryQuestion question;
  private final ComparableSet set;
  private final List<Candidate> candidates = new ArrayList<>();

  private SalaryMoves(SalaryQuestion question, ComparableSet set) {
    this.question = question;
    this.set = set;
  }

  /// @param facets the counts of the group's jobs
  static List<Candidate> candidates(
      SalaryQuestion question, ComparableSet set, Map<String, List<FacetCount>> facets) {
    SalaryMoves moves = new SalaryMoves(question, set);
    moves.skills(facets.getOrDefault("skill", List.of()));
    moves.levels();
    if (question.remote()) {
      moves.onSite();
    } else {
      moves.remote();
      moves.countries(facets.getOrDefault("country", List.of()));
    }
    moves.companies(facets.getOrDefault("company", List.of()));
    return List.copyOf(moves.candidates);
  }

  private void skills(List<FacetCount> counts) {
    Set<SkillId> known = new LinkedHashSet<>();
    Stream.of(question.skills(), set.skills(), set.anySkills())
        .flatMap(List::stream)
        .forEach(skill -> known.addAll(SkillDictionary.shared().withImplied(skill)));
    for (FacetCount count : counts) {
      if (isSkill(count) && !known.contains(SkillId.of(count.value()))) {
        SkillId skill = SkillId.of(count.value());
        add(Move.Kind.SKILL, skill.value(), set.withSkill(skill));
      }
    }
  }

  /// The facet also counts the jobs that do not state skills.
  private static boolean isSkill(FacetCount count) {
    return !count.value().equals("not-stated");
  }

  private void levels() {
    others(set.level()).forEach(level -> add(Move.Kind.LEVEL, level.name(), set.with(level)));
  }

  /// The levels next to this one; all for none. A lead is between senior and staff.
  private static List<Seniority> others(@Nullable Seniority level) {
    if (level == null) {
      return LEVELS;
    }
    if (level == Seniority.LEAD) {
      return List.of(Seniority.SENIOR, Seniority.STAFF);
    }
    int at = LEVELS.indexOf(level);
    return at < 0
        ? List.of()
        : LEVELS.stream().filter(each -> Math.abs(LEVELS.indexOf(each) - at) == 1).toList();
  }

  private void remote() {
    String country = question.country();
    if (country != null) {
      add(Move.Kind.REMOTE, "yes", set.with(Area.remoteFrom(country)));
    }
  }

  private void onSite() {
    String country = question.country();
    if (country != null) {
      add(Move.Kind.REMOTE, "no", set.with(Area.country(country)));
    }
  }

  private void countries(List<FacetCount> counts) {
    counts.stream()
        .filter(count -> count.value().length() == 2 && !count.value().equals(question.country()))
        .limit(MAX_COUNTRIES)
        .forEach(
            count -> add(Move.Kind.COUNTRY, count.value(), set.with(Area.country(count.value()))));
  }

  private void companies(List<FacetCount> counts) {
    counts.stream()
        .filter(count -> count.count() >= SalaryCheck.MIN_JOBS)
        .limit(MAX_COMPANIES)
        .forEach(
            count ->
                add(
                    Move.Kind.COMPANY,
                    count.value(),
                    set.at(new ComparableSet.Employer(count.value(), count.label()))));
  }

  private void add(Move.Kind kind, String value, ComparableSet changed) {
    candidates.add(new Candidate(kind, value, changed));
  }

  /// The moves with enough jobs, the largest increase first. Of the skills, those that change the
  /// median most, without those that another implies for the same jobs.
  ///
  /// @param counted the pay of each candidate's jobs
  /// @param median of the group, in euros a year
  static List<Move> of(
      List<Candidate> candidates, List<PayHistogram> counted, double median, PayAmounts amounts) {
    List<Move> moves = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      PayHistogram pay = counted.get(i);
      if (pay.jobs() >= SalaryCheck.MIN_JOBS) {
        moves.add(move(candidates.get(i), pay, median, amounts));
      }
    }
    Comparator<Move> largestChange =
        Comparator.comparing((Move move) -> move.difference().amount().abs()).reversed();
    Map<String, Long> jobsBySkill =
        moves.stream()
            .filter(move -> move.kind() == Move.Kind.SKILL)
            .collect(Collectors.toMap(Move::value, move -> move.group().jobs()));
    List<Move> skills =
        moves.stream()
            .filter(move -> move.kind() == Move.Kind.SKILL)
            .filter(move -> !RepeatedSkills.isRepeated(move.value(), jobsBySkill))
            .sorted(largestChange.thenComparing(Move::value))
            .limit(MAX_SKILLS)
            .toList();
    return moves.stream()
        .filter(move -> move.kind() != Move.Kind.SKILL || skills.contains(move))
        .sorted(
            Comparator.comparing((Move move) -> move.difference().amount())
                .reversed()
                .thenComparing(Move::value))
        .toList();
  }

  private static Move move(
      Candidate candidate, PayHistogram pay, double median, PayAmounts amounts) {
    Money changed = amounts.of(pay.quantile(0.5).orElseThrow());
    Money before = amounts.of(median);
    return new Move(
        candidate.kind(),
        candidate.value(),
        new SalaryCheck.Group(candidate.set().label(), candidate.set().text(), pay.jobs()),
        changed,
        new Money(changed.amount().subtract(before.amount()), before.currency()));
  }
}
