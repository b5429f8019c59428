package dev.rolecall.ingest.merge.evidence;

import dev.rolecall.ingest.registry.SourceRegistry;
import dev.rolecall.model.source.SourceKind;
import java.util.ArrayList;
import java.util.List;

/// The keys by which a role finds the roles to compare with, so that it is not compared with all of
/// an employer's roles.
///
/// Two roles that match but share no key are missed, so there are many keys: the source's
/// identities, the address to apply at, the title, and the text's MinHash bands, alone for texts
/// that are very similar, and together with the title for texts that are less so.
///
/// Within a board a title alone never makes two roles match (openings with one title differ by
/// their text, and are found by it), and large employers have hundreds of roles with one title. So
/// titles of threads and of boards have keys of their own, and a board's roles look up those of
/// threads only.
public final class BlockingKeys {
  /// The most roles that are listed under one key. A key with more is common among the employer's
  /// roles, such as a band of the paragraph that it puts into all its postings, and looking at all
  /// of them would make each further role cost more than the one before. The roles that match are
  /// found under other keys.
  public static final int MAX_LISTED = 64;

  private BlockingKeys() {}

  /// The keys under which the role is listed.
  public static List<String> listed(RoleFeatures role) {
    List<String> keys = exact(role);
    if (hasTitleKey(role)) {
      keys.add(title(role, fromThread(role)));
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
    }
    return keys;
  }

  /// Postings that name no company share one employer, by the thousand: there a title says nothing.
  private static boolean hasTitleKey(RoleFeatures role) {
    return role.title().stated() && role.content().companyNamed();
  }

  private static List<String> exact(RoleFeatures role) {
    List<String> keys = new ArrayList<>(20);
    role.identities().forEach(identity -> keys.add("id:" + identity));
    role.apply().opening().ifPresent(url -> keys.add("url:" + url));
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

  private static String title(RoleFeatures role, boolean ofThreads) {
    return (ofThreads ? "people:" : "board:") + role.title().key();
  }

  private static boolean fromThread(RoleFeatures role) {
    return SourceRegistry.terms(role.source()).kind() == SourceKind.THREAD;
  }
}
