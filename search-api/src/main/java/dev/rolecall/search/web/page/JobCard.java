package dev.rolecall.search.web.page;

import dev.rolecall.search.find.OpeningText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A job in a list of results.
///
/// @param where places and work modes; empty when none are stated
/// @param unpaid whether a posting states that the job is unpaid
/// @param terms seniority and employment type; may be empty
/// @param skills the first few, required skills first
/// @param posted null when it is not stated
/// @param showFirstSeen whether it was first seen more than a day after it was posted
/// @param source the posting to link to
/// @param badges labels such as `Closed` and `Posted before`
/// @param evidence for pay and place
/// @param opening to find the job's other postings on the page
record JobCard(
    String href,
    String title,
    String company,
    String where,
    List<PayLine> pay,
    boolean unpaid,
    String terms,
    List<SkillTag> skills,
    int moreSkills,
    @Nullable DisplayTime posted,
    boolean showFirstSeen,
    DisplayTime firstSeen,
    DisplayTime lastVerified,
    @Nullable SourceLink source,
    int moreSources,
    List<String> badges,
    List<List<TextFragment>> highlights,
    List<EvidenceGroup> evidence,
    OpeningText opening) {

  /// @param must whether the job requires it
  record SkillTag(String name, String need, boolean must) {}

  /// @param url null when the posting has no page
  /// @param attribution the name that the source requires, null when it requires none
  record SourceLink(String name, @Nullable String url, @Nullable String attribution) {}

  /// @param title the name of the group of fields
  record EvidenceGroup(String title, List<EvidenceLine> lines) {}
}
