package dev.rolecall.search.index.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rolecall.model.job.Job;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The document of a job in the index; [JobFields] has the names of its fields.
///
/// The document of a job that was merged or is not public has only its id, its revision and the job
/// that it was merged into: enough to redirect, and to reject older revisions.
record JobDocument(
    String id,
    long revision,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String mergedInto,
    @JsonProperty(JobFields.PUBLIC) boolean isPublic,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Job job,
    @JsonUnwrapped @Nullable SearchFields search) {
  /// The fields that searches use. In JSON they are next to the others, not nested.
  record SearchFields(
      List<String> samples,
      boolean open,
      boolean backend,
      String family,
      List<String> seniority,
      List<String> modes,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer experienceYears,
      List<String> employmentTypes,
      List<String> countries,
      List<String> regions,
      List<String> cities,
      List<String> cityKeys,
      List<GeoPoint> points,
      List<String> remoteFrom,
      @JsonUnwrapped PayFields payFields,
      @Nullable Boolean visaSponsorship,
      @Nullable Boolean workPermit,
      @Nullable Boolean clearance,
      @Nullable Boolean agency,
      List<String> citizenship,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String language,
      List<String> notStated,
      String company,
      String companyName,
      List<String> sources,
      long posted,
      long firstSeen,
      List<String> skills,
      List<String> allSkills,
      @JsonProperty(JobFields.REQUIRED_SKILLS) List<String> requiredSkills,
      String title,
      @JsonProperty(JobFields.COMPANY_TEXT) String companyText,
      List<String> words,
      @JsonProperty(JobFields.NICE_SKILLS) List<String> niceSkills,
      @JsonUnwrapped ProminentSkills prominentSkills,
      List<String> flags,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String sector,
      @JsonUnwrapped @Nullable ClosedFields closedFields,
      @JsonUnwrapped NameFields names,
      @JsonUnwrapped CountFields counts) {}

  /// What a job is about, as far as its skills say.
  ///
  /// @param firstSkill at most one
  record ProminentSkills(
      List<String> titleSkills, List<String> mainSkills, List<String> firstSkill) {}

  /// Of a closed job only.
  ///
  /// @param closed when it was closed, in milliseconds since 1970
  record ClosedFields(long closed, int daysOpen) {}

  /// How many values some fields have.
  record CountFields(int remoteFromCount, int citizenshipCount, int sourceCount) {}

  /// @param payMaxEur the field [JobFields#PAY_MAX_EUR]
  record PayFields(
      boolean payStated,
      @JsonProperty(JobFields.PAY_MAX_EUR) long payMaxEur,
      long payMiddle,
      Map<String, Long> pay,
      Map<String, List<PayRange>> payRange) {}

  /// A stated range of pay per year, in the units of [AnnualPayUnits].
  record PayRange(long gte, long lte) {}

  /// The fields that names are completed from.
  record NameFields(String titleName, List<String> titleKeys, List<String> companyKeys) {}

  /// @param lat degrees north
  /// @param lon degrees east
  record GeoPoint(double lat, double lon) {}
}
