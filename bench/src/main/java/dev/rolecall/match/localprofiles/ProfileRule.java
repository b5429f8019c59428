package dev.rolecall.match.localprofiles;

import dev.rolecall.match.judge.criterion.Criteria;
import dev.rolecall.match.judge.criterion.ReferenceData;
import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.match.localprofiles.JobPlan.Action;
import dev.rolecall.match.localprofiles.JobPlan.Level;
import dev.rolecall.match.localprofiles.JobPlan.Place;
import dev.rolecall.match.localprofiles.JobPlan.PlaceLoss;
import dev.rolecall.model.profile.Profile;
import java.util.ArrayList;
import java.util.List;

/// The rule of candidates for one profile, with the figures of the columns: for baselines that must
/// have the same results. In the package of the columns, as they are for no one else.
public final class ProfileRule {
  private static final int SATURATED = 63;

  private final EncodedProfile row;

  private ProfileRule(EncodedProfile row) {
    this.row = row;
  }

  /// The rules of many profiles.
  public static final class Rules {
    private final KeyTable keys;
    private final ProfileEncoder encoder;
    private final JobPlanner planner;

    public Rules() {
      ReferenceData reference = ReferenceData.bundled();
      keys = new KeyTable(reference, Criteria.BUNDLED);
      encoder = new ProfileEncoder(keys, reference, Criteria.BUNDLED);
      planner = new JobPlanner(keys, reference, Criteria.BUNDLED);
    }

    public ProfileRule of(Profile profile) {
      return new ProfileRule(encoder.encode(profile));
    }

    /// A job, once all profiles are known.
    public Posting posting(JobAttributes job) {
      return new Posting(planner.plan(job));
    }
  }

  /// A job as the rules read it.
  public static final class Posting {
    private final JobPlan plan;

    private Posting(JobPlan plan) {
      this.plan = plan;
    }

    /// Terms of which each rule requires one, by field.
    public List<String> families() {
      return List.of(Integer.toString(plan.families()));
    }

    public List<String> levels() {
      List<String> terms = new ArrayList<>();
      for (int level : plan.levels()) {
        terms.add(Integer.toString(level));
      }
      return terms;
    }

    public List<String> places() {
      List<String> terms = new ArrayList<>();
      Place place = plan.place();
      if (place.remoteOnly() < Loss.VETO || place.elsewhere() < Loss.VETO) {
        terms.add("any");
      }
      terms.add("anywhere");
      for (int key = 0; key < plan.actions().length; key++) {
        int action = plan.actions()[key];
        if ((action & Action.PLACE) != 0) {
          PlaceLoss loss = PlaceLoss.read(action);
          if (loss.remote() < Loss.VETO) {
            if (place.remoteForAll()) {
              terms.add("all" + key);
            } else if (place.remote()) {
              terms.add("remote" + key);
            }
          }
          if (loss.office() < Loss.VETO || loss.moving() < Loss.VETO) {
            terms.add("office" + key);
          }
        }
      }
      return terms;
    }
  }

  public List<String> families() {
    List<String> terms = new ArrayList<>();
    for (int key = 0; key < Column.FAMILIES; key++) {
      if (!row.has(Column.family(key) + Column.LOSS_BITS - 1)) {
        terms.add(Integer.toString(Column.family(key)));
      }
    }
    return terms;
  }

  public List<String> levels() {
    List<String> terms = new ArrayList<>();
    for (int key = 0; key < Column.LEVELS; key++) {
      if (!row.has(Column.level(key) + Column.LOSS_BITS - 1)) {
        terms.add(Integer.toString(Column.level(key)));
      }
    }
    return terms;
  }

  /// @param rules with the keys of the profile
  public List<String> places(Rules rules) {
    List<String> terms = new ArrayList<>();
    terms.add("any");
    if (row.has(Column.ANYWHERE)) {
      terms.add("anywhere");
    }
    for (int key : row.keys()) {
      KeyTable.Kind kind = rules.keys.kind(key);
      if (kind == KeyTable.Kind.HOME) {
        terms.add("all" + key);
        if (row.has(Column.REMOTE)) {
          terms.add("remote" + key);
        }
      }
      boolean office = row.has(Column.HYBRID) || row.has(Column.ONSITE);
      boolean place =
          kind == KeyTable.Kind.PLACE || kind == KeyTable.Kind.HOME && row.has(Column.NO_PLACES);
      if (office && place) {
        terms.add("office" + key);
      }
    }
    return terms;
  }

  /// Whether the profile is a candidate.
  public boolean accepts(Posting posting) {
    JobPlan plan = posting.plan;
    if (isExcluded(plan)) {
      return false;
    }
    int place = placeLoss(plan);
    int level = Loss.VETO;
    for (int each : plan.levels()) {
      level = Math.min(level, number(each, Column.LOSS_BITS));
    }
    int family = number(plan.families(), Column.LOSS_BITS);
    if (place >= Loss.VETO || level >= Loss.VETO || family >= Loss.VETO) {
      return false;
    }
    int left = number(Column.BUDGET, Column.BUDGET_BITS) - place - level - family - plan.posting();
    if (plan.skills().languages() && namesOtherLanguage(plan)) {
      left -= plan.skills().otherTitle();
    }
    return left >= 0 && (!row.has(Column.SKILLED) || hasSkills(plan, Math.min(left, SATURATED)));
  }

  private boolean isExcluded(JobPlan plan) {
    for (int key : row.keys()) {
      int action = plan.actions()[key];
      if ((action & Action.PLACE) == 0 && (action & Action.VETO) != 0) {
        return true;
      }
    }
    boolean employed = plan.employment().length == 0;
    for (int column : plan.employment()) {
      employed |= row.has(column);
    }
    return !employed
        || !plan.statesPay() && row.has(Column.STATED_PAY_ONLY)
        || plan.statesPay() && number(Column.FLOOR, Column.FLOOR_BITS) >= plan.floor()
        || plan.requiresClearance() && row.has(Column.NO_CLEARANCE);
  }

  private int number(int column, int bits) {
    int number = 0;
    for (int bit = 0; bit < bits; bit++) {
      number |= row.has(column + bit) ? 1 << bit : 0;
    }
    return number;
  }

  private int placeLoss(JobPlan plan) {
    if (row.has(Column.ANYWHERE)) {
      return 0;
    }
    Place place = plan.place();
    boolean office = false;
    for (int mode : place.office()) {
      office |= row.has(mode);
    }
    boolean remote = place.remoteForAll() || place.remote() && row.has(Column.REMOTE);
    boolean atHome = row.has(Column.NO_PLACES);
    int least = office ? Loss.VETO : place.remoteOnly();
    least = office && !atHome ? Math.min(least, place.elsewhere()) : least;
    for (int key : row.keys()) {
      int action = plan.actions()[key];
      if ((action & Action.PLACE) != 0) {
        PlaceLoss loss = PlaceLoss.read(action);
        least = remote ? Math.min(least, loss.remote()) : least;
        if (office && loss.isHome() == atHome) {
          boolean moves = loss.isHome() && row.has(Column.MOVES);
          least = Math.min(least, moves ? loss.moving() : loss.office());
        }
      }
    }
    return least;
  }

  private int flags(JobPlan plan) {
    int flags = 0;
    for (int key : row.keys()) {
      int action = plan.actions()[key];
      flags |= (action & Action.PLACE) == 0 ? action : 0;
    }
    return flags;
  }

  private boolean namesOtherLanguage(JobPlan plan) {
    int flags = flags(plan);
    if (!row.has(Column.SKILLED) || (flags & Action.PLATFORM) != 0) {
      return false;
    }
    return row.has(Column.MUST_LANGUAGE)
        ? (flags & Action.IN_TITLE) == 0
        : row.has(Column.WANTS_LANGUAGE) && (flags & Action.CLOSE) == 0;
  }

  private boolean hasSkills(JobPlan plan, int left) {
    int sum = 0;
    for (int key : row.keys()) {
      int action = plan.actions()[key];
      int position = (action & Action.PLACE) == 0 ? (action & Action.POSITION) - 1 : -1;
      sum += position >= 0 ? 1 << position : 0;
    }
    boolean must = row.has(Column.MUST);
    if (sum == 0) {
      return left >= plan.skills().unmatched()[must ? 1 : 0][competing(plan)];
    }
    for (Level level : plan.skills().levels()) {
      if (sum >= level.from() && left >= (must ? level.lossWithMust() : level.loss())) {
        return true;
      }
    }
    return false;
  }

  private int competing(JobPlan plan) {
    int count = 0;
    for (int kind : plan.skills().several()) {
      count += row.has(kind) ? 2 : 0;
    }
    for (int kind : plan.skills().single()) {
      count += row.has(kind) ? 1 : 0;
    }
    return Math.min(2, count);
  }
}
