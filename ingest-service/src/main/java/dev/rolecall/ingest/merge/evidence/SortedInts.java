package dev.rolecall.ingest.merge.evidence;

import java.util.Arrays;

/// Sets of numbers as sorted arrays.
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

  /// How many are in both.
  static int common(int[] one, int[] other) {
    int common = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      if (one[i] == other[j]) {
        common++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }

  /// How many are in the first only, those of the third not counted.
  static int only(int[] one, int[] other, int[] except) {
    int only = 0;
    for (int number : one) {
      if (Arrays.binarySearch(other, number) < 0 && Arrays.binarySearch(except, number) < 0) {
        only++;
      }
    }
    return only;
  }
}
