package dev.rolecall.ingest.merge.evidence;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/// Blocking keys: a role is compared with the employer's roles that share a key, not with all of
/// them.
///
/// Two roles that match but share no key are missed, so there are many keys: the source's
/// identities, the address to apply at, the title, and the MinHash bands of the text. The bands for
/// very similar texts are separate keys; those for less similar texts are combined with the title.
///
/// Within a board, two roles never match by title alone (openings with the same title are
/// distinguished by their text), and large employers have hundreds of roles with the same title. So
/// titles of threads and of boards have separate keys, and the roles of a board look up only the
/// titles of threads.
public final class BlockingKeys {
  /// The maximum number of roles under one key. A key with more roles is common among the
  /// employer's roles, such as a band of a paragraph that is part of all its postings. Comparing a
  /// role with all of them would make each new role more expensive than the previous one. Matching
  /// roles are found under other keys.
  public static final int MAX_LISTED = 64;

  /// The length of a period in months.
  private static final int PERIOD = 4;

  /// A posting with more addresses is a list of all the employer's openings.
  private static final int MAX_ADDRESSES = 8;

  private BlockingKeys() {}

  /// The keys under which the role is listed.
  public static List<String> listed(RoleFeatures role) {
    List<String> keys = exact(role);
    if (hasTitleKey(role)) {
      keys.add(title(role, fromThread(role)));
      addPeriods(keys, role);
    }
    return keys;
  }

  /// The keys under which the role looks for others.
  public static List<String> lookedUp(RoleFeatures role) {
    List<String> keys = exact(role);
    if (hasTitleKey(role)) {
      keys.add(title(role, true));
      if (fromThread(role)) {
        keys.add(title(role, false));
      }
      addPeriods(keys, role);
    }
    return keys;
  }

  /// Thousands of postings that do not name a company share one employer id. Their titles are not
  /// keys.
  private static boolean hasTitleKey(RoleFeatures role) {
    return role.title().stated() && role.content().companyNamed();
  }

  private static List<String> exact(RoleFeatures role) {
    List<String> keys = new ArrayList<>(20);
    role.identities().forEach(identity -> keys.add("id:" + identity));
    if (role.apply().openings().size() <= MAX_ADDRESSES) {
      role.apply().openings().forEach(url -> keys.add("url:" + url));
    }
    addBands(keys, "t", role.text().minHash.similar(), "");
    if (!fromThread(role) || !hasTitleKey(role)) {
      addBands(keys, "r", role.text().minHash.related(), ":" + role.title().key());
    }
    return keys;
  }

  private static void addBands(List<String> keys, String kind, int[] bands, String suffix) {
    for (int band = 0; band < bands.length; band++) {
      keys.add(kind + band + ":" + Integer.toHexString(bands[band]) + suffix);
    }
  }

  /// Roles of threads are also compared when they have the same role noun and were published within
  /// two months: titles are reworded from one thread to the next. The periods of four months
  /// overlap, so that such roles share one.
  private static void addPeriods(List<String> keys, RoleFeatures role) {
    if (fromThread(role)) {
      ZonedDateTime published = role.publishedAt().atZone(ZoneOffset.UTC);
      int month = 12 * published.getYear() + published.getMonthValue();
      String kind = role.title().kind();
      keys.add("near:" + kind + ":" + month / PERIOD);
      keys.add("near':" + kind + ":" + (month + PERIOD / 2) / PERIOD);
    }
  }

  private static String title(RoleFeatures role, boolean ofThreads) {
    return (ofThreads ? "thread:" : "board:") + role.title().key();
  }

  private static boolean fromThread(RoleFeatures role) {
    return RoleFeatures.isFromThread(role);
  }
}
