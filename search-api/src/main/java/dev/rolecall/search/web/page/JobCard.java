package dev.rolecall.search.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A job among a search's results.
///
/// @param where empty when nothing is stated of places and modes
/// @param payNone whether pay is stated to be none
/// @param terms seniority and employment in a few words, may be empty
/// @param skills the first of them, those that it must have first
/// @param posted null when no posting states it
/// @param seenLater whether we saw it first more than a day after it was posted
/// @param source the posting that a reader is best sent to
/// @param marks what a reader should know of it: closed, posted before
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

  /// @param url null when it has no page of its own
  /// @param attribution how the source asks to be named, null when it need not be
  record SourceLink(String name, @Nullable String url, @Nullable String attribution) {}

  /// @param title of what
  record EvidenceGroup(String title, List<EvidenceLine> lines) {}
}
