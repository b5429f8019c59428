package dev.rolecall.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;

/// One condition of a search.
///
/// @param text as written in a search: `skill:kafka`, `-php`
/// @param excluded whether a job must not match the query; otherwise it must
public record Condition(ConditionKind kind, String text, Query query, boolean excluded) {}
