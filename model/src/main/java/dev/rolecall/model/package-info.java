/// The shared vocabulary of Rolecall: source, posting, job, query, profile, match.
///
/// The packages depend on the JDK and JSpecify only, except `html` (jsoup), and `wire` (Jackson and
/// Kafka).
@NullMarked
package dev.rolecall.model;

import org.jspecify.annotations.NullMarked;
