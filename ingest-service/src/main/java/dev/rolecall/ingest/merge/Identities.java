package dev.rolecall.ingest.merge;

import dev.rolecall.model.job.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// By what two roles of one employer are known to be the same opening, exactly.
///
/// Two kinds: a name that the source gave (a requisition), and the same title with the same text on
/// the same board: one opening posted once for each city.
final class Identities {
  /// Shorter texts say too little to tell openings apart.
  private static final int SHORTEST_TEXT = 200;

  private Identities() {}

  /// In a fixed order.
  static Set<String> of(Role role) {
    Set<String> identities = new TreeSet<>(role.identities());
    String text = role.opening().description();
    if (text.length() >= SHORTEST_TEXT) {
      identities.add("text:" + role.key().posting().board() + ":" + fingerprint(role));
    }
    return identities;
  }

  /// Those that both have.
  static Set<String> shared(Role one, Role other) {
    Set<String> both = new HashSet<>(of(one));
    both.retainAll(of(other));
    return both;
  }

  private static String fingerprint(Role role) {
    String text =
        role.opening().title().toLowerCase(Locale.ROOT) + "\n" + role.opening().description();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
