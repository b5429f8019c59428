package dev.rolecall.search.web.page;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Change;
import dev.rolecall.model.job.Closed;
import dev.rolecall.model.job.Importance;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.JobStatus;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.model.text.AgeText;
import dev.rolecall.model.text.LocationText;
import dev.rolecall.model.text.Phrases;
import dev.rolecall.search.find.JobSort;
import dev.rolecall.search.web.page.JobCard.SkillTag;
import dev.rolecall.search.web.page.JobView.ChangeRow;
import dev.rolecall.search.web.page.JobView.Note;
import dev.rolecall.search.web.page.JobView.PostingRow;
import dev.rolecall.search.web.page.JobView.SkillGroup;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Creates the content of a job's page.
final class JobViewFactory {
  private final CurrencyRates rates;
  private final Clock clock;

  JobViewFactory(CurrencyRates rates, Clock clock) {
    this.rates = rates;
    this.clock = clock;
  }

  /// @param address of the page
  JobView view(Job job, String address) {
    Instant now = clock.instant();
    Opening opening = job.opening();
    List<PayLine> pay = PayLine.of(opening, JobQueryParser.DEFAULT_CURRENCY, rates);
    JobFactSheet sheet = new JobFactSheet(opening, pay);
    String where = LocationText.of(opening);
    return new JobView(
        address,
        Phrases.jobTitle(opening.title()),
        opening.company().name(),
        companySearch(opening),
        SavedSearchLinks.follow(opening.company()),
        summary(opening, where, pay),
        where,
        pay,
        opening.pay() != null && opening.pay().isEmpty(),
        JobCardFactory.badges(job),
        notes(job),
        closed(job),
        DisplayTime.orNull(job.postedAt(), now),
        DisplayTime.of(job.firstSeenAt(), now),
        DisplayTime.of(job.lastVerifiedAt(), now),
        skills(opening),
        sheet.facts,
        sheet.notStated,
        DescriptionLinks.marked(opening.description()),
        CutDescription.is(opening.description()),
        ApplyOption.of(opening),
        job.postings().stream().map(posting -> postingRow(posting, now)).toList(),
        history(job, now),
        JobPostingMarkup.of(job, address).orElse(null));
  }

  private static String companySearch(Opening opening) {
    EditableQuery query = EditableQuery.of("").with("company", opening.company().id().value());
    return new SearchLink(query.text(), JobSort.RELEVANCE).href();
  }

  private static String summary(Opening opening, String where, List<PayLine> pay) {
    String money = pay.isEmpty() ? "Pay not stated" : pay.getFirst().stated();
    return Stream.of(
                Phrases.jobTitle(opening.title()) + " at " + opening.company().name(), where, money)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(". "))
        + ".";
  }

  /// When and why the posting that closed last was closed.
  private static @Nullable String closed(Job job) {
    if (job.status() != JobStatus.CLOSED) {
      return null;
    }
    return job.postings().stream()
        .map(JobPosting::closed)
        .flatMap(Stream::ofNullable)
        .max(Comparator.comparing(Closed::at))
        .map(JobViewFactory::closed)
        .orElse("Closed.");
  }

  private static String closed(Closed closed) {
    return "Closed on "
        + AgeText.date(closed.at())
        + ": "
        + JobLabels.closed(closed.reason())
        + ".";
  }

  private static List<Note> notes(Job job) {
    return job.flags().stream()
        .filter(flag -> !JobLabels.flag(flag).isEmpty())
        .map(
            flag ->
                new Note(
                    JobLabels.flag(flag),
                    job.opening().evidence().stream()
                        .filter(e -> e.field().equals("marks") && e.value().equals(flag.name()))
                        .map(e -> Objects.toString(e.text(), ""))
                        .findFirst()
                        .orElse(""),
                    JobLabels.meaning(flag)))
        .toList();
  }

  private static List<SkillGroup> skills(Opening opening) {
    List<SkillTag> tags = JobCardFactory.skills(opening);
    return Stream.of(Importance.MUST, Importance.NICE, Importance.MENTIONED)
        .map(
            need -> {
              String name = JobLabels.need(need);
              List<SkillTag> matching =
                  tags.stream().filter(tag -> tag.need().equals(name)).toList();
              return new SkillGroup(Phrases.capitalize(name), need == Importance.MUST, matching);
            })
        .filter(group -> !group.skills().isEmpty())
        .toList();
  }

  private static PostingRow postingRow(JobPosting posting, Instant now) {
    Closed closed = posting.closed();
    return new PostingRow(
        JobCardFactory.source(posting),
        posting.role().toString(),
        DisplayTime.orNull(posting.postedAt(), now),
        DisplayTime.of(posting.firstSeenAt(), now),
        DisplayTime.of(posting.lastVerifiedAt(), now),
        closed == null ? null : closed(closed));
  }

  /// `employmentTypes` is `employment types`.
  private static String field(Change change) {
    return change.field().replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
  }

  /// The most recent first.
  private static List<ChangeRow> history(Job job, Instant now) {
    return job.history().stream()
        .sorted(Comparator.comparing(Change::at).reversed())
        .map(
            change ->
                new ChangeRow(
                    DisplayTime.of(change.at(), now), field(change), change.from(), change.to()))
        .toList();
  }
}
