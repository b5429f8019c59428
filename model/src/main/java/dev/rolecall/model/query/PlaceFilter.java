package dev.rolecall.model.query;

import org.jspecify.annotations.Nullable;

/// A place to work at: a country, a city in it, or a circle.
///
/// @param country ISO 3166-1 alpha-2
/// @param radiusKm around lat and lon; null: the city by name, or the whole country
public record PlaceFilter(
    @Nullable String city,
    @Nullable String country,
    @Nullable Double lat,
    @Nullable Double lon,
    @Nullable Integer radiusKm) {}
