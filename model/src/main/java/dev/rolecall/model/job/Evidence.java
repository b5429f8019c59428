package dev.rolecall.model.job;

import org.jspecify.annotations.Nullable;

/// Why a field has its value.
///
/// @param field the JSON name of the field
/// @param text the source text that the value comes from
/// @param rule the rule that found the value
public record Evidence(
    String field, String value, Basis basis, @Nullable String text, String rule) {}
