package dev.rolecall.match.localprofiles;

import dev.rolecall.match.judge.criterion.Criteria;
import dev.rolecall.match.judge.criterion.Criteria.WeightedCriterion;
import dev.rolecall.match.judge.criterion.CriterionResult;
import dev.rolecall.match.judge.criterion.JudgedJob;
import dev.rolecall.match.judge.criterion.PlaceBound;
import dev.rolecall.match.judge.criterion.PreparedProfile;
import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.match.localjobs.PlacePoint;
import dev.rolecall.match.localprofiles.JobPlan.PlaceLoss;
import dev.rolecall.match.localprofiles.KeyTable.HomeKey;
import dev.rolecall.match.localprofiles.KeyTable.PlaceKey;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.WorkMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Plans the place and the work mode of a job. Jobs are at few places and have few scopes: what
/// each is to each home and each place of a profile is kept.
final class PlacePlanner {
  private static final int MAX_KEPT = 20_000;

  /// A score in time zones for a person whose hours lie within them, in the place of one whose
  /// hours are not known.
  private static final String ZONE_SCORE = "remote.zone";

  private final KeyTable keys;
  private final WeightedCriterion criterion;
  private final int zoneLoss;
  private final Map<Situation, Actions> byHome = new ConcurrentHashMap<>();
  private final Map<PlacePoint, Scores> byPlace = new ConcurrentHashMap<>();

  /// What the criterion reads of a job.
  private record Situation(
      @Nullable List<WorkMode> modes,
      @Nullable List<String> scope,
      @Nullable List<PlacePoint> places,
      List<String> currencies,
      @Nullable Boolean sponsors) {}

  /// @param count of the keys that were known when it was computed
  /// @param keysAndActions in turn
  private record Actions(int count, int[] keysAndActions) {}

  /// @param count likewise
  /// @param keysAndScores the keys of places and their scores in turn, without those that veto
  private record Scores(int count, int[] keysAndScores) {}

  PlacePlanner(KeyTable keys, Criteria criteria) {
    this.keys = keys;
    this.criterion = ProfileEncoder.named("place", criteria);
    this.zoneLoss = Loss.units(criterion.weight(), criteria.weights().of(ZONE_SCORE));
  }

  JobPlan.Place plan(JobAttributes job, int[] actions) {
    List<WorkMode> offered =
        Opening.orEmpty(job.modes()).stream().filter(mode -> mode != WorkMode.UNKNOWN).toList();
    boolean remoteForAll = offered.isEmpty() && job.remoteScope() != null;
    boolean modeNotStated = offered.isEmpty() && !remoteForAll;
    homes(job, actions);
    int elsewhere = Loss.VETO;
    int[] office =
        modeNotStated
            ? new int[] {Column.HYBRID, Column.ONSITE}
            : offered.stream()
                .filter(mode -> mode != WorkMode.REMOTE)
                .mapToInt(mode -> mode == WorkMode.HYBRID ? Column.HYBRID : Column.ONSITE)
                .toArray();
    List<PlacePoint> places = Opening.orEmpty(job.places());
    if (office.length > 0 && !keys.places().isEmpty()) {
      PreparedProfile anyone = keys.places().getFirst().person();
      if (places.isEmpty()) {
        elsewhere = units(PlaceBound.silent(anyone));
      } else {
        elsewhere = modeNotStated ? units(PlaceBound.modeNotStated(anyone, -1)) : Loss.VETO;
        places.forEach(place -> place(place, modeNotStated, actions));
      }
    }
    return new JobPlan.Place(
        offered.contains(WorkMode.REMOTE),
        remoteForAll,
        office,
        elsewhere,
        modeNotStated ? remoteOnly(job) : Loss.VETO);
  }

  private int remoteOnly(JobAttributes job) {
    for (HomeKey home : keys.homes()) {
      return loss(job, home.remote());
    }
    return Loss.VETO;
  }

  private void homes(JobAttributes job, int[] actions) {
    Situation situation =
        new Situation(
            job.modes(),
            job.remoteScope(),
            job.places(),
            Opening.orEmpty(job.pay()).stream().map(Pay::currency).distinct().toList(),
            job.visaSponsorship());
    Actions known = byHome.get(situation);
    if (known == null || known.count() != keys.homeCount()) {
      known = compute(job);
      keep(byHome, situation, known);
    }
    int[] pairs = known.keysAndActions();
    for (int i = 0; i < pairs.length; i += 2) {
      actions[pairs[i]] = pairs[i + 1];
    }
  }

  private Actions compute(JobAttributes job) {
    boolean zones =
        Opening.orEmpty(job.remoteScope()).stream().anyMatch(area -> area.startsWith("UTC"));
    List<Integer> pairs = new ArrayList<>();
    for (HomeKey home : keys.homes()) {
      int remote = loss(job, home.remote());
      int bound = zones && remote < Loss.VETO ? Math.min(remote, zoneLoss) : remote;
      pairs.add(home.key());
      pairs.add(
          new PlaceLoss(bound, office(job, home.office()), office(job, home.moving()), true)
              .action());
    }
    return new Actions(keys.homeCount(), pairs.stream().mapToInt(Integer::intValue).toArray());
  }

  /// Of people in a country, of whom some live in or near the job's city.
  private int office(JobAttributes job, PreparedProfile country) {
    return PlaceBound.isInCountry(country, job) ? 0 : loss(job, country);
  }

  private int loss(JobAttributes job, PreparedProfile person) {
    return switch (criterion.criterion().judge(new JudgedJob(job, _ -> false), person)) {
      case CriterionResult.Scored scored -> units(scored.score());
      case CriterionResult.Vetoed _ -> Loss.VETO;
      case CriterionResult.NotApplicable _ -> 0;
    };
  }

  private void place(PlacePoint place, boolean modeNotStated, int[] actions) {
    Scores known = byPlace.get(place);
    if (known == null || known.count() != keys.places().size()) {
      known = scores(place, known);
      keep(byPlace, place, known);
    }
    PreparedProfile anyone = keys.places().getFirst().person();
    int[] pairs = known.keysAndScores();
    for (int i = 0; i < pairs.length; i += 2) {
      int score = pairs[i + 1];
      int loss = units(modeNotStated ? PlaceBound.modeNotStated(anyone, score) : score);
      int before = actions[pairs[i]];
      int least = before == 0 ? loss : Math.min(loss, PlaceLoss.read(before).office());
      actions[pairs[i]] = new PlaceLoss(Loss.VETO, least, Loss.VETO, false).action();
    }
  }

  /// With those that were computed before there were more places.
  private Scores scores(PlacePoint place, @Nullable Scores known) {
    List<Integer> pairs = new ArrayList<>();
    int from = 0;
    if (known != null) {
      for (int each : known.keysAndScores()) {
        pairs.add(each);
      }
      from = known.count();
    }
    List<PlaceKey> all = keys.places();
    for (PlaceKey each : all.subList(from, all.size())) {
      int score = PlaceBound.atPlace(each.person(), place);
      if (score >= 0) {
        pairs.add(each.key());
        pairs.add(score);
      }
    }
    return new Scores(all.size(), pairs.stream().mapToInt(Integer::intValue).toArray());
  }

  private int units(int score) {
    return Loss.units(criterion.weight(), score);
  }

  private static <K, V> void keep(Map<K, V> kept, K key, V value) {
    if (kept.size() >= MAX_KEPT) {
      kept.clear();
    }
    kept.put(key, value);
  }
}
