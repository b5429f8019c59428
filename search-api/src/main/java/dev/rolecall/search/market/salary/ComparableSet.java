package dev.rolecall.search.market.salary;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.Skill;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.model.query.ParsedQuery;
import dev.rolecall.model.text.JobFamilyText;
import dev.rolecall.model.text.Phrases;
import dev.rolecall.model.text.SeniorityText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A group of open jobs that state their pay. It is a search, so that anyone can see its jobs.
///
/// @param families kinds of work; a job has one of them
/// @param level null for all levels
/// @param skills a job has all of them
/// @param anySkills a job has at least one of them; empty for no condition
/// @param company null for all
record ComparableSet(
    Set<JobFamily> families,
    @Nullable Seniority level,
    List<SkillId> skills,
    List<SkillId> anySkills,
    Area area,
    EmploymentType type,
    @Nullable Employer company) {
  /// @param id as in searches
  record Employer(String id, String name) {}

  /// The search that finds these jobs. Jobs that do not state an employment type count as
  /// full-time.
  String text() {
    List<String> parts = new ArrayList<>();
    parts.add(
        "family:" + families.stream().map(ComparableSet::name).collect(Collectors.joining(",")));
    if (level != null) {
      parts.add("seniority:" + name(level));
    }
    skills.forEach(skill -> parts.add("skill:" + skill));
    if (!anySkills.isEmpty()) {
      parts.add("skill:" + anySkills.stream().map(SkillId::value).collect(Collectors.joining("|")));
    }
    if (company != null) {
      parts.add("company:" + company.id());
    }
    parts.add(area.query());
    parts.add(type == EmploymentType.CONTRACT ? "type:contract" : "type:full-time,not-stated");
    parts.add("-pay:not-stated");
    return String.join(" ", parts);
  }

  JobQuery query() {
    return parsed(text());
  }

  /// @throws IllegalStateException when the text is not a valid search
  static JobQuery parsed(String text) {
    ParsedQuery parsed = JobQueryParser.parse(text, Map.of(), Instant.EPOCH);
    if (!parsed.problems().isEmpty()) {
      throw new IllegalStateException("'" + text + "' is not a search: " + parsed.problems());
    }
    return parsed.query();
  }

  /// `Senior backend jobs in Germany that name Java and Kafka`.
  String label() {
    String names = naming(skills, Phrases::and) + naming(anySkills, Phrases::or);
    return Phrases.capitalize(
        String.join(
            " ",
            Stream.of(levelText(), work(), typeText() + "jobs", area.label(), employer(), names)
                .filter(text -> !text.isEmpty())
                .toList()));
  }

  private String levelText() {
    return level == null ? "" : SeniorityText.of(level);
  }

  private String employer() {
    return company == null ? "" : "at " + company.name();
  }

  private String typeText() {
    return type == EmploymentType.CONTRACT ? "contract " : "";
  }

  private String work() {
    if (families.size() == 1) {
      return JobFamilyText.of(families.iterator().next());
    }
    return families.contains(JobFamily.SOFTWARE)
        ? "software (all kinds)"
        : Phrases.and(families.stream().map(JobFamilyText::of).toList());
  }

  private static String naming(List<SkillId> skills, Function<List<String>, String> join) {
    return skills.isEmpty()
        ? ""
        : "that name " + join.apply(skills.stream().map(ComparableSet::skillName).toList());
  }

  static String skillName(SkillId skill) {
    return SkillDictionary.shared().byId(skill).map(Skill::name).orElse(skill.value());
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  ComparableSet with(@Nullable Seniority other) {
    return new ComparableSet(families, other, skills, anySkills, area, type, company);
  }

  ComparableSet with(Area other) {
    return new ComparableSet(families, level, skills, anySkills, other, type, company);
  }

  ComparableSet withSkill(SkillId more) {
    List<SkillId> all = Stream.concat(skills.stream(), Stream.of(more)).toList();
    return new ComparableSet(families, level, all, anySkills, area, type, company);
  }

  ComparableSet at(Employer employer) {
    return new ComparableSet(families, level, skills, anySkills, area, type, employer);
  }
}
