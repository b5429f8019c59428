package dev.rolecall.match.people.profile;

/// Something in a profile that is not valid.
///
/// @param field its path in the JSON, `skills[2].id`; empty for the whole profile
/// @param message one or two sentences for the person who wrote the profile
public record ProfileError(String field, String message) {}
