/// The shared words of Rolecall: source, posting, job, query, profile, match.
///
/// Everything here but `wire` depends on the JDK and JSpecify only.
@NullMarked
package dev.rolecall.model;

import org.jspecify.annotations.NullMarked;
