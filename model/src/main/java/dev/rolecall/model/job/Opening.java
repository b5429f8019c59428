package dev.rolecall.model.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known about an opening, independent of its source: the content of a [Job], and of a
/// [Role] before merging.
///
/// Null means not stated; an empty list means explicitly none.
///
/// @param family what kind of work it is
/// @param backendRelevant whether a backend engineer could apply
/// @param remoteScope where one may work from: ISO 3166 countries, regions (`EU`, `LATAM`),
///   `WORLDWIDE`, zones `UTC-8..UTC-5`; a leading `-` excludes
/// @param pay stated ranges only
/// @param workPermit whether applicants must already have the right to work there
/// @param citizenship countries or unions (`US`, `EU`) of which one must be a citizen
/// @param language ISO 639-1 code of the language the posting is written in
/// @param description sanitized HTML
public record Opening(
    String title,
    Company company,
    JobFamily family,
    boolean backendRelevant,
    @Nullable List<Seniority> seniority,
    @Nullable YearsRange experienceYears,
    @Nullable List<WorkMode> workModes,
    @Nullable List<Place> places,
    @Nullable List<String> remoteScope,
    @Nullable List<Pay> pay,
    @Nullable Boolean bonus,
    @Nullable Boolean equity,
    @Nullable List<EmploymentType> employmentTypes,
    @Nullable Boolean visaSponsorship,
    @Nullable Boolean workPermit,
    @Nullable List<String> citizenship,
    @Nullable Boolean clearance,
    @Nullable String language,
    @Nullable List<SkillRequirement> skills,
    Signals signals,
    List<String> applyUrls,
    List<String> applyEmails,
    String description,
    List<Evidence> evidence) {
  public Opening {
    seniority = seniority == null ? null : List.copyOf(seniority);
    workModes = workModes == null ? null : List.copyOf(workModes);
    places = places == null ? null : List.copyOf(places);
    remoteScope = remoteScope == null ? null : List.copyOf(remoteScope);
    pay = pay == null ? null : List.copyOf(pay);
    employmentTypes = employmentTypes == null ? null : List.copyOf(employmentTypes);
    citizenship = citizenship == null ? null : List.copyOf(citizenship);
    skills = skills == null ? null : List.copyOf(skills);
    applyUrls = List.copyOf(applyUrls);
    applyEmails = List.copyOf(applyEmails);
    evidence = List.copyOf(evidence);
  }

  public static OpeningBuilder builder(String title, Company company) {
    return new OpeningBuilder(title, company);
  }

  /// A builder that starts with these values.
  public OpeningBuilder toBuilder() {
    return new OpeningBuilder(this);
  }

  /// The values of a list field; an empty list when it is not stated.
  public static <T> List<T> orEmpty(@Nullable List<T> values) {
    return values == null ? List.of() : values;
  }
}
