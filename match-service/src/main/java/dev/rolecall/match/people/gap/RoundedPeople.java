package dev.rolecall.match.people.gap;

/// Rounds figures about people, so that they do not show what one person has or changes.
///
/// A share is a multiple of ten percent from 10 to 90: of 20 people, each step stands for at least
/// two numbers of people, and no one learns that all or none have a skill. A number of people is
/// rounded down to a multiple of ten.
final class RoundedPeople {
  /// The fewest people that any figure is published of.
  static final int MIN_PEOPLE = 20;

  private static final int STEP = 10;

  private RoundedPeople() {}

  static int count(int people) {
    return people / STEP * STEP;
  }

  /// In percent.
  static int share(int some, int all) {
    long rounded = Math.round(100.0 * some / all / STEP) * STEP;
    return (int) Math.clamp(rounded, STEP, 100 - STEP);
  }
}
