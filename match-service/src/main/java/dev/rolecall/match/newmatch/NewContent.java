package dev.rolecall.match.newmatch;

import dev.rolecall.model.RoleKey;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the next mail to a person lists. A job is listed once: as a match, or for the first search
/// that finds it.
///
/// @param searches only those with new jobs
public record NewContent(NewMatchList matches, List<NewSearchJobs> searches) {
  public static final NewContent NONE = new NewContent(new NewMatchList(List.of(), 0), List.of());

  public NewContent {
    searches = List.copyOf(searches);
  }

  public static NewContent ofMatches(NewMatchList matches) {
    return new NewContent(matches, List.of());
  }

  public boolean isEmpty() {
    return jobs().isEmpty();
  }

  /// The matches first.
  public List<VisibleJob> jobs() {
    return Stream.concat(
            matches.matches().stream().map(each -> each.visibleMatch().job()),
            searches.stream().flatMap(each -> each.jobs().stream()).map(NewJob::job))
        .toList();
  }

  /// The roles of all postings of its jobs.
  public Set<RoleKey> roles() {
    return Stream.concat(
            matches.matches().stream().flatMap(each -> each.visibleMatch().roles().stream()),
            searches.stream()
                .flatMap(each -> each.jobs().stream())
                .flatMap(each -> each.roles().stream()))
        .collect(Collectors.toSet());
  }
}
