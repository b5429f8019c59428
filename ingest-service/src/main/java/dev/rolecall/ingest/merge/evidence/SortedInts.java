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

  /// Whether the sorted numbers contain all values that are not excluded; values are sorted too.
  static boolean containsAll(int[] numbers, int[] values, int[] excluded, int[] alsoExcluded) {
    int at = 0;
    for (int value : values) {
      while (at < numbers.length && numbers[at] < value) {
        at++;
      }
      boolean missing = at == numbers.length || numbers[at] != value;
      if (missing
          && Arrays.binarySearch(excluded, value) < 0
          && Arrays.binarySearch(alsoExcluded, value) < 0) {
        return false;
      }
    }
    return true;
  }
}
