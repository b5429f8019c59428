package dev.rolecall.search.web.page;

import dev.rolecall.search.web.page.JobCard.SkillTag;
import dev.rolecall.search.web.page.JobCard.SourceLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The content of a job's page.
///
/// @param address of the page itself
/// @param follow the address of the form to follow its company
/// @param summary one sentence for search engines and previews
/// @param notes what its marks mean, with the dates that they are derived from
/// @param closed when and why it was closed; null while it is open
/// @param facts the stated fields, each with its evidence
/// @param notStated the names of the fields that no posting states
/// @param description sanitized HTML
/// @param cut whether the description is only the beginning of the posting's
/// @param markup schema.org JobPosting as JSON that cannot end its script element; null when there
///   is none
record JobView(
    String address,
    String title,
    String company,
    String companySearch,
    String follow,
    String summary,
    String where,
    List<PayLine> pay,
    boolean unpaid,
    List<String> badges,
    List<Note> notes,
    @Nullable String closed,
    @Nullable DisplayTime posted,
    DisplayTime firstSeen,
    DisplayTime lastVerified,
    List<SkillGroup> skills,
    List<Fact> facts,
    List<String> notStated,
    String description,
    boolean cut,
    List<ApplyOption> apply,
    List<PostingRow> postings,
    List<ChangeRow> history,
    @Nullable String markup) {

  /// @param none whether a posting states that there is none
  record Fact(String name, String value, boolean none, List<EvidenceLine> evidence) {}

  /// @param label the mark
  /// @param evidence the dates that it is derived from, empty when they are not known
  record Note(String label, String evidence, String meaning) {}

  record SkillGroup(String title, boolean must, List<SkillTag> skills) {}

  /// A posting that describes the job.
  ///
  /// @param closed when and why it was closed; null while it is open
  record PostingRow(
      SourceLink source,
      String role,
      @Nullable DisplayTime posted,
      DisplayTime firstSeen,
      DisplayTime lastVerified,
      @Nullable String closed) {}

  /// A change of a field.
  ///
  /// @param from null where not stated
  /// @param to null where not stated
  record ChangeRow(DisplayTime at, String field, @Nullable String from, @Nullable String to) {}
}
