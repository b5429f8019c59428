package dev.rolecall.match.judge;

import static dev.rolecall.testkit.JobBuilder.aJob;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.Importance;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobFamily;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Jobs in a short notation for tables: `title=Senior Go Engineer, must=java kafka, says=aws,
/// nice=scala, family=BACKEND, level=SENIOR, years=5, mode=REMOTE ONSITE, scope=EU, in=Berlin/DE,
/// pay=70000-80000/EUR, type=CONTRACT, visa=true, permit=true`. `-` is a job that states nothing.
final class JobNotation {
  private JobNotation() {}

  static Job job(String notation) {
    Job plain = aJob("Engineer").at("Lumen Post").build();
    OpeningBuilder opening = plain.opening().toBuilder();
    List<SkillRequirement> skills = new ArrayList<>();
    for (String field : notation.strip().split(",\\s*")) {
      if (!field.equals("-")) {
        int equals = field.indexOf('=');
        set(field.substring(0, equals), field.substring(equals + 1), opening, skills);
      }
    }
    if (!skills.isEmpty()) {
      opening.skills(skills);
    }
    return plain.toBuilder().opening(opening.build()).build();
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
      case "years" -> opening.experienceYears(new YearsRange(Integer.valueOf(value), null));
      case "mode" -> opening.workModes(words.stream().map(WorkMode::valueOf).toList());
      case "scope" -> opening.remoteScope(words);
      case "in" -> opening.places(words.stream().map(JobNotation::place).toList());
      case "pay" -> opening.pay(List.of(pay(value)));
      case "type" -> opening.employmentTypes(words.stream().map(EmploymentType::valueOf).toList());
      case "visa" -> opening.visaSponsorship(Boolean.valueOf(value));
      case "permit" -> opening.workPermit(Boolean.valueOf(value));
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

  private static Pay pay(String range) {
    String[] amountsAndCurrency = range.split("/");
    String[] amounts = amountsAndCurrency[0].split("-");
    return new Pay(
        new BigDecimal(amounts[0]),
        new BigDecimal(amounts[1]),
        amountsAndCurrency[1],
        Period.YEAR,
        PayKind.BASE,
        Basis.STATED);
  }
}
