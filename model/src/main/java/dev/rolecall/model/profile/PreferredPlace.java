package dev.rolecall.model.profile;

import org.jspecify.annotations.Nullable;

/// A place where a person would work.
///
/// @param city null for the whole country
/// @param radiusKm around the city, null for the city alone
public record PreferredPlace(
    @Nullable String city, @Nullable String country, @Nullable Integer radiusKm) {}
