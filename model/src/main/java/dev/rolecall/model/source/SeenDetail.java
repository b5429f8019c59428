package dev.rolecall.model.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is known about the detail of a posting whose row in its board's list does not show every
/// change.
///
/// @param rowHash hash of the row when the detail was read
/// @param dueAt when the detail is read again although the row has not changed
/// @param etag validator for a conditional request, null for none
public record SeenDetail(String rowHash, Instant dueAt, @Nullable String etag) {}
