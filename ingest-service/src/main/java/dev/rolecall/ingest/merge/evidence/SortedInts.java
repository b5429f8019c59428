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

  /// The size of the intersection.
  static int common(int[] first, int[] second) {
    int common = 0;
    for (int i = 0, j = 0; i < first.length && j < second.length; ) {
      if (first[i] == second[j]) {
        common++;
        i++;
        j++;
      } else if (first[i] < second[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }

  /// The number of values that are only in the first, without those in the third.
  static int only(int[] first, int[] second, int[] excluded) {
    int only = 0;
    for (int number : first) {
      if (Arrays.binarySearch(second, number) < 0 && Arrays.binarySearch(excluded, number) < 0) {
        only++;
      }
    }
    return only;
  }
}
