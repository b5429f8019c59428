package dev.rolecall.ingest.merge;

import dev.rolecall.model.job.Change;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.JobStatus;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How the fields that people follow have changed, oldest first.
final class JobHistory {
  private static final int LONGEST = 50;

  private JobHistory() {}

  /// @param before null, or without content, when the job is new
  static List<Change> of(
      @Nullable Job before, Opening now, List<JobPosting> postings, JobStatus status, Instant at) {
    if (before == null || before.postings().isEmpty()) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>(before.history());
    Opening was = before.opening();
    change(changes, at, "title", was.title(), now.title());
    change(changes, at, "pay", was.pay(), now.pay());
    change(changes, at, "places", was.places(), now.places());
    change(changes, at, "seniority", was.seniority(), now.seniority());
    change(changes, at, "workModes", was.workModes(), now.workModes());
    change(changes, at, "remoteScope", was.remoteScope(), now.remoteScope());
    change(changes, at, "status", before.status(), status);
    change(changes, at, "postings", roles(before.postings()), roles(postings));
    int from = Math.max(0, changes.size() - LONGEST);
    return List.copyOf(changes.subList(from, changes.size()));
  }

  private static void change(
      List<Change> changes, Instant at, String field, @Nullable Object from, @Nullable Object to) {
    if (!Objects.equals(from, to)) {
      changes.add(new Change(at, field, text(from), text(to)));
    }
  }

  /// Which postings told of it: a repost, another source, or one that was taken apart again.
  private static List<String> roles(List<JobPosting> postings) {
    return postings.stream().map(posting -> posting.role().toString()).toList();
  }

  private static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case List<?> list -> list.stream().map(JobHistory::text).collect(Collectors.joining("; "));
      case Place place -> place.display();
      case Pay pay -> text(pay);
      default -> value.toString();
    };
  }

  private static String text(Pay pay) {
    return Objects.toString(pay.min(), "")
        + "-"
        + Objects.toString(pay.max(), "")
        + " "
        + pay.currency()
        + " "
        + pay.period();
  }
}
