package dev.rolecall.ingest.merge.evidence;

import java.util.Arrays;

/// Operations on sets of numbers in sorted arrays.
final class SortedInts {
  private SortedInts() {}

  static int[] distinct(int[] numbers) {
    int[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int kept = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }

  /// Whether all values of the first that are not excluded are also in the second.
  static boolean containedIn(int[] second, int[] first, int[] excluded, int[] alsoExcluded) {
    int at = 0;
    for (int number : first) {
      while (at < second.length && second[at] < number) {
        at++;
      }
      boolean missing = at == second.length || second[at] != number;
      if (missing
          && Arrays.binarySearch(excluded, number) < 0
          && Arrays.binarySearch(alsoExcluded, number) < 0) {
        return false;
      }
    }
    return true;
  }
}
