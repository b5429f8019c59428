package dev.rolecall.match.people.cv;

import dev.rolecall.match.people.cv.extract.DocumentText;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.text.JobFamilyText;
import dev.rolecall.model.text.PlaceText;
import dev.rolecall.model.text.SeniorityText;
import dev.rolecall.model.wire.Json;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Proposes a profile for the text of a CV. A value comes from a dictionary or a rule, with the
/// words that state it, or it is absent. Pay and what the person wants are never in it: a CV
/// describes the past.
final class CvAnalyzer {
  private static final int MAX_RANGES = 20;

  private final CvDraft cv;
  private final ObjectNode profile = Json.MAPPER.createObjectNode();
  private final List<ProposedValue> values = new ArrayList<>();

  private CvAnalyzer(CvDraft cv) {
    this.cv = cv;
  }

  /// @param now the month in which "present" ends
  static CvProposal propose(DocumentText document, YearMonth now) {
    CvText text = CvText.of(document);
    CvAnalyzer analyzer = new CvAnalyzer(CvDraft.of(text, now));
    analyzer.titles();
    analyzer.years();
    analyzer.skills();
    analyzer.work();
    CvLanguages.find(analyzer.cv)
        .forEach(
            each ->
                analyzer.add("languages", each.code(), each.label(), "language", each.evidence()));
    return new CvProposal(
        text.format(), text.pages(), text.text(), analyzer.profile, analyzer.values);
  }

  private void titles() {
    List<CvTitles.Title> titles = CvTitles.latest(cv);
    Set<JobFamily> families = EnumSet.noneOf(JobFamily.class);
    for (CvTitles.Title title : titles) {
      if (families.add(title.family())) {
        add(
            "families",
            title.family().name(),
            JobFamilyText.label(title.family()),
            "recent title",
            title.evidence());
      }
    }
    if (!families.isEmpty()) {
      ArrayNode list = profile.putArray("families");
      families.forEach(family -> list.add(family.name()));
    }
    titles.stream()
        .filter(title -> !title.levels().isEmpty())
        .findFirst()
        .ifPresent(this::seniority);
  }

  private void seniority(CvTitles.Title title) {
    Seniority min = Collections.min(title.levels());
    add("seniority", min.name(), SeniorityText.label(min), "recent title", title.evidence());
    profile.putObject("seniority").put("min", min.name());
  }

  private void years() {
    int months = cv.career().relevantMonths();
    boolean unread =
        cv.linesIn(CvSection.EXPERIENCE).anyMatch(line -> CvCareer.isUnread(line, cv.dates()));
    if (months > 0 && !unread && months / 12 <= CvStatements.MAX_YEARS) {
      List<CvEvidence> ranges =
          cv.positions().stream()
              .limit(MAX_RANGES)
              .map(each -> each.dated().evidence(each.range().start(), each.range().end()))
              .toList();
      String years = Integer.toString(months / 12);
      values.add(new ProposedValue("experienceYears", years, years, "dates of positions", ranges));
      profile.put("experienceYears", months / 12);
    } else {
      CvStatements.years(cv)
          .ifPresent(
              stated -> {
                values.add(stated);
                profile.put("experienceYears", Integer.parseInt(stated.value()));
              });
    }
  }

  private void skills() {
    List<CvSkills.Found> skills = CvSkills.find(cv);
    if (skills.isEmpty()) {
      return;
    }
    ArrayNode list = profile.putArray("skills");
    for (CvSkills.Found each : skills) {
      String id = each.skill().id().value();
      ObjectNode skill = list.addObject().put("id", id).put("need", each.need().name());
      if (each.level() != null) {
        skill.put("level", each.level());
      }
      values.add(
          new ProposedValue("skills", id, each.skill().name(), each.rule(), each.evidence()));
    }
  }

  private void work() {
    ObjectNode work = Json.MAPPER.createObjectNode();
    CvHome.find(cv)
        .ifPresent(
            found -> {
              ObjectNode home = work.putObject("home");
              if (found.home().city() != null) {
                home.put("city", found.home().city());
              }
              home.put("country", found.home().country());
              add(
                  "work.home",
                  found.home().country(),
                  PlaceText.of(found.home().city(), null, found.home().country()),
                  found.rule(),
                  found.evidence());
            });
    CvStatements.find(cv).forEach(stated -> work(stated, work));
    if (!work.isEmpty()) {
      profile.set("work", work);
    }
  }

  private void work(ProposedValue stated, ObjectNode work) {
    String field = stated.field().substring("work.".length());
    if (field.equals("needsVisa")) {
      if (work.has(field)) {
        return;
      }
      work.put(field, Boolean.parseBoolean(stated.value()));
    } else {
      ArrayNode list = work.withArray(field);
      if (list.valueStream().anyMatch(each -> each.asString().equals(stated.value()))) {
        return;
      }
      list.add(stated.value());
    }
    values.add(stated);
  }

  private void add(String field, String value, String label, String rule, CvEvidence evidence) {
    values.add(new ProposedValue(field, value, label, rule, List.of(evidence)));
  }
}
