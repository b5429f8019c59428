package dev.rolecall.match.people.cv.score;

/// Looks for one kind of thing in a CV.
@FunctionalInterface
interface CvCheck {
  void check(AssessedCv cv, Findings findings);
}
