package dev.rolecall.search.market.salary;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Seniority;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The groups of jobs that an offer can be compared with, the most similar first.
///
/// The order is that of the pay estimates: the skills are dropped first, then the kind of work is
/// widened to related kinds, then the level is dropped. The country is kept longest, because pay
/// differs most between countries; only then the EU, or all remote jobs, are compared.
final class ComparableSets {
  private static final Set<JobFamily> SOFTWARE =
      EnumSet.of(
          JobFamily.BACKEND,
          JobFamily.FULLSTACK,
          JobFamily.FRONTEND,
          JobFamily.MOBILE,
          JobFamily.SOFTWARE,
          JobFamily.EMBEDDED,
          JobFamily.QA);
  private static final Set<JobFamily> DATA =
      EnumSet.of(JobFamily.DATA, JobFamily.ML, JobFamily.INFRA, JobFamily.SECURITY);

  private final SalaryQuestion question;
  private final Map<String, ComparableSet> sets = new LinkedHashMap<>();

  private ComparableSets(SalaryQuestion question) {
    this.question = question;
  }

  /// Different groups, the most similar first; at least one.
  static List<ComparableSet> of(SalaryQuestion question) {
    ComparableSets sets = new ComparableSets(question);
    List<Area> areas = Area.of(question);
    List<Area> near = question.city() == null ? areas : areas.subList(1, areas.size());
    Area country = near.getFirst();
    areas.stream().limit(question.city() == null ? 1 : 2).forEach(sets::withSkills);
    sets.addAnyLevel(country);
    near.stream().skip(1).forEach(sets::wider);
    return List.copyOf(sets.sets.values());
  }

  private void withSkills(Area area) {
    add(family(), question.level(), question.skills(), List.of(), area);
    if (question.skills().size() > 1) {
      add(family(), question.level(), List.of(), question.skills(), area);
    }
    add(family(), question.level(), List.of(), List.of(), area);
  }

  private void addAnyLevel(Area area) {
    add(group(), question.level(), List.of(), List.of(), area);
    add(family(), null, List.of(), List.of(), area);
    add(group(), null, List.of(), List.of(), area);
  }

  private void wider(Area area) {
    add(family(), question.level(), List.of(), List.of(), area);
    add(group(), question.level(), List.of(), List.of(), area);
    add(group(), null, List.of(), List.of(), area);
  }

  private Set<JobFamily> family() {
    return EnumSet.of(question.family());
  }

  private Set<JobFamily> group() {
    return SOFTWARE.contains(question.family())
        ? SOFTWARE
        : DATA.contains(question.family()) ? DATA : family();
  }

  private void add(
      Set<JobFamily> families,
      @Nullable Seniority level,
      List<SkillId> skills,
      List<SkillId> anySkills,
      Area area) {
    ComparableSet set =
        new ComparableSet(families, level, skills, anySkills, area, question.type(), null);
    sets.putIfAbsent(set.text(), set);
  }
}
