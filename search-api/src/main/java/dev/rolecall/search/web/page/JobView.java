package dev.rolecall.search.web.page;

import dev.rolecall.search.web.page.JobCard.SkillTag;
import dev.rolecall.search.web.page.JobCard.SourceLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The content of a job's page.
///
/// @param address of the page itself
/// @param summary one sentence for search engines and previews
/// @param closed why and since when, null while it is open
/// @param facts what is known, each with its evidence
/// @param notStated the names of the fields that no posting states
/// @param description sanitized HTML
/// @param markup schema.org JobPosting as JSON that cannot end its script element; null when there
///   is none
record JobView(
    String address,
    String title,
    String company,
    String companySearch,
    String summary,
    String where,
    List<PayLine> pay,
    boolean payNone,
    List<String> marks,
    @Nullable String closed,
    @Nullable Moment posted,
    Moment firstSeen,
    Moment lastVerified,
    List<SkillGroup> skills,
    List<Fact> facts,
    List<String> notStated,
    String description,
    List<Apply> apply,
    List<Listing> postings,
    List<Changed> history,
    @Nullable String markup) {

  /// @param none whether it is stated to be none
  record Fact(String name, String value, boolean none, List<EvidenceLine> evidence) {}

  record SkillGroup(String title, boolean must, List<SkillTag> skills) {}

  /// @param label the host or the mail address
  record Apply(String label, String href, boolean mail) {}

  /// A posting that describes the job.
  ///
  /// @param closed why and when it was closed, null while it is open
  record Listing(
      SourceLink source,
      String role,
      @Nullable Moment posted,
      Moment firstSeen,
      Moment lastVerified,
      @Nullable String closed) {}

  /// A change of a field; an end that was not stated is null.
  record Changed(Moment at, String field, @Nullable String from, @Nullable String to) {}
}
