package dev.rolecall.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;

/// One condition of a search.
///
/// @param text as a search has it: `skill:kafka`, `-php`
/// @param excluded whether a job must not meet the query, instead of must
public record Condition(QueryPart part, String text, Query query, boolean excluded) {}
