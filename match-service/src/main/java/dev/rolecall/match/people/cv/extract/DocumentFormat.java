package dev.rolecall.match.people.cv.extract;

/// The formats of CVs that can be read.
public enum DocumentFormat {
  PDF,
  DOCX,
  TEXT
}
