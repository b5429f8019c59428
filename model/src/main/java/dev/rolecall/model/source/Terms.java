package dev.rolecall.model.source;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A source's terms of use, so that later stages do not depend on the source.
///
/// @param attribution how the source must be named with a posting, null when it need not be
/// @param republish whether postings may be shown to everyone
/// @param retention how long a raw posting may be kept after it closed
/// @param ageLimit after which a posting counts as expired, null for none
/// @param rotating whether the board shows only a slice, so that absence never closes
public record Terms(
    @Nullable String attribution,
    boolean republish,
    Duration retention,
    @Nullable Duration ageLimit,
    boolean rotating) {}
