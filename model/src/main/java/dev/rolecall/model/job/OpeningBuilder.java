package dev.rolecall.model.job;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Builds an [Opening] field by field. Not thread-safe.
public final class OpeningBuilder {
  private String title;
  private Company company;
  private JobFamily family = JobFamily.OTHER;
  private boolean backendRelevant;
  private @Nullable List<Seniority> seniority;
  private @Nullable YearsRange experienceYears;
  private @Nullable List<WorkMode> workModes;
  private @Nullable List<Place> places;
  private @Nullable List<String> remoteScope;
  private @Nullable List<Pay> pay;
  private @Nullable Boolean bonus;
  private @Nullable Boolean equity;
  private @Nullable List<EmploymentType> employmentTypes;
  private @Nullable Boolean visaSponsorship;
  private @Nullable Boolean workPermit;
  private @Nullable List<String> citizenship;
  private @Nullable Boolean clearance;
  private @Nullable String language;
  private @Nullable List<SkillRequirement> skills;
  private Signals signals = Signals.NONE;
  private List<String> applyUrls = List.of();
  private List<String> applyEmails = List.of();
  private String description = "";
  private final List<Evidence> evidence = new ArrayList<>();

  OpeningBuilder(String title, Company company) {
    this.title = title;
    this.company = company;
  }

  OpeningBuilder(Opening from) {
    this.title = from.title();
    this.company = from.company();
    this.family = from.family();
    this.backendRelevant = from.backendRelevant();
    this.seniority = from.seniority();
    this.experienceYears = from.experienceYears();
    this.workModes = from.workModes();
    this.places = from.places();
    this.remoteScope = from.remoteScope();
    this.pay = from.pay();
    this.bonus = from.bonus();
    this.equity = from.equity();
    this.employmentTypes = from.employmentTypes();
    this.visaSponsorship = from.visaSponsorship();
    this.workPermit = from.workPermit();
    this.citizenship = from.citizenship();
    this.clearance = from.clearance();
    this.language = from.language();
    this.skills = from.skills();
    this.signals = from.signals();
    this.applyUrls = from.applyUrls();
    this.applyEmails = from.applyEmails();
    this.description = from.description();
    this.evidence.addAll(from.evidence());
  }

  public OpeningBuilder title(String title) {
    this.title = title;
    return this;
  }

  public OpeningBuilder company(Company company) {
    this.company = company;
    return this;
  }

  public OpeningBuilder family(JobFamily family) {
    this.family = family;
    return this;
  }

  public OpeningBuilder backendRelevant(boolean backendRelevant) {
    this.backendRelevant = backendRelevant;
    return this;
  }

  public OpeningBuilder seniority(@Nullable List<Seniority> seniority) {
    this.seniority = seniority;
    return this;
  }

  public OpeningBuilder experienceYears(@Nullable YearsRange experienceYears) {
    this.experienceYears = experienceYears;
    return this;
  }

  public OpeningBuilder workModes(@Nullable List<WorkMode> workModes) {
    this.workModes = workModes;
    return this;
  }

  public OpeningBuilder places(@Nullable List<Place> places) {
    this.places = places;
    return this;
  }

  public OpeningBuilder remoteScope(@Nullable List<String> remoteScope) {
    this.remoteScope = remoteScope;
    return this;
  }

  public OpeningBuilder pay(@Nullable List<Pay> pay) {
    this.pay = pay;
    return this;
  }

  public OpeningBuilder bonus(@Nullable Boolean bonus) {
    this.bonus = bonus;
    return this;
  }

  public OpeningBuilder equity(@Nullable Boolean equity) {
    this.equity = equity;
    return this;
  }

  public OpeningBuilder employmentTypes(@Nullable List<EmploymentType> employmentTypes) {
    this.employmentTypes = employmentTypes;
    return this;
  }

  public OpeningBuilder visaSponsorship(@Nullable Boolean visaSponsorship) {
    this.visaSponsorship = visaSponsorship;
    return this;
  }

  public OpeningBuilder workPermit(@Nullable Boolean workPermit) {
    this.workPermit = workPermit;
    return this;
  }

  public OpeningBuilder citizenship(@Nullable List<String> citizenship) {
    this.citizenship = citizenship;
    return this;
  }

  public OpeningBuilder clearance(@Nullable Boolean clearance) {
    this.clearance = clearance;
    return this;
  }

  public OpeningBuilder language(@Nullable String language) {
    this.language = language;
    return this;
  }

  public OpeningBuilder skills(@Nullable List<SkillRequirement> skills) {
    this.skills = skills;
    return this;
  }

  public OpeningBuilder signals(Signals signals) {
    this.signals = signals;
    return this;
  }

  public OpeningBuilder applyUrls(List<String> applyUrls) {
    this.applyUrls = applyUrls;
    return this;
  }

  public OpeningBuilder applyEmails(List<String> applyEmails) {
    this.applyEmails = applyEmails;
    return this;
  }

  public OpeningBuilder description(String description) {
    this.description = description;
    return this;
  }

  /// Adds the evidence for a field's value.
  public OpeningBuilder addEvidence(Evidence added) {
    evidence.add(added);
    return this;
  }

  public Opening build() {
    return new Opening(
        title,
        company,
        family,
        backendRelevant,
        seniority,
        experienceYears,
        workModes,
        places,
        remoteScope,
        pay,
        bonus,
        equity,
        employmentTypes,
        visaSponsorship,
        workPermit,
        citizenship,
        clearance,
        language,
        skills,
        signals,
        applyUrls,
        applyEmails,
        description,
        evidence);
  }
}
