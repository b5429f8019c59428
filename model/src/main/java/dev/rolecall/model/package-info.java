/// The shared vocabulary of Rolecall: source, posting, job, query, profile, match.
///
/// Everything except `wire` depends on the JDK and JSpecify only.
@NullMarked
package dev.rolecall.model;

import org.jspecify.annotations.NullMarked;
