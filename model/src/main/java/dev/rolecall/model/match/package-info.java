/// How well a job fits a profile, with all reasons.
@NullMarked
package dev.rolecall.model.match;

import org.jspecify.annotations.NullMarked;
