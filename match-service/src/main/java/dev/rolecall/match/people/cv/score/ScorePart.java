package dev.rolecall.match.people.cv.score;

/// The parts of the score. Their points and rules are in `parts.tsv`.
public enum ScorePart {
  READABILITY,
  CONTACT,
  STRUCTURE,
  DATES,
  LENGTH,
  IMPACT,
  WORDING,
  SKILLS
}
