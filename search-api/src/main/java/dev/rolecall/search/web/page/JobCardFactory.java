package dev.rolecall.search.web.page;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Importance;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.JobStatus;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.model.text.EmploymentText;
import dev.rolecall.model.text.LocationText;
import dev.rolecall.model.text.Phrases;
import dev.rolecall.model.text.SeniorityText;
import dev.rolecall.model.text.SourceText;
import dev.rolecall.search.find.JobHit;
import dev.rolecall.search.find.OpeningText;
import dev.rolecall.search.web.page.JobCard.EvidenceGroup;
import dev.rolecall.search.web.page.JobCard.SkillTag;
import dev.rolecall.search.web.page.JobCard.SourceLink;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Creates cards from jobs.
///
/// @param currency of the reader, ISO 4217
record JobCardFactory(CurrencyRates rates, String currency, Instant now) {
  private static final int MAX_SKILLS = 10;
  private static final Duration ONE_DAY = Duration.ofDays(1);
  private static final Set<String> PAY = Set.of("pay");
  private static final Set<String> PLACE = Set.of("places", "remoteScope", "workModes");

  JobCard card(JobHit hit) {
    Job job = hit.job();
    Opening opening = job.opening();
    List<SkillTag> skills = skills(opening);
    return new JobCard(
        JobPageController.path(job.id()),
        Phrases.jobTitle(opening.title()),
        opening.company().name(),
        LocationText.of(opening),
        PayLine.of(opening, currency, rates),
        opening.pay() != null && opening.pay().isEmpty(),
        terms(opening),
        skills.stream().limit(MAX_SKILLS).toList(),
        Math.max(0, skills.size() - MAX_SKILLS),
        DisplayTime.orNull(job.postedAt(), now),
        showFirstSeen(job),
        DisplayTime.of(job.firstSeenAt(), now),
        DisplayTime.of(job.lastVerifiedAt(), now),
        linkedPosting(job).map(JobCardFactory::source).orElse(null),
        Math.max(0, job.postings().size() - 1),
        badges(job),
        hit.highlights().stream().map(TextFragment::of).filter(text -> !text.isEmpty()).toList(),
        evidence(opening),
        OpeningText.of(opening));
  }

  static List<SkillTag> skills(Opening opening) {
    return Opening.orEmpty(opening.skills()).stream()
        .sorted(Comparator.comparing(SkillRequirement::importance))
        .map(JobCardFactory::tag)
        .toList();
  }

  static SourceLink source(JobPosting posting) {
    return new SourceLink(
        SourceText.label(posting.source()),
        SafeLinks.web(posting.url()).orElse(null),
        posting.rights().attribution());
  }

  static List<String> badges(Job job) {
    List<String> badges = new ArrayList<>();
    if (job.status() == JobStatus.CLOSED) {
      badges.add("Closed");
    }
    job.flags().stream().map(JobLabels::flag).filter(text -> !text.isEmpty()).forEach(badges::add);
    return badges;
  }

  private static boolean showFirstSeen(Job job) {
    Instant posted = job.postedAt();
    return posted != null && posted.plus(ONE_DAY).isBefore(job.firstSeenAt());
  }

  private static SkillTag tag(SkillRequirement skill) {
    return new SkillTag(
        skill.name(), JobLabels.need(skill.importance()), skill.importance() == Importance.MUST);
  }

  /// The posting to link to: open postings before closed ones.
  private static Optional<JobPosting> linkedPosting(Job job) {
    return job.postings().stream()
        .filter(JobPosting::open)
        .findFirst()
        .or(() -> job.postings().stream().findFirst());
  }

  /// It follows the company and the place in their line.
  private static String terms(Opening opening) {
    List<String> seniority =
        Opening.orEmpty(opening.seniority()).stream().map(SeniorityText::of).toList();
    List<String> types =
        Opening.orEmpty(opening.employmentTypes()).stream().map(EmploymentText::of).toList();
    return String.join(
        " · ",
        Stream.of(Phrases.or(seniority), Phrases.or(types)).filter(w -> !w.isEmpty()).toList());
  }

  private static List<EvidenceGroup> evidence(Opening opening) {
    return Stream.of(
            new EvidenceGroup("Pay", EvidenceLine.of(opening, PAY)),
            new EvidenceGroup("Place", EvidenceLine.of(opening, PLACE)))
        .filter(group -> !group.lines().isEmpty())
        .toList();
  }
}
