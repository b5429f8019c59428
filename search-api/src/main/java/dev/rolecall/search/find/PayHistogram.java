package dev.rolecall.search.find;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many jobs state which pay, in euros a year, in steps of [#STEP].
///
/// A job counts once, with the middle of the highest range of pay that it states; where it states
/// only one end, with that end. The amount is converted to euros a year at the rates of the index,
/// and rounded to the nearest step, half steps up.
///
/// @param jobs by amount; each amount is a multiple of the step, and each count at least 1
public record PayHistogram(SortedMap<Long, Long> jobs) {
  /// In euros: exchange rates and the number of hours in a year are not more exact.
  public static final int STEP = 500;

  /// In euros a year: what is stated as less is treated as an error, and does not count.
  public static final int MIN = 1_000;

  /// In euros a year: what is stated as more is treated as an error, and does not count.
  public static final int MAX = 1_000_000;

  public PayHistogram {
    jobs = Collections.unmodifiableSortedMap(new TreeMap<>(jobs));
  }
}
