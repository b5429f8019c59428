package dev.rolecall.ingest.merge.evidence;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// Both have the same address of one opening to apply at. In a posting with several addresses, the
/// address may belong to another role, so the weight is small.
final class SameApplyUrl implements MergeRule {
  private static final double SINGLE = 0.9;
  private static final double AMONG_OTHERS = 0.3;
  private static final double SAME_TITLE = 0.7;
  private static final int MIN_NARROW_WORDS = 2;

  /// Each posting has the address of one opening, and the openings differ.
  private static final double DIFFERENT = -0.5;

  /// A narrow title that was published again under a new address.
  private static final double DIFFERENT_REPOST = -0.3;

  @Override
  public String name() {
    return "same-apply-url";
  }

  @Override
  public double weight(RolePair pair) {
    Set<String> first = pair.first().apply().openings();
    Set<String> second = pair.second().apply().openings();
    if (first.isEmpty() || second.isEmpty()) {
      return 0;
    }
    boolean single = first.size() == 1 && second.size() == 1;
    if (Collections.disjoint(first, second)) {
      return single && pair.sameSource() && !pair.sameBoard() ? different(pair) : 0;
    }
    return single ? SINGLE : amongOthers(pair, first.size() == 1 || second.size() == 1);
  }

  private static double different(RolePair pair) {
    boolean narrowRepost =
        pair.isRepost()
            && pair.sameTitle()
            && pair.sameSeniority()
            && pair.first().title().words().size() >= MIN_NARROW_WORDS;
    return narrowRepost ? DIFFERENT_REPOST : DIFFERENT;
  }

  /// The only address of one posting belongs to its role, and so to the role with that title of the
  /// other posting. So does an address that contains the title.
  private static double amongOthers(RolePair pair, boolean singleInOne) {
    boolean ofBoth = pair.sameTitle() && (singleInOne || isNamedInAddress(pair));
    return ofBoth ? SAME_TITLE : isGeneralBesideSpecial(pair) ? 0 : AMONG_OTHERS;
  }

  /// "Software Engineer" and "Release Engineer", whose addresses are in one list.
  private static boolean isGeneralBesideSpecial(RolePair pair) {
    TitleCore first = pair.first().title();
    TitleCore second = pair.second().title();
    return first.isGeneric() != second.isGeneric()
        && first.kind().equals(TitleCore.ENGINEER_KIND)
        && second.kind().equals(TitleCore.ENGINEER_KIND);
  }

  /// Whether a common address contains the words of the title: `acme.example/jobs/java-developer`.
  private static boolean isNamedInAddress(RolePair pair) {
    TitleCore title = pair.first().title();
    return !title.isGeneric()
        && pair.first().apply().openings().stream()
            .filter(pair.second().apply().openings()::contains)
            .map(address -> TitleCore.of(address.substring(address.lastIndexOf('/') + 1), Set.of()))
            .anyMatch(
                named ->
                    named.kind().equals(title.kind()) && named.words().containsAll(title.words()));
  }

  @Override
  public String explanation(RolePair pair) {
    TreeSet<String> shared = new TreeSet<>(pair.first().apply().openings());
    shared.retainAll(pair.second().apply().openings());
    return shared.isEmpty() ? "none" : shared.getFirst();
  }
}
