package dev.rolecall.ingest.merge.evidence;

import java.util.ArrayList;
import java.util.List;

/// Under which names roles are kept so that those which may be one opening are found without asking
/// all. Two roles that join without sharing a name here are missed, so the names are many: the
/// source's identities, the address of the opening, the title, and the text's MinHash bands, alone
/// where texts are much alike, and with the title where they are less so.
///
/// A title alone joins nothing within a board (openings of one title are told apart there by their
/// text, and found by it), and large employers have hundreds of roles with one title. So titles are
/// kept apart for what people write (a thread) and for boards, and boards' roles ask for the titles
/// of the former only.
public final class BlockingKeys {
  private static final String BY_PEOPLE = "hn-who-is-hiring";

  private BlockingKeys() {}

  /// The names that the role is found by.
  public static List<String> keptUnder(RoleFeatures role) {
    List<String> names = exact(role);
    if (titleTells(role)) {
      names.add(title(role, byPeople(role)));
    }
    return names;
  }

  /// The names under which to look for its like.
  public static List<String> askedFor(RoleFeatures role) {
    List<String> names = exact(role);
    if (titleTells(role)) {
      names.add(title(role, true));
      if (byPeople(role)) {
        names.add(title(role, false));
      }
    }
    return names;
  }

  /// Postings that name no company all lie under one key, by the thousand; a title says nothing
  /// there.
  private static boolean titleTells(RoleFeatures role) {
    return role.title().stated() && !role.role().opening().company().name().isEmpty();
  }

  private static List<String> exact(RoleFeatures role) {
    List<String> names = new ArrayList<>(16);
    role.identities().forEach(identity -> names.add("id:" + identity));
    role.apply().opening().ifPresent(url -> names.add("url:" + url));
    addBands(names, "t", role.text().minHash.alike(), "");
    if (!byPeople(role) || !titleTells(role)) {
      addBands(names, "r", role.text().minHash.related(), ":" + role.title().key());
    }
    return names;
  }

  private static void addBands(List<String> names, String kind, int[] bands, String behind) {
    for (int band = 0; band < bands.length; band++) {
      names.add(kind + band + ":" + Integer.toHexString(bands[band]) + behind);
    }
  }

  private static String title(RoleFeatures role, boolean byPeople) {
    return (byPeople ? "people:" : "board:") + role.title().key();
  }

  private static boolean byPeople(RoleFeatures role) {
    return role.source().equals(BY_PEOPLE);
  }
}
