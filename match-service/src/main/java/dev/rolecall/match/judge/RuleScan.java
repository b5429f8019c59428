package dev.rolecall.match.judge;

import dev.rolecall.match.judge.criterion.Criteria.WeightedCriterion;
import dev.rolecall.match.judge.criterion.CriterionResult;
import dev.rolecall.match.judge.criterion.JudgedJob;
import dev.rolecall.match.judge.criterion.PreparedProfile;
import dev.rolecall.match.localjobs.JobAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Computes the [RuleEffects] of a profile in one pass over the jobs. Each job is judged once; only
/// for jobs that are not shown, the criteria that a change affects are judged again with the
/// changed profile.
final class RuleScan {
  /// With more open jobs, one of several is compared: the time is bounded.
  static final int MAX_JOBS = 20_000;

  private final PreparedProfile person;
  private final int minScore;
  private final int share;
  private final ChangeCandidates candidates;
  private final Map<String, HiddenJobs> rules = new TreeMap<>();
  private final Map<ProfileChange, ChangeTally> changes = new LinkedHashMap<>();
  private final List<Unshown> unshown = new ArrayList<>();
  private int jobs;
  private int shown;
  private int lowScore;

  /// The jobs that one criterion hides.
  private static final class HiddenJobs {
    private int jobs;
    private int alone;
    private final List<Hidden> examples = new ArrayList<>();

    /// Keeps those with the first ids, so that all instances name the same.
    private void addExample(Hidden example) {
      examples.add(example);
      if (examples.size() > RuleEffects.MAX_EXAMPLES) {
        examples.sort(Comparator.comparing(each -> each.job().id().value()));
        examples.removeLast();
      }
    }
  }

  /// A job that a change may open.
  private record Unshown(JudgedJob job, List<CriterionResult> results, List<String> vetoed) {}

  private record Hidden(JobAttributes job, Supplier<String> reason) {}

  /// @param size the number of open jobs
  RuleScan(PreparedProfile person, int minScore, int size) {
    this.person = person;
    this.minScore = minScore;
    this.share = (size + MAX_JOBS - 1) / MAX_JOBS;
    this.candidates = new ChangeCandidates(person);
  }

  void add(JobAttributes job, Predicate<String> containsPhrase) {
    boolean compared =
        job.publiclyVisible()
            && (share <= 1 || Math.floorMod(job.id().value().hashCode(), share) == 0);
    if (compared) {
      compare(new JudgedJob(job, containsPhrase));
    }
  }

  private void compare(JudgedJob job) {
    jobs++;
    List<CriterionResult> results =
        person.criteria().all().stream().map(each -> each.criterion().judge(job, person)).toList();
    int vetoes = (int) results.stream().filter(CriterionResult.Vetoed.class::isInstance).count();
    if (vetoes == 0 && score(results, person) >= minScore) {
      shown++;
      return;
    }
    if (vetoes == 0) {
      lowScore++;
    } else {
      count(job.attributes(), results, vetoes);
    }
    List<String> vetoed = vetoed(results);
    if (candidates.count(job.attributes(), vetoed)) {
      unshown.add(new Unshown(job, results, vetoed));
    }
  }

  private void change(Unshown each) {
    for (ProfileChange change : candidates.of(each.job().attributes(), each.vetoed())) {
      ChangeTally tally = changes.computeIfAbsent(change, one -> new ChangeTally(one, person));
      if (opens(tally, each.job(), each.results())) {
        tally.add(each.job().attributes());
      }
    }
  }

  private List<String> vetoed(List<CriterionResult> results) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      if (results.get(i) instanceof CriterionResult.Vetoed) {
        names.add(criterion(i).criterion().name());
      }
    }
    return names;
  }

  private void count(JobAttributes job, List<CriterionResult> results, int vetoes) {
    for (int i = 0; i < results.size(); i++) {
      if (results.get(i) instanceof CriterionResult.Vetoed vetoed) {
        HiddenJobs hidden =
            rules.computeIfAbsent(criterion(i).criterion().name(), _ -> new HiddenJobs());
        hidden.jobs++;
        if (vetoes == 1) {
          hidden.alone++;
          hidden.addExample(new Hidden(job, vetoed.reason()));
        }
      }
    }
  }

  /// Whether the job would be shown after the change.
  private boolean opens(ChangeTally tally, JudgedJob job, List<CriterionResult> results) {
    List<CriterionResult> changed = new ArrayList<>(results);
    for (int i = 0; i < changed.size(); i++) {
      if (tally.change().criteria().contains(criterion(i).criterion().name())) {
        changed.set(i, criterion(i).criterion().judge(job, tally.person()));
      }
      if (changed.get(i) instanceof CriterionResult.Vetoed) {
        return false;
      }
    }
    return score(changed, tally.person()) >= minScore;
  }

  private static int score(List<CriterionResult> results, PreparedProfile person) {
    WeightedScore score = new WeightedScore();
    for (int i = 0; i < results.size(); i++) {
      if (results.get(i) instanceof CriterionResult.Scored scored) {
        score.add(person.criteria().all().get(i), scored);
      }
    }
    return score.score();
  }

  private WeightedCriterion criterion(int at) {
    return person.criteria().all().get(at);
  }

  /// @param title the title of a job that is named as an example, null when it is no longer open
  RuleEffects effects(Function<JobAttributes, @Nullable String> title) {
    candidates.choose();
    unshown.forEach(this::change);
    List<RuleEffects.HiddenByRule> hidden = new ArrayList<>();
    rules.forEach(
        (criterion, each) ->
            hidden.add(
                new RuleEffects.HiddenByRule(
                    criterion,
                    each.jobs * factor(),
                    each.alone * factor(),
                    examples(each.examples, title))));
    hidden.sort((one, other) -> Integer.compare(other.jobs(), one.jobs()));
    return new RuleEffects(
        jobs * factor(),
        shown * factor(),
        lowScore * factor(),
        hidden,
        ChangeTally.best(changes.values(), factor()),
        factor());
  }

  private int factor() {
    return Math.max(1, share);
  }

  private static List<RuleEffects.HiddenExample> examples(
      List<Hidden> hidden, Function<JobAttributes, @Nullable String> titles) {
    List<RuleEffects.HiddenExample> examples = new ArrayList<>();
    for (Hidden each : hidden) {
      String title = titles.apply(each.job());
      if (title != null) {
        examples.add(
            new RuleEffects.HiddenExample(
                each.job().id(), title, each.job().companyName(), each.reason().get()));
      }
    }
    return examples;
  }
}
