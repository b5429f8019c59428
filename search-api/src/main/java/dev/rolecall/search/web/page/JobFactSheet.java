package dev.rolecall.search.web.page;

import dev.rolecall.model.dictionary.SectorDictionary;
import dev.rolecall.model.job.Company;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Signals;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.model.text.EmploymentText;
import dev.rolecall.model.text.ExperienceText;
import dev.rolecall.model.text.JobFamilyText;
import dev.rolecall.model.text.Phrases;
import dev.rolecall.model.text.PlaceText;
import dev.rolecall.model.text.RemoteScopeText;
import dev.rolecall.model.text.SeniorityText;
import dev.rolecall.model.text.WorkModeText;
import dev.rolecall.search.web.page.JobView.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The fields of a job as rows of its page, and the names of those that are not stated.
final class JobFactSheet {
  private static final String NONE = "Stated: none";

  final List<Fact> facts = new ArrayList<>();
  final List<String> notStated = new ArrayList<>();
  private final Opening opening;

  JobFactSheet(Opening opening, List<PayLine> pay) {
    this.opening = opening;
    Signals signals = opening.signals();
    add("Pay", "pay", opening.pay(), _ -> pay(pay));
    list("Work modes", "workModes", opening.workModes(), WorkModeText::of);
    list("Places", "places", opening.places(), PlaceText::of, "; ");
    add("Remote from", "remoteScope", opening.remoteScope(), JobFactSheet::scope);
    list("Level", "seniority", opening.seniority(), SeniorityText::of);
    add("Experience", "experienceYears", opening.experienceYears(), ExperienceText::of);
    list("Employment type", "employmentTypes", opening.employmentTypes(), EmploymentText::of);
    yesOrNo("Visa sponsorship", "visaSponsorship", opening.visaSponsorship());
    yesOrNo("Work permit required", "workPermit", opening.workPermit());
    add("Citizenship", "citizenship", opening.citizenship(), RemoteScopeText::areas);
    yesOrNo("Clearance required", "clearance", opening.clearance());
    yesOrNo("Bonus", "bonus", opening.bonus());
    yesOrNo("Equity", "equity", opening.equity());
    yesOrNo("On call", "signals.onCall", signals.onCall());
    add(
        "Team size",
        "signals.teamSize",
        signals.teamSize(),
        size -> Phrases.count(size, "person", "people"));
    add("Scale", "signals.scale", signals.scale(), scale -> scale);
    yesOrNo("Four-day week", "signals.fourDayWeek", signals.fourDayWeek());
    list("Interview", "signals.interview", signals.interview(), JobLabels::interview);
    add("Posting language", "language", opening.language(), JobLabels::language);
    fact("Kind of work", "family", JobFamilyText.of(opening.family()));
    company(opening.company());
    list("Skills", "skills", opening.skills(), SkillRequirement::name);
    evidenceOnly("Application links", "applyUrls", "link", "links");
    evidenceOnly("Application email", "applyEmails", "address", "addresses");
    evidenceOnly("Merged because", "postings", "reason", "reasons");
  }

  /// A field that the page shows elsewhere: only its evidence is listed here.
  private void evidenceOnly(String name, String field, String one, String many) {
    List<EvidenceLine> lines = EvidenceLine.of(opening, Set.of(field));
    if (!lines.isEmpty()) {
      facts.add(new Fact(name, Phrases.count(lines.size(), one, many), false, lines));
    }
  }

  private void company(Company company) {
    fact("Company", "company", company.name());
    optional("Company website", "company.domain", company.domain());
    optional("Company size", "company.size", company.size());
    optional("Industry", "company.sector", sector(company.sector()));
    Boolean agency = company.agency();
    if (agency != null) {
      fact("Recruiting agency", "company.agency", agency ? "yes" : "no");
    }
  }

  private static @Nullable String sector(@Nullable String id) {
    return id == null ? null : SectorDictionary.shared().label(id);
  }

  private static String pay(List<PayLine> lines) {
    return lines.stream()
        .map(
            line ->
                line.annual() == null ? line.stated() : line.stated() + " (" + line.annual() + ")")
        .collect(Collectors.joining("; "));
  }

  /// The value of `Remote from`: `the EU`, `anywhere except the United States`.
  private static String scope(List<String> scope) {
    String text = RemoteScopeText.of(scope);
    if (text.startsWith("worldwide")) {
      return "anywhere" + text.substring("worldwide".length());
    }
    return text.startsWith("in ") ? text.substring("in ".length()) : text;
  }

  private <T> void list(
      String name, String field, @Nullable List<T> values, Function<T, String> text) {
    list(name, field, values, text, ", ");
  }

  private <T> void list(
      String name,
      String field,
      @Nullable List<T> values,
      Function<T, String> text,
      String separator) {
    add(
        name,
        field,
        values,
        all -> all.stream().map(text).distinct().collect(Collectors.joining(separator)));
  }

  private void yesOrNo(String name, String field, @Nullable Boolean value) {
    add(name, field, value, yes -> yes ? "yes" : "no");
  }

  private <T> void add(String name, String field, @Nullable T value, Function<T, String> text) {
    if (value == null) {
      notStated.add(name.toLowerCase(Locale.ROOT));
    } else {
      fact(name, field, text.apply(value));
    }
  }

  private void optional(String name, String field, @Nullable String value) {
    if (value != null) {
      fact(name, field, value);
    }
  }

  private void fact(String name, String field, String text) {
    boolean none = text.isEmpty();
    facts.add(
        new Fact(
            name,
            none ? NONE : Phrases.capitalize(text),
            none,
            EvidenceLine.of(opening, Set.of(field))));
  }
}
