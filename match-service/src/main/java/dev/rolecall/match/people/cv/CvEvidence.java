package dev.rolecall.match.people.cv;

import org.jspecify.annotations.Nullable;

/// The words of a CV that a value came from.
///
/// @param start index of the first character in the text of the CV
/// @param end index after the last character
/// @param line from 1
/// @param page from 1; null for formats without pages
public record CvEvidence(String text, int start, int end, int line, @Nullable Integer page) {}
