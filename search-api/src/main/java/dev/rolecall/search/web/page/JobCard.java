package dev.rolecall.search.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A job in a list of results.
///
/// @param where places and work modes; empty when none are stated
/// @param payNone whether pay is stated to be none
/// @param terms seniority and employment type; may be empty
/// @param skills the first few, required skills first
/// @param posted null when no posting states it
/// @param seenLater whether we saw it first more than a day after it was posted
/// @param source the posting to link to
/// @param marks notices: closed, posted before
/// @param evidence for pay and place
record JobCard(
    String href,
    String title,
    String company,
    String where,
    List<PayLine> pay,
    boolean payNone,
    String terms,
    List<SkillTag> skills,
    int moreSkills,
    @Nullable Moment posted,
    boolean seenLater,
    Moment firstSeen,
    Moment lastVerified,
    @Nullable SourceLink source,
    int moreSources,
    List<String> marks,
    List<List<Highlight>> highlights,
    List<EvidenceGroup> evidence) {

  /// @param must whether the job requires it
  record SkillTag(String name, String need, boolean must) {}

  /// @param url null when it has no page
  /// @param attribution the name that the source requires, null when it requires none
  record SourceLink(String name, @Nullable String url, @Nullable String attribution) {}

  /// @param title of what
  record EvidenceGroup(String title, List<EvidenceLine> lines) {}
}
