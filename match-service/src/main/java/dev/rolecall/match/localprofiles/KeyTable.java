package dev.rolecall.match.localprofiles;

import dev.rolecall.match.judge.criterion.Criteria;
import dev.rolecall.match.judge.criterion.PreparedProfile;
import dev.rolecall.match.judge.criterion.ReferenceData;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.profile.Home;
import dev.rolecall.model.profile.PreferredPlace;
import dev.rolecall.model.profile.WorkPreferences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The values that few profiles have, by number. A block keeps the rows of each value that one of
/// its profiles has; a value keeps its number for the life of the columns.
final class KeyTable {
  /// The share of a wanted skill is a number of this many bits, in sixteenths.
  static final int SHARE_BITS = 5;

  static final int FULL_SHARE = 16;

  static final String NO_HOME = "";

  enum Kind {
    SHARE,
    REQUIRED,
    AVOIDED,
    HOME,
    PLACE,
    EXCLUDED_COMPANY
  }

  /// A home country, as people who have only this preference.
  ///
  /// @param remote works remotely
  /// @param office works in an office
  /// @param moving likewise, and would move for a job with a visa
  record HomeKey(int key, PreparedProfile remote, PreparedProfile office, PreparedProfile moving) {}

  /// A place to work at, as a person who has only this preference.
  record PlaceKey(int key, PreparedProfile person) {}

  private final ReferenceData reference;
  private final Criteria criteria;
  private final Map<SkillId, Integer> shares = new HashMap<>();
  private final Map<SkillId, Integer> required = new HashMap<>();
  private final Map<SkillId, Integer> avoided = new HashMap<>();
  private final Map<String, Integer> companies = new HashMap<>();
  private final Map<String, HomeKey> homes = new HashMap<>();
  private final Map<PreferredPlace, PlaceKey> byPlace = new HashMap<>();
  private final List<PlaceKey> places = new ArrayList<>();
  private byte[] kinds = new byte[1024];
  private int size;

  KeyTable(ReferenceData reference, Criteria criteria) {
    this.reference = reference;
    this.criteria = criteria;
  }

  int size() {
    return size;
  }

  Kind kind(int key) {
    return Kind.values()[kinds[key]];
  }

  /// The first of the numbers of a skill's bits.
  int share(SkillId skill) {
    return shares.computeIfAbsent(skill, _ -> next(Kind.SHARE, SHARE_BITS));
  }

  int required(SkillId skill) {
    return required.computeIfAbsent(skill, _ -> next(Kind.REQUIRED, 1));
  }

  int avoided(SkillId skill) {
    return avoided.computeIfAbsent(skill, _ -> next(Kind.AVOIDED, 1));
  }

  int company(String name) {
    return companies.computeIfAbsent(name, _ -> next(Kind.EXCLUDED_COMPANY, 1));
  }

  int home(String country) {
    return homes
        .computeIfAbsent(
            country,
            _ -> {
              Home home = country.equals(NO_HOME) ? null : new Home(null, country);
              return new HomeKey(
                  next(Kind.HOME, 1),
                  person(List.of(WorkMode.REMOTE), home, List.of(), false),
                  person(List.of(WorkMode.HYBRID, WorkMode.ONSITE), home, List.of(), false),
                  person(List.of(WorkMode.HYBRID, WorkMode.ONSITE), home, List.of(), true));
            })
        .key();
  }

  int place(PreferredPlace place) {
    PlaceKey known = byPlace.get(place);
    if (known == null) {
      PreparedProfile person =
          person(List.of(WorkMode.HYBRID, WorkMode.ONSITE), null, List.of(place), false);
      known = new PlaceKey(next(Kind.PLACE, 1), person);
      byPlace.put(place, known);
      places.add(known);
    }
    return known.key();
  }

  private PreparedProfile person(
      List<WorkMode> modes, @Nullable Home home, List<PreferredPlace> wanted, boolean needsVisa) {
    WorkPreferences work =
        new WorkPreferences(modes, home, wanted, List.of(), needsVisa, null, null);
    return PreparedProfile.of(Prototypes.person(work), reference, criteria);
  }

  Map<SkillId, Integer> shares() {
    return shares;
  }

  Map<SkillId, Integer> required() {
    return required;
  }

  Map<SkillId, Integer> avoided() {
    return avoided;
  }

  Map<String, Integer> companies() {
    return companies;
  }

  Iterable<HomeKey> homes() {
    return homes.values();
  }

  int homeCount() {
    return homes.size();
  }

  List<PlaceKey> places() {
    return places;
  }

  private int next(Kind kind, int count) {
    if (size + count > kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * kinds.length);
    }
    Arrays.fill(kinds, size, size + count, (byte) kind.ordinal());
    size += count;
    return size - count;
  }
}
