package dev.rolecall.bench.merge;

import dev.rolecall.model.job.Role;
import info.debatty.java.lsh.LSHMinHash;
import info.debatty.java.lsh.MinHash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Two roles are one opening when the MinHash signatures of their texts are similar enough; no
/// other field counts. Shingles of three words; java-lsh's MinHash with 100 numbers, candidates by
/// its LSH in 20 bands; groups by single linkage. It compares only roles of the same employer, as
/// Rolecall does.
final class PlainMinHash {
  private static final int NUMBERS = 100;
  private static final int BANDS = 20;
  private static final int BUCKETS = 1 << 20;
  private static final int WORDS = 1 << 20;
  private static final long SEED = 42;

  private final MinHash minHash = new MinHash(NUMBERS, WORDS, SEED);
  private final LSHMinHash lsh = new LSHMinHash(BANDS, BUCKETS, WORDS, SEED);
  private final double threshold;

  PlainMinHash(double threshold) {
    this.threshold = threshold;
  }

  /// With the threshold that gives the best F1 on these pairs: the best case for this baseline.
  static PlainMinHash bestFor(LabeledRoles labeled) {
    return IntStream.rangeClosed(4, 19)
        .mapToObj(twentieth -> new PlainMinHash(twentieth / 20.0))
        .max(
            java.util.Comparator.comparingDouble(
                baseline -> labeled.score(baseline::sameOpening).f1()))
        .orElseThrow();
  }

  double threshold() {
    return threshold;
  }

  boolean sameOpening(Role one, Role other) {
    return minHash.similarity(signature(one), signature(other)) >= threshold;
  }

  /// By role, the first role of its group.
  int[] group(List<Role> roles) {
    int[] first = IntStream.range(0, roles.size()).toArray();
    List<int[]> signatures = new ArrayList<>();
    Map<Long, List<Integer>> buckets = new HashMap<>();
    for (int role = 0; role < roles.size(); role++) {
      int[] signature = signature(roles.get(role));
      Set<Integer> candidates = new HashSet<>();
      int[] hashes = lsh.hashSignature(signature);
      for (int band = 0; band < hashes.length; band++) {
        long bucket = (long) band << 32 | hashes[band];
        List<Integer> in = buckets.computeIfAbsent(bucket, _ -> new ArrayList<>());
        candidates.addAll(in);
        in.add(role);
      }
      for (int other : candidates) {
        if (minHash.similarity(signature, signatures.get(other)) >= threshold) {
          join(first, role, other);
        }
      }
      signatures.add(signature);
    }
    return first;
  }

  private static void join(int[] first, int role, int other) {
    int into = Math.min(first[role], first[other]);
    int from = Math.max(first[role], first[other]);
    for (int i = 0; i < first.length && into != from; i++) {
      first[i] = first[i] == from ? into : first[i];
    }
  }

  private int[] signature(Role role) {
    String text = role.opening().description().replaceAll("<[^>]*>", " ").toLowerCase(Locale.ROOT);
    String[] words = text.split("[^\\p{L}\\p{N}]+");
    Set<Integer> runs = new HashSet<>();
    for (int i = 0; i + 3 <= words.length; i++) {
      String run = words[i] + " " + words[i + 1] + " " + words[i + 2];
      runs.add(Math.floorMod(run.hashCode() * 0x9E3779B9, WORDS));
    }
    if (runs.isEmpty()) {
      runs.add(0);
    }
    return minHash.signature(runs);
  }
}
