package dev.rolecall.match.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rolecall.match.people.cv.score.CvReport;
import org.jspecify.annotations.Nullable;

/// The response to the check of a CV.
///
/// @param proposal a token of the proposed profile, for the browser that sent the CV; null for
///   programs
record CheckedCv(@JsonUnwrapped CvReport report, @Nullable String proposal) {}
