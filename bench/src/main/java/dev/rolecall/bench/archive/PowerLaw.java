package dev.rolecall.bench.archive;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Ranks by a power law: rank `i` (from 0) has weight `1 / (i + 1)^exponent`.
final class PowerLaw {
  private final double[] upTo;

  PowerLaw(int ranks, double exponent) {
    upTo = new double[ranks];
    double sum = 0;
    for (int i = 0; i < ranks; i++) {
      sum += Math.pow(i + 1, -exponent);
      upTo[i] = sum;
    }
  }

  int draw(RandomGenerator random) {
    int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
    return Math.min(found < 0 ? -found - 1 : found, upTo.length - 1);
  }

  /// Divides a total by the weights: every rank gets at least one, and the sum is exact.
  int[] divide(int total) {
    int[] parts = new int[upTo.length];
    int given = 0;
    for (int i = 0; i < parts.length; i++) {
      double share = (upTo[i] - (i == 0 ? 0 : upTo[i - 1])) / upTo[upTo.length - 1];
      parts[i] = Math.max(1, (int) (share * total));
      given += parts[i];
    }
    parts[0] += total - given;
    return parts;
  }
}
