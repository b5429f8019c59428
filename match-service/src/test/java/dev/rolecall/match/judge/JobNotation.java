package dev.rolecall.match.judge;

import static dev.rolecall.testkit.JobBuilder.aJob;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.Importance;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.JobFlag;
import dev.rolecall.model.job.OpeningBuilder;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.PayKind;
import dev.rolecall.model.job.Period;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.job.YearsRange;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Jobs in a short notation for tables: `title=Senior Go Engineer, must=java kafka, says=aws,
/// nice=scala, family=BACKEND, level=SENIOR, years=5, mode=REMOTE ONSITE, scope=EU, in=Berlin/DE,
/// pay=70000-80000/EUR, type=CONTRACT, visa=true, permit=true, clearance=true, company=Meta,
/// flag=EVERGREEN, days=90, text=...`. `-` is a job that states nothing.
final class JobNotation {
  private JobNotation() {}

  static Job job(String notation) {
    Map<String, String> fields = fields(notation);
    Job plain = aJob("Engineer").at(fields.getOrDefault("company", "Lumen Post")).build();
    OpeningBuilder opening = plain.opening().toBuilder();
    List<SkillRequirement> skills = new ArrayList<>();
    fields.forEach((name, value) -> set(name, value, opening, skills));
    if (!skills.isEmpty()) {
      opening.skills(skills);
    }
    String flag = fields.get("flag");
    int days = Integer.parseInt(fields.getOrDefault("days", "0"));
    return plain.toBuilder()
        .opening(opening.build())
        .lastVerifiedAt(plain.postedAt().plus(Duration.ofDays(days)))
        .flags(flag == null ? List.of() : List.of(JobFlag.valueOf(flag)))
        .build();
  }

  private static Map<String, String> fields(String notation) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : notation.strip().split(",\\s*")) {
      if (!field.equals("-")) {
        int equals = field.indexOf('=');
        fields.put(field.substring(0, equals), field.substring(equals + 1));
      }
    }
    return fields;
  }

  private static void set(
      String name, String value, OpeningBuilder opening, List<SkillRequirement> skills) {
    List<String> words = List.of(value.split(" "));
    switch (name) {
      case "title" -> opening.title(value);
      case "must" -> add(skills, words, Importance.MUST);
      case "says" -> add(skills, words, Importance.MENTIONED);
      case "nice" -> add(skills, words, Importance.NICE);
      case "family" -> opening.family(JobFamily.valueOf(value)).backendRelevant(true);
      case "level" -> opening.seniority(words.stream().map(Seniority::valueOf).toList());
      case "years" -> opening.experienceYears(years(value));
      case "mode" -> opening.workModes(words.stream().map(WorkMode::valueOf).toList());
      case "scope" -> opening.remoteScope(words);
      case "in" -> opening.places(words.stream().map(JobNotation::place).toList());
      case "pay" -> opening.pay(words.stream().map(JobNotation::pay).toList());
      case "type" -> opening.employmentTypes(words.stream().map(EmploymentType::valueOf).toList());
      case "visa" -> opening.visaSponsorship(Boolean.valueOf(value));
      case "permit" -> opening.workPermit(Boolean.valueOf(value));
      case "clearance" -> opening.clearance(Boolean.valueOf(value));
      case "text" -> opening.description("<p>" + value + "</p>");
      case "company", "flag", "days" -> {}
      default -> throw new IllegalArgumentException("No field " + name);
    }
  }

  private static void add(List<SkillRequirement> skills, List<String> ids, Importance importance) {
    ids.forEach(id -> skills.add(new SkillRequirement(SkillId.of(id), id, importance)));
  }

  private static Place place(String cityAndCountry) {
    List<String> parts = Arrays.asList(cityAndCountry.split("/"));
    return parts.size() == 1
        ? Place.country(parts.getFirst())
        : new Place(parts.getFirst(), null, parts.getLast(), null, null);
  }

  private static YearsRange years(String range) {
    String[] ends = range.split("-", -1);
    return new YearsRange(
        ends[0].isEmpty() ? null : Integer.valueOf(ends[0]),
        ends.length < 2 || ends[1].isEmpty() ? null : Integer.valueOf(ends[1]));
  }

  /// `70000-80000/EUR`, `50-60/GBP/HOUR`; an end may be left out.
  private static Pay pay(String range) {
    String[] parts = range.split("/");
    String[] amounts = parts[0].split("-", -1);
    return new Pay(
        amount(amounts[0]),
        amount(amounts[1]),
        parts[1],
        parts.length < 3 ? Period.YEAR : Period.valueOf(parts[2]),
        PayKind.BASE,
        Basis.STATED);
  }

  private static BigDecimal amount(String digits) {
    return digits.isEmpty() ? null : new BigDecimal(digits);
  }
}
