package dev.rolecall.match.newmatch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rolecall.match.judge.FoundJobs;
import dev.rolecall.match.judge.JobMatch;
import dev.rolecall.match.judge.MatchList;
import dev.rolecall.match.judge.MatchRequest;
import dev.rolecall.match.judge.Matching;
import dev.rolecall.match.judge.SearchRequest;
import dev.rolecall.match.judge.TargetCompanies;
import dev.rolecall.match.judge.TargetCompany;
import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.profile.Profile;
import dev.rolecall.model.query.JobQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Decides which jobs people may see, for every response and mail. Postings whose source forbids
/// republishing are hidden.
public final class Visibility {
  private static final int MAX_CACHED = 20_000;

  private final Matching matching;
  private final String pages;

  /// What everyone may see of recently listed jobs. By identity: a job that changes is another one.
  private final Cache<Job, VisibleJobs.Found> visible =
      Caffeine.newBuilder().weakKeys().maximumSize(MAX_CACHED).build();

  /// @param pages the base URL of the job pages, without a trailing slash
  public Visibility(Matching matching, String pages) {
    this.matching = matching;
    this.pages = pages;
  }

  /// Empty when people may not see the job.
  public Optional<VisibleJob> visibleJob(Job job) {
    return found(job).map(VisibleJobs.Found::job);
  }

  private Optional<VisibleJobs.Found> found(Job job) {
    return job.postings().stream().anyMatch(Visibility::isVisible)
        ? Optional.of(visible.get(job, this::write))
        : Optional.empty();
  }

  private VisibleJobs.Found write(Job job) {
    return new VisibleJobs.Found(
        VisibleJob.of(job, Visibility::isVisible, pages + "/jobs/" + job.id()),
        job.postings().stream().map(JobPosting::role).collect(Collectors.toSet()));
  }

  /// An open job; empty when it is not open, or when people may not see it.
  public Optional<Job> openJob(JobId id) {
    return matching.job(id).filter(job -> job.postings().stream().anyMatch(Visibility::isVisible));
  }

  /// The result of [Matching#match], which leaves out jobs that people may not see, without the
  /// postings that they may not see.
  public VisibleMatches bestMatches(Profile profile, MatchRequest request) {
    MatchList list = matching.match(profile, request);
    List<VisibleMatch> visible =
        list.matches().stream().flatMap(match -> visibleMatch(match).stream()).toList();
    return new VisibleMatches(visible, list.total(), list.vetoed(), list.next());
  }

  /// The result of [Matching#search], without the postings that people may not see.
  public VisibleJobs search(JobQuery query, SearchRequest request) {
    FoundJobs found = matching.search(query, request);
    return new VisibleJobs(
        found.jobs().stream().flatMap(job -> found(job).stream()).toList(), found.total());
  }

  /// The match with one open job, even when it is vetoed; empty when people may not see it.
  public Optional<VisibleMatch> match(Profile profile, JobId job) {
    return matching.match(profile, job).flatMap(this::visibleMatch);
  }

  /// The employers with the best matching jobs.
  ///
  /// @param excludedRoles jobs with one of these roles do not match
  public VisibleCompanies companies(
      Profile profile, int minScore, Set<RoleKey> excludedRoles, int limit) {
    TargetCompanies found = matching.companies(profile, minScore, excludedRoles, limit);
    return new VisibleCompanies(
        found.total(), found.companies().stream().map(this::visible).toList());
  }

  private VisibleCompany visible(TargetCompany company) {
    return new VisibleCompany(
        company.id(),
        company.name(),
        company.open(),
        company.matching(),
        company.best().stream().flatMap(match -> visibleMatch(match).stream()).toList());
  }

  private Optional<VisibleMatch> visibleMatch(JobMatch match) {
    return found(match.job())
        .map(found -> new VisibleMatch(found.job(), match.match(), found.roles()));
  }

  /// Whether people may see a posting.
  public static boolean isVisible(JobPosting posting) {
    return posting.rights().publiclyVisible();
  }
}
