/// The parsed search, with the same meaning for both evaluators (Elasticsearch and in memory).
@NullMarked
package dev.rolecall.model.query;

import org.jspecify.annotations.NullMarked;
