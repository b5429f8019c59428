package dev.rolecall.search.web.page;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Change;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.model.text.LocationText;
import dev.rolecall.model.text.Phrases;
import dev.rolecall.search.web.page.JobCard.SourceLink;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/// Converts jobs to the items of a feed. The jobs are those of the index: public, and without the
/// postings that a source no longer allows us to keep. As its page does, an item names each source
/// that must be named and links to the posting there.
final class FeedItems {
  private FeedItems() {}

  /// @param address the absolute address of a path
  static Feed.Item of(Job job, CurrencyRates rates, UnaryOperator<String> address) {
    Opening opening = job.opening();
    return new Feed.Item(
        address.apply(JobPageController.path(job.id())),
        Phrases.jobTitle(opening.title()),
        opening.company().name(),
        job.firstSeenAt(),
        changed(job),
        paragraph(escaped(summary(opening, rates)))
            + DescriptionLinks.marked(opening.description())
            + paragraph(postings(job)),
        Opening.orEmpty(opening.skills()).stream().map(SkillRequirement::name).distinct().toList(),
        rights(job));
  }

  /// A job that was verified again has not changed; its text and fields are the same.
  private static Instant changed(Job job) {
    return job.history().stream()
        .map(Change::at)
        .filter(at -> at.isAfter(job.firstSeenAt()))
        .max(Instant::compareTo)
        .orElse(job.firstSeenAt());
  }

  private static String summary(Opening opening, CurrencyRates rates) {
    String pay =
        PayLine.of(opening, JobQueryParser.DEFAULT_CURRENCY, rates).stream()
            .map(PayLine::stated)
            .collect(Collectors.joining(", "));
    return Stream.of(
            opening.company().name(),
            LocationText.of(opening),
            pay.isEmpty() ? "Pay not stated" : pay)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static String postings(Job job) {
    return job.postings().stream()
        .filter(JobPosting::open)
        .map(JobCardFactory::source)
        .distinct()
        .map(FeedItems::source)
        .collect(Collectors.joining(", ", "Posted at ", ""));
  }

  private static String source(SourceLink source) {
    String name = escaped(source.name());
    String url = source.url();
    String linked =
        url == null
            ? name
            : "<a rel=\"nofollow noopener noreferrer\" href=\""
                + escaped(url)
                + "\">"
                + name
                + "</a>";
    String attribution = source.attribution();
    return attribution == null ? linked : linked + " (from " + escaped(attribution) + ")";
  }

  private static String rights(Job job) {
    return job.postings().stream()
        .map(posting -> posting.rights().attribution())
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String paragraph(String html) {
    return "<p>" + html + "</p>";
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }

  /// The jobs' items, in their order.
  static List<Feed.Item> of(List<Job> jobs, CurrencyRates rates, UnaryOperator<String> address) {
    return jobs.stream().map(job -> of(job, rates, address)).toList();
  }
}
